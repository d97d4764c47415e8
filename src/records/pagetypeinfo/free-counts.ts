import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture, Fields, Mode, Span } from '../../printk/part.ts';

/** What `%s%6lu ` gives again and again: counts per order, and which of them are only a least number. */
export interface FreeCounts {
  /** Free blocks per order from 0 on. */
  counts: number[];
  /** Orders with a `>` before the count: there are at least so many, the kernel stopped counting. */
  capped?: number[];
}

const CELL = /(> *)?(0|[1-9][0-9]*)/g;
const WIDTH = 6;

function print({ counts, capped = [] }: FreeCounts): string {
  return counts.map((count, order) => `${capped.includes(order) ? '>' : ''}${String(count).padStart(WIDTH)} `).join('');
}

function read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
  const counts: number[] = [];
  const capped: number[] = [];
  for (const { 1: more = '', 2: digits = '', index } of raw.matchAll(CELL)) {
    const value = toNumber(digits, at + index, notes);
    // A column whose value is left out would shift those after it.
    if (value === undefined) break;
    if (more !== '') capped.push(counts.length);
    counts.push(value);
  }
  if (mode === 'damaged') counts.pop();
  const cells: FreeCounts = { counts, ...(capped.length > 0 ? { capped } : {}) };
  if (mode === 'strict' && print(cells) !== raw) return false;
  if (counts.length > 0) Object.assign(into, cells);
  return counts.length > 0 || mode !== 'damaged';
}

function spans(raw: string, at: number): Record<string, Span> {
  const places = [...raw.matchAll(CELL)].map(({ 0: cell, 2: digits = '', index }, order) => {
    const end = at + index + cell.length;
    return [`counts.${order}`, [end - digits.length, end] as const] as const;
  });
  return Object.fromEntries(places);
}

/** `     0 >100000 `: the counts of a row of free blocks. */
export const freeCounts: Capture<FreeCounts> = {
  part: 'capture',
  names: ['counts', 'capped'],
  template: '{[>]<counts> }+',
  begins: ' >0123456789',
  pattern: ({ mode }) =>
    mode === 'strict'
      ? '(?:>? {0,5}(?:0|[1-9][0-9]*) )+'
      : ' ?(?:> ?)?(?:0|[1-9][0-9]*)(?: (?:> ?)?(?:0|[1-9][0-9]*))*',
  read,
  print: (node) => (node['counts'] === undefined ? undefined : print(node as unknown as FreeCounts)),
  arbitrary: (fc) =>
    fc
      .tuple(fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 17 }), fc.boolean())
      .map(([counts, more]) => (more ? { counts, capped: [0] } : { counts })),
  spans,
};
