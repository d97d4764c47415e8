/** `kmem -i`: dump_kmeminfo() of crash's memory.c. */
import { field } from '../../printk/fields/field.ts';
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable, HeaderLine } from '../node.ts';

const by = shown('kmem -i');

const NAMES = [
  'TOTAL MEM',
  'FREE',
  'USED',
  'SHARED',
  'BUFFERS',
  'CACHED',
  'SLAB',
  'TOTAL HIGH',
  'FREE LOW',
  'HUGE FREE',
  'SWAP USED',
  'COMMIT LIMIT',
  'COMMITTED',
] as const;
const UNITS = ['KB', 'MB', 'GB', 'TB', 'PB'] as const;

/** What a row is about, in capitals; releases add rows. */
function rowName(): Capture<{ name: string }> {
  return field('name', {
    template: '<%>',
    begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    pattern: ({ mode }) => `${mode === 'strict' ? ' *' : ''}[A-Z]+(?: [A-Z]+){0,2}`,
    parse: (raw) => raw.trim(),
    print: (value) => value.padStart(13),
    arbitrary: (fc) => fc.constantFrom(...NAMES),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.length],
  });
}

/** `80.6 MB`, `3 GB`, a bare `0`. The kernel's units of 1024; rounded, so that pages are the exact amount. */
function size(): Capture<{ size: number; sizeUnit?: (typeof UNITS)[number] }> {
  return {
    part: 'capture',
    names: ['size', 'sizeUnit'],
    template: '<size> <sizeUnit>',
    begins: '-0123456789',
    closed: true,
    pattern: ({ mode }) => `${mode === 'strict' ? ' *' : ''}(?:-?[0-9]{1,15}(?:\\.[0-9])? ?[KMGTP]B|0)`,
    read(raw, _at, into) {
      const [, digits, unit] = /^\s*(\S+?) ?([KMGTP]B)?$/.exec(raw) ?? [];
      into['size'] = Number(digits);
      if (unit !== undefined) into['sizeUnit'] = unit;
      return true;
    },
    print: ({ size: amount, sizeUnit }: Fields) =>
      amount === undefined ? undefined : `${amount}${sizeUnit === undefined ? '' : ` ${sizeUnit}`}`.padStart(11),
    arbitrary: (fc) =>
      fc.oneof(
        fc.constant({ size: 0 }),
        fc
          .tuple(fc.nat(10_239), fc.constantFrom(...UNITS))
          .map(([tenths, sizeUnit]) => ({ size: tenths / 10, sizeUnit })),
      ) as never,
    spans(raw, at) {
      const start = at + raw.length - raw.trimStart().length;
      return { size: [start, start + (/^-?[0-9.]+/.exec(raw.trimStart())?.[0].length ?? 0)] };
    },
  };
}

/** `80% of TOTAL MEM`, `----`. The percentage is cut off, not rounded, and may be above 100. */
function share(): Capture<{ percent?: number; percentOf?: string }> {
  return {
    part: 'capture',
    names: ['percent', 'percentOf'],
    template: '{----|<percent>% of <percentOf>}',
    closed: true,
    pattern: ({ mode }) => `${mode === 'strict' ? ' *' : ''}(?:----|-?[0-9]{1,15}% of TOTAL [A-Z]+)`,
    read(raw, _at, into) {
      const match = /(-?[0-9]+)% of (.*)$/.exec(raw);
      if (match === null) return true;
      into['percent'] = Number(match[1]);
      into['percentOf'] = match[2];
      return true;
    },
    print: ({ percent, percentOf }: Fields) =>
      percent === undefined ? '       ----' : `${String(percent).padStart(3)}% of ${percentOf}`,
    arbitrary: (fc) =>
      fc.oneof(
        fc.constant({}),
        fc
          .tuple(
            fc.nat(999),
            fc.constantFrom('TOTAL MEM', 'TOTAL HIGH', 'TOTAL LOW', 'TOTAL HUGE', 'TOTAL SWAP', 'TOTAL LIMIT'),
          )
          .map(([percent, percentOf]) => ({ percent, percentOf })),
      ) as never,
    spans(raw, at) {
      const match = /(-?[0-9]+)% of /.exec(raw);
      return match === null ? {} : { percent: [at + match.index, at + match.index + (match[1] as string).length] };
    },
  };
}

/**
 *                      PAGES        TOTAL      PERCENTAGE
 */
export const KmemInfoHeader = printk(
  'KmemInfoHeader',
  by,
  '                 PAGES        TOTAL      PERCENTAGE'.trimStart(),
);
export interface KmemInfoHeader extends HeaderLine {}

/**
 *         TOTAL MEM  1965332       7.5 GB         ----
 *              FREE    78080       305 MB    3% of TOTAL MEM
 *         SWAP USED        0            0    0% of TOTAL SWAP
 *         COMMITTED  4495745      17.1 GB  222% of TOTAL LIMIT
 */
export const KmemInfoRow = printk(
  'KmemInfoRow',
  by,
  rowName(),
  '  ',
  num('pages', { width: 7, signed: true }),
  '  ',
  size(),
  '  ',
  share(),
  opt(' ', note()),
);
export interface KmemInfoRow extends NodeOf<typeof KmemInfoRow> {}

/** How memory is used: of each row the pages, and the same as a size and a share. */
export interface KmemInfo extends CrashTable<'KmemInfo', KmemInfoRow> {}

/** How memory is used. */
export const kmemInfo = table<'KmemInfo', KmemInfoRow>({
  type: 'KmemInfo',
  title: 'Use of memory',
  commands: ['kmem -i'],
  headers: [KmemInfoHeader],
  row: KmemInfoRow,
  bare: true,
});
