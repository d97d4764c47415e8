import { toBinary } from '../../src/source/bytes.ts';
import { LineReader } from '../../src/source/line-reader.ts';
import type { SourceLine } from '../../src/source/source-line.ts';
import { Text } from '../../src/source/text.ts';

/** Every message line of an input, as a log reader gets them; line ends are `\n`. */
export function linesOf(input: string | Uint8Array): SourceLine[] {
  const text = typeof input === 'string' ? input : toBinary(input);
  const reader = new LineReader(typeof input !== 'string');
  const lines: SourceLine[] = [];
  for (const match of text.matchAll(/([^\n]*)(\n|$)/g)) {
    const [whole, line = '', end] = match;
    if (whole === '' && match.index === text.length) break;
    lines.push(...reader.read(new Text(line, match.index), end === ''));
  }
  return [...lines, ...reader.end()];
}

/** The texts of the messages. */
export function messagesOf(input: string | Uint8Array): string[] {
  return linesOf(input).map(({ message }) => message.text);
}

/** What the input holds where each message says it stands. */
export function placesOf(input: string): string[] {
  return linesOf(input).map(({ message }) => input.slice(message.start, message.end));
}
