import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Line } from '../line/line.ts';
import { StructBuilder } from './builder.ts';
import { readStructLine } from './grammar.ts';

/** Empty lines in a row that a reply goes on after. */
const EMPTY_MAX = 2;
const BEGINS =
  /^(?:(?:struct|union) [A-Za-z_][\w$]* ?\{|\$[0-9]+ =(?!=)|(?:per_cpu\([^()=]*\)|\.?[A-Za-z_$][\w$]*(?:\[[0-9]+\]|(?:\.|->)[A-Za-z_$][\w$]*)*) =(?!=))/;

/** Values that were read, and where they end. */
export interface ReadValues {
  readonly builder: StructBuilder;
  /** Index of the line after them. */
  readonly next: number;
  /** Braces that were open where they were cut. */
  readonly open: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether values can begin with this line. */
function beginsValues(words: string): boolean {
  return BEGINS.test(words);
}

/** The values that begin at a line: a whole dump, or the members of one reply. */
export function readValues(lines: readonly Line[], at: number): ReadValues | undefined {
  if (!beginsValues(lines[at]?.words ?? '')) return undefined;
  const first = takeLines(lines, at, lines.length);
  // A refused line may have been taken in part: everything before it is read again.
  const { builder, stop: next, last } = first.refused ? takeLines(lines, at, first.stop) : first;
  if (builder.members.length === 0) return undefined;
  const diagnostics = remarks(lines, at, last, builder);
  return { builder, next, open: builder.finish(), diagnostics };
}

function remarks(lines: readonly Line[], at: number, last: number, builder: StructBuilder): Diagnostic[] {
  const [first, end] = [lines[at] as Line, lines[last] as Line];
  if (builder.depth > 0)
    return [diagnostic('truncated-line', `${builder.depth} braces are still open here`, first.start, end.end)];
  if (end.cut)
    return [diagnostic('unterminated-line', 'this line ends early; its last value may be cut', end.start, end.end)];
  return [];
}

/** Takes lines up to the first that is none of these values, or up to `limit`. */
function takeLines(lines: readonly Line[], at: number, limit: number) {
  const builder = new StructBuilder();
  let last = at;
  let stop = at;
  let empty = 0;
  let refused = false;
  for (let index = at; index < limit; index += 1) {
    const line = lines[index] as Line;
    if (line.blank) {
      if ((empty += 1) > EMPTY_MAX) break;
      continue;
    }
    if (index > at && !goesOn(builder, line.words)) break;
    const steps = readStructLine(line.text.text);
    if (steps === undefined) break;
    refused = !steps.every((step) => step(builder));
    if (refused) break;
    empty = 0;
    last = index;
    stop = index + 1;
  }
  return { builder, stop, last, refused };
}

/** Whether another line belongs to the values: always inside braces, else when it is a member not yet there. */
function goesOn(builder: StructBuilder, words: string): boolean {
  if (builder.depth > 0 || builder.waits) return true;
  if (builder.typeName !== undefined || builder.historyNumber !== undefined) return false;
  if (words.startsWith('$') || /^(?:struct|union) /.test(words) || !beginsValues(words)) return false;
  return !builder.names.has(words.slice(0, words.indexOf(' =')));
}
