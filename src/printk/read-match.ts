import { type Note, shiftNotes } from './note.ts';
import type { Capture, Fields, Mode } from './part.ts';
import { groupStart } from './spans.ts';

/** Reads what a pattern of these captures, a group for each, has matched; false when it does not hold after all. */
export function readMatch(
  captures: readonly Capture[],
  pattern: RegExp,
  match: RegExpExecArray,
  into: Fields,
  notes: Note[],
  mode: Mode,
): boolean {
  for (let index = 0; index < captures.length; index += 1) {
    const raw = match[index + 1];
    if (raw === undefined) continue;
    const before = notes.length;
    if (!(captures[index] as Capture).read(raw, 0, into, notes, mode)) return false;
    if (notes.length > before) shiftNotes(notes, before, groupStart(pattern, match.input, index + 1));
  }
  return true;
}
