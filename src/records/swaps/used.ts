import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture, Fields, Mode } from '../../printk/part.ts';

/** Size and use of a swap area. */
export interface Used {
  sizeKb: number;
  usedKb: number;
  /** A second tab follows numbers of up to 7 digits: from 5.10 on. */
  tabbed?: true;
}

const CELLS = /^([0-9]+)([\t ]+)([0-9]+)([\t ]+)$/;

/** Numbers from here on fill the column, and one tab is enough. */
const WIDE = 10_000_000;

function print({ sizeKb, usedKb, tabbed }: Used): string {
  const cell = (value: number) => `${value}\t${tabbed && value < WIDE ? '\t' : ''}`;
  return cell(sizeKb) + cell(usedKb);
}

function read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
  const [, size = '', gap = '', used = ''] = CELLS.exec(raw) ?? [];
  const sizeKb = toNumber(size, at, notes);
  const usedKb = toNumber(used, at + size.length + gap.length, notes);
  if (sizeKb === undefined || usedKb === undefined) return true;
  const cells: Used = { sizeKb, usedKb };
  if (mode === 'strict' && print(cells) !== raw) cells.tabbed = true;
  Object.assign(into, cells);
  return mode !== 'strict' || print(cells) === raw;
}

/** `49148\t\t25088\t\t`: the cells in kB, each with the tabs behind it. */
export const used: Capture<Used> = {
  part: 'capture',
  names: ['sizeKb', 'usedKb', 'tabbed'],
  begins: '0123456789',
  template: '<sizeKb>\\t<usedKb>\\t',
  pattern: ({ mode }) => (mode === 'strict' ? '[0-9]+\\t{1,2}[0-9]+\\t{1,2}' : '[0-9]+ [0-9]+ '),
  read,
  print: (node) => (node['sizeKb'] === undefined ? undefined : print(node as unknown as Used)),
  arbitrary: (fc) =>
    fc
      .tuple(fc.nat(99_999_999), fc.nat(99_999_999), fc.boolean())
      .map(([sizeKb, usedKb, tabbed]) =>
        tabbed && Math.min(sizeKb, usedKb) < WIDE ? { sizeKb, usedKb, tabbed: true as const } : { sizeKb, usedKb },
      ),
  spans(raw, at) {
    const [, size = '', gap = '', cell = ''] = CELLS.exec(raw) ?? [];
    const start = at + size.length + gap.length;
    return { sizeKb: [at, at + size.length], usedKb: [start, start + cell.length] };
  },
};
