import { collapse } from '../printk/collapse.ts';
import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { Fields } from '../printk/part.ts';
import { COUNTERS_CUT } from '../records/mem-info/counters.ts';
import { declarationOfNode } from '../records/print-line.ts';
import type { LineToken } from '../records/record-parser.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { Group } from './group.ts';
import { endsOpen, type Reading } from './lines/reading.ts';

/** Terminals, pagers and mail programs break or cut no shorter lines. */
const WIDTH_MIN = 40;

/** Lines known to be cut at one column before others that end there are doubted. */
const CUT_MIN = 2;

/** Leaves out of a line's node what has nothing behind it that proves it whole. */
function dropEnd({ declaration, node }: ReadLine, text: string): Note {
  const { node: sure, values } = declaration.readPartial(collapse(text.trimStart()).text, []);
  const { start, end, type } = node;
  if (values > 0) {
    for (const name of Object.keys(node)) delete node[name];
    Object.assign(node, { type, ...sure }, start === undefined ? {} : { start, end });
  }
  node['truncated'] = true;
  return {
    code: 'truncated-line',
    message: 'this line seems to be cut or broken at its end; its last value is left out',
    start: 0,
    end: text.length,
  };
}

/**
 * A line that reads as whole but ends in a digit, while the next, which nothing
 * reads, begins with one: a terminal may have broken a number in two.
 */
export function withoutHalfNumber(reading: Reading, next: SourceLine | undefined): Reading {
  const { line, read, notes } = reading;
  if (next === undefined || read === undefined || read.declaration.type === 'TaskRow') return reading;
  const { text } = line.message;
  // Of a line that was joined, the last piece may be broken once more.
  const mayBeBroken = line.width >= WIDTH_MIN || line.lastNumber !== undefined;
  if (!mayBeBroken || !/[0-9]$/.test(text) || !/^[0-9]/.test(next.message.text)) return reading;
  return { line, read, notes: [...notes, dropEnd(read, text)] };
}

type Node = Fields & { type: string };

function nodeAt({ tokens }: Group, index: number): Node {
  return (tokens[index] as LineToken).payload as unknown as Node;
}

/** The width at which the lines of a record were cut, if they were. */
function cutWidth(group: Group): number | undefined {
  if (group.damaged < CUT_MIN) return undefined;
  let longest = 0;
  let cut = 0;
  for (const [index, line] of group.lines.entries()) {
    const { width } = line;
    if (width > longest) cut = 0;
    longest = Math.max(longest, width);
    if (width === longest && nodeAt(group, index)['truncated']) cut += 1;
  }
  return longest >= WIDTH_MIN && cut >= CUT_MIN ? longest : undefined;
}

/** Whether the line ends where no kernel ends it. */
function isCutCounters({ type }: { type: string }, { message }: SourceLine): boolean {
  return type === 'CountersLine' && COUNTERS_CUT.test(message.text);
}

/**
 * In a record whose lines were cut at one column (by a pager, a terminal,
 * `cut -c`), one that reads as whole and ends just there may be cut as well; so
 * is a line of counters that ends behind a key that is never the last.
 */
export function dropCutEnds(group: Group): void {
  const width = cutWidth(group);
  if (width === undefined && !group.seen.has('CountersLine')) return;
  group.lines.forEach((line, index) => {
    const node = nodeAt(group, index);
    if (line.width === width || node.type === 'CountersLine') dropCutEnd(group, node, line, width);
  });
}

function dropCutEnd(group: Group, node: Node, line: SourceLine, width: number | undefined): void {
  const { message } = line;
  const declaration = declarationOfNode(node);
  if (node['truncated'] || declaration === undefined) return;
  // Cells of a row are kept by their columns.
  const atWidth = line.width === width && node.type !== 'TaskRow' && endsOpen(message.text, { declaration, node });
  if (!atWidth && !isCutCounters(node, line)) return;
  const { code, message: words } = dropEnd({ declaration, node }, message.text);
  group.note(code, words, message.start, message.end);
}
