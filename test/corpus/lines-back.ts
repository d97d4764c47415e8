import { type AnyRecord, type Diagnostic, print } from '../../src/index.ts';
import { LineReader } from '../../src/source/line-reader.ts';
import type { SourceLine } from '../../src/source/source-line.ts';
import { Text } from '../../src/source/text.ts';

/** Codes of lines, and pieces of lines, that are no part of what a record says. */
const LEFT_OUT = new Set(['unread-line', 'duplicate-line', 'truncated-line', 'unread-text']);

/** Every message of the text, out of its envelope. */
export function messagesOf(text: string): SourceLine[] {
  const reader = new LineReader();
  const lines: SourceLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(...reader.read(new Text(line.replace(/\r$/, ''), start), false));
    start += line.length + 1;
  }
  return [...lines, ...reader.end()];
}

function holds({ start, end }: Diagnostic, { message }: SourceLine): boolean {
  return start <= message.end && end >= message.start;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function messagesIn(record: AnyRecord, messages: readonly SourceLine[]): SourceLine[] {
  const ranges = ('ranges' in record ? record.ranges : undefined) ?? [[record.start, record.end]];
  return messages.filter(({ message }) => ranges.some(([start, end]) => message.start >= start && message.start < end));
}

/**
 * Lines of the record that it does not print back, blanks aside. Lines that
 * were broken are several in the text and one in print, so that each is looked
 * for in the whole. Sessions of crash have a suite of their own: their lines
 * are not those of a log.
 */
export function linesNotPrinted(record: AnyRecord, messages: readonly SourceLine[]): string[] {
  if (record.type === 'CrashSession') return [];
  const printed = withoutBlanks(print(record));
  const damaged = record.diagnostics.filter(({ code }) => LEFT_OUT.has(code));
  return messagesIn(record, messages)
    .filter((line) => !damaged.some((said) => holds(said, line)))
    .map(({ message }) => message.text)
    .filter((text) => !printed.includes(withoutBlanks(text)));
}

/** Lines that the record prints and that do not stand in its text, blanks aside. */
export function linesInvented(record: AnyRecord, messages: readonly SourceLine[]): string[] {
  if (record.type === 'CrashSession') return [];
  if (record.diagnostics.some(({ code }) => code === 'truncated-line' || code === 'unread-text')) return [];
  const own = messagesIn(record, messages).map(({ message }) => message.text);
  const all = withoutBlanks(own.join(''));
  return print(record)
    .split('\n')
    .filter((line) => !all.includes(withoutBlanks(line)));
}
