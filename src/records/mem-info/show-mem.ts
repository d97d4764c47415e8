/** What __show_mem prints itself: the heading and the machine's totals, lib/show_mem.c, mm/show_mem.c. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     Mem-Info:
 */
export const MemInfoHeading = printk(
  'MemInfoHeading',
  { by: '__show_mem', kernels: '2.6.18..', rank: Rank.memInfo, once: true, trigger: 'Mem-' },
  oneOf('heading', ['Mem-Info:', 'Mem-info:']),
);
export interface MemInfoHeading extends NodeOf<typeof MemInfoHeading> {}

/**
 *     8388477 pages RAM
 */
export const PagesRam = printk(
  'PagesRam',
  { by: '__show_mem', kernels: '2.6.28..', rank: Rank.totals, once: true },
  count('ramPages'),
  ' pages RAM',
);
export interface PagesRam extends NodeOf<typeof PagesRam> {}

/**
 *     0 pages HighMem/MovableOnly
 *     0 pages HighMem
 */
export const PagesHighmem = printk(
  'PagesHighmem',
  { by: '__show_mem', kernels: '2.6.28..', rank: Rank.totals, once: true },
  count('highmemPages'),
  ' pages HighMem',
  opt(flag('movableOnly', '/MovableOnly')),
);
export interface PagesHighmem extends NodeOf<typeof PagesHighmem> {}

/**
 *     151785 pages reserved
 */
export const PagesReserved = printk(
  'PagesReserved',
  { by: '__show_mem', kernels: '2.6.28.. (3.13..3.16: the last zone only)', rank: Rank.totals, once: true },
  count('reservedPages'),
  ' pages reserved',
);
export interface PagesReserved extends NodeOf<typeof PagesReserved> {}

/**
 *     16384 pages cma reserved
 */
export const PagesCmaReserved = printk(
  'PagesCmaReserved',
  { by: '__show_mem', kernels: '3.19..', rank: Rank.totals, once: true },
  count('cmaReservedPages'),
  ' pages cma reserved',
);
export interface PagesCmaReserved extends NodeOf<typeof PagesCmaReserved> {}

/**
 *     0 pages hwpoisoned
 */
export const PagesHwpoisoned = printk(
  'PagesHwpoisoned',
  { by: '__show_mem', kernels: '3.14..', rank: Rank.totals, once: true },
  count('hwpoisonedPages'),
  ' pages hwpoisoned',
);
export interface PagesHwpoisoned extends NodeOf<typeof PagesHwpoisoned> {}
