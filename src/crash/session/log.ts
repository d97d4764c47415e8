import type { Diagnostic } from '../../diagnostic.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { parseLog } from '../../reports/parse-log.ts';
import { hasTrigger } from '../../reports/triggers.ts';
import type { Text } from '../../source/text.ts';
import type { Line } from '../line/line.ts';

/** Text of a session, and the records of kernel logs in it. */
export interface LogText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly records: LogRecord[];
  readonly diagnostics: Diagnostic[];
}

const PLACES = new Set(['start', 'end']);

/** A value with every place in it brought from the joined text to the input. */
function relocate<T>(value: T, at: (index: number) => number): T {
  if (Array.isArray(value)) return value.map((item) => relocate(item, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const moved = Object.create(Object.getPrototypeOf(value)) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    if (PLACES.has(key) && typeof member === 'number') moved[key] = at(member);
    else if (key === 'ranges') moved[key] = (member as [number, number][]).map(([start, end]) => [at(start), at(end)]);
    else moved[key] = relocate(member, at);
  }
  return moved as T;
}

/** Where a character of the joined texts stood in the input. */
function places(texts: readonly Text[]): (index: number) => number {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  return (index) => {
    let [low, high] = [0, texts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return (texts[low] as Text).at(index - (starts[low] as number));
  };
}

/** Lines without the blanks at their ends, up to the last that says something. */
function textsOf(lines: readonly Line[]): Text[] {
  const last = lines.findLastIndex(({ blank }) => !blank);
  return lines.slice(0, last + 1).map(({ text }) => text.slice(0, text.text.trimEnd().length));
}

/** Lines of a session as one text, and where they stood. */
export function joinLines(lines: readonly Line[]): Pick<LogText, 'start' | 'end' | 'text'> {
  const texts = textsOf(lines);
  return { start: texts[0]?.start ?? 0, end: texts.at(-1)?.end ?? 0, text: texts.map(({ text }) => text).join('\n') };
}

/** Reads lines of a session as a kernel log. */
export function readLog(lines: readonly Line[]): LogText {
  const joined = joinLines(lines);
  // Most text between commands holds nothing that a record can begin with.
  if (!hasTrigger(joined.text)) return { ...joined, records: [], diagnostics: [] };
  const at = places(textsOf(lines));
  // What the session cut is told of by the session: this text is read as if it were whole.
  const { records, diagnostics } = parseLog(`${joined.text}\n`);
  return { ...joined, records: relocate(records, at), diagnostics: relocate(diagnostics, at) };
}
