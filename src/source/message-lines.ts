import type { Envelope } from './envelope.ts';
import { decodeHexEscapes, plainBlanks } from './escapes.ts';
import type { SourceLine } from './source-line.ts';
import type { Text } from './text.ts';

/** The physical line around a message. */
export interface Outer {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly unterminated: boolean;
}

/** What is known of a message beside its text. */
export interface Place extends Outer {
  readonly damagedPrefix?: true;
  /** It stood before an envelope on the same line. */
  readonly prefix?: true;
}

/**
 * The message lines of one physical line.
 * @param number the line's number
 * @param bare lines without an envelope belong to one that has it
 */
export function messageLines(
  messages: readonly Text[],
  envelope: Envelope | undefined,
  place: Place,
  number: number,
  bare: boolean,
): SourceLine[] {
  return messages.map((message, index) => ({
    message: plainBlanks(envelope?.framing === 'kmsg' ? decodeHexEscapes(message) : message),
    envelope,
    outerStart: place.start,
    outerEnd: place.end,
    width: place.width,
    number,
    bare: envelope === undefined && bare,
    damagedPrefix: place.damagedPrefix === true,
    ...(place.prefix && envelope === undefined ? { prefix: true } : {}),
    unterminated: place.unterminated && index === messages.length - 1,
  }));
}
