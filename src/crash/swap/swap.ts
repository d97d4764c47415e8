/** `swap`: dump_swap_info() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num, oneOf, rest, wideHex } from '../line/cells.ts';
import { arrow } from '../line/note.ts';
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

/** Swap areas. */
export interface SwapAreas extends CrashTable<'SwapAreas', SwapRow> {}

/** Swap areas. */
export const swapAreas = table<'SwapAreas', SwapRow>({
  type: 'SwapAreas',
  title: 'Swap areas',
  commands: ['swap'],
  headers: [SwapHeader],
  row: SwapRow,
  bare: true,
  mayBeEmpty: true,
});
