/** `swap`: dump_swap_info() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num, oneOf, rest, wideHex, word } from '../line/cells.ts';
import { arrow, note } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/**
 *     SWAP_INFO_STRUCT    TYPE       SIZE       USED     PCT  PRI  FILENAME
 */
export const SwapHeader = printk(
  'SwapHeader',
  shown('swap'),
  'SWAP_INFO_STRUCT    TYPE       SIZE       USED     PCT  PRI  FILENAME',
);
/**
 *     ffff880153d45f40  PARTITION  7192568k   1200580k  16%   -1  /dev/dm-1
 */
export const SwapRow = printk(
  'SwapRow',
  shown('swap'),
  wideHex('address'),
  '  ',
  oneOf('kind', ['PARTITION', 'FILE']),
  '  ',
  num('sizeKb', { width: 9, unit: 'k' }),
  '  ',
  num('usedKb', { width: 9, unit: 'k' }),
  '  ',
  num('percent', { width: 3, unit: '%' }),
  '  ',
  num('priority', { width: 3, signed: true }),
  '  ',
  rest('path', ['/dev/dm-1', '/var/swap file']),
  opt(' ', arrow()),
);
export interface SwapRow extends NodeOf<typeof SwapRow> {}

/**
 *     FILENAME           TYPE         SIZE      USED   PCT  PRIORITY
 */
export const NamedSwapHeader = printk(
  'NamedSwapHeader',
  shown('swap', { kernels: 'crash ..7.0' }),
  'FILENAME           TYPE         SIZE      USED   PCT  PRIORITY',
);
/**
 *     /dm-1            PARTITION    2064376k       0k   0%     -1
 */
export const NamedSwapRow = printk(
  'NamedSwapRow',
  shown('swap', { kernels: 'crash ..7.0' }),
  word('path', /\/.*?/, { width: 15, align: 'left', samples: ['/dm-1', '/var/swap file'], begins: '/' }),
  '  ',
  oneOf('kind', ['PARTITION', 'FILE']),
  '    ',
  num('sizeKb', { width: 7, unit: 'k' }),
  ' ',
  num('usedKb', { width: 7, unit: 'k' }),
  '  ',
  num('percent', { width: 3, unit: '%' }),
  '  ',
  num('priority', { width: 6, signed: true }),
  opt(' ', note()),
);
export interface NamedSwapRow extends NodeOf<typeof NamedSwapRow> {}

/** Swap areas. */
export interface SwapAreas extends CrashTable<'SwapAreas', SwapRow | NamedSwapRow> {}

/** Swap areas. */
export const swapAreas = table<'SwapAreas', SwapRow | NamedSwapRow>({
  type: 'SwapAreas',
  title: 'Swap areas',
  commands: ['swap'],
  headers: [SwapHeader, NamedSwapHeader],
  row: SwapRow,
  otherRow: NamedSwapRow,
  bare: true,
  mayBeEmpty: true,
});
