import type { Envelope, Framing } from '../../src/source/envelope.ts';
import { Text } from '../../src/source/text.ts';

/** What stands before the line in the input, so that offsets into the line and into the input differ. */
const BEFORE = 'some other line\n';

/** A line in the midst of an input. */
export function lineInInput(line: string): { input: string; text: Text } {
  return { input: `${BEFORE}${line}\nand another\n`, text: new Text(line, BEFORE.length) };
}

export interface ReadFraming {
  envelope: Envelope;
  message: string;
  /** The input at the place that the message gives as its own. */
  inInput: string;
}

/** What a framing takes off a line, and what the input holds where the message says it stands. */
export function readFraming(framing: Framing, line: string): ReadFraming | undefined {
  const { input, text } = lineInInput(line);
  const framed = framing.read(text);
  if (framed === undefined) return undefined;
  const { envelope, message } = framed;
  return { envelope, message: message.text, inInput: input.slice(message.start, message.end) };
}

/** The reading of a verbatim message: it stands in the input as it is. */
export function verbatim(envelope: Envelope, message: string): ReadFraming {
  return { envelope, message, inInput: message };
}
