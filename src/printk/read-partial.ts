import { firstOf } from './compile.ts';
import type { Note } from './note.ts';
import type { Capture, Fields, Part } from './part.ts';
import { isOptional } from './part.ts';
import { escapeCollapsed } from './regexp.ts';

/** Shorter literals stand in too much other text to find a line's middle by. */
const LITERAL_MIN = 12;

interface Reading {
  readonly text: string;
  readonly into: Fields;
  readonly notes: Note[];
  /** Number of values that were sure. */
  values: number;
}

/** The end of the match at `at`, or -1. */
function match(source: string, text: string, at: number): number {
  const pattern = new RegExp(source, 'sy');
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Reads one value if what must follow it stands; the index after it, or -1. */
function readValue(reading: Reading, capture: Capture, at: number, follow: string): number {
  const { text, into, notes } = reading;
  const pattern = capture.pattern({ mode: 'damaged', follow });
  const end = match(`(?:${pattern})(?=${follow})`, text, at);
  if (end < 0 || capture.endsSurely?.(text, at, end, follow) === false) return -1;
  if (!capture.read(text.slice(at, end), at, into, notes, 'damaged')) return -1;
  reading.values += 1;
  return end;
}

/** The end of a cut line proves nothing: it is no sign that the value before it is whole. */
function withoutEnd(after: string): string {
  return after
    .split('|')
    .map((alternative) => (alternative === '$' ? '(?!)' : alternative))
    .join('|');
}

/** Reads parts from `at` on, as far as they are sure; the index reached and whether nothing was missing. */
function readParts(
  reading: Reading,
  parts: readonly Part[],
  at: number,
  after: string,
): { at: number; whole: boolean } {
  for (const [index, part] of parts.entries()) {
    const atEnd = isOptional(part) || (typeof part !== 'string' && part.closed) ? after : withoutEnd(after);
    const follow = firstOf(parts.slice(index + 1), atEnd, 'damaged');
    if (isOptional(part)) {
      // Absent and cut look alike: what is there of it counts, and the rest is tried from where it ends.
      at = readParts(reading, part.parts, at, follow).at;
      continue;
    }
    const end =
      typeof part === 'string' ? match(escapeCollapsed(part), reading.text, at) : readValue(reading, part, at, follow);
    if (end < 0) return { at, whole: false };
    at = end;
  }
  return { at, whole: true };
}

/**
 * Reads a cut or damaged line part by part. A value counts only when what must
 * follow it stands: its unit, the next literal, or the end of a line that is
 * known to be whole there.
 */
export function readPartial(
  parts: readonly Part[],
  text: string,
  into: Fields,
  notes: Note[],
): { values: number; end: number } {
  const reading: Reading = { text, into, notes, values: 0 };
  const { at } = readParts(reading, parts, 0, '$');
  if (reading.values > 0) return { values: reading.values, end: at };
  const behind = behindLostHead(parts, text);
  if (behind === undefined) return { values: 0, end: at };
  const rest = readParts(reading, behind.parts, behind.at, '$');
  return { values: reading.values, end: rest.at };
}

/** Where a line whose first value is lost in other text goes on: at the literal after that value. */
function behindLostHead(parts: readonly Part[], text: string): { parts: readonly Part[]; at: number } | undefined {
  const [first, second] = parts;
  if (first === undefined || typeof first === 'string' || typeof second !== 'string' || second.length < LITERAL_MIN)
    return undefined;
  const at = text.indexOf(second.replace(/[ \t]+/g, ' '));
  return at < 0 ? undefined : { parts: parts.slice(1), at };
}
