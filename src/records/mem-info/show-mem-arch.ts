/** What the show_mem of old architectures counts after the swap lines, arch. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, kB } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     Free swap:            0kB
 */
export const FreeSwapArch = printk(
  'FreeSwapArch',
  { by: 'show_mem (arch code)', kernels: '2.6.18..2.6.24', rank: Rank.totals, once: true },
  'Free swap:       ',
  kB('freeSwapArch', { width: 6 }),
);
export interface FreeSwapArch extends NodeOf<typeof FreeSwapArch> {}

/** What architecture code counts after the swap lines. */
const ARCH_COUNTS = [
  ' pages of RAM',
  ' pages of HIGHMEM',
  ' reserved pages',
  ' pages shared',
  ' pages non-shared',
  ' pages swap cached',
  ' pages dirty',
  ' pages writeback',
  ' pages mapped',
  ' pages slab',
  ' pages pagetables',
  ' free pages',
  ' slab pages',
  ' free buffer pages',
  ' pages in pagetable cache',
] as const;

/**
 *     8192 pages of RAM
 *     1327 reserved pages
 */
export const ArchPages = printk(
  'ArchPages',
  { by: 'show_mem (arch code)', kernels: '2.6.18..4.2', rank: Rank.totals, anchor: / pages|pages / },
  count('pages'),
  oneOf('what', ARCH_COUNTS),
);
export interface ArchPages extends NodeOf<typeof ArchPages> {}

/**
 *     Total of 45 pages in page table cache
 */
export const PageTableCache = printk(
  'PageTableCache',
  { by: 'show_mem (ia64)', kernels: 'ia64 2.6.18..3.6', rank: Rank.totals },
  'Total of ',
  count('pages'),
  ' pages in page table cache',
);
export interface PageTableCache extends NodeOf<typeof PageTableCache> {}

/**
 *     Node memory in pages:
 */
export const NodeMemoryHeading = printk(
  'NodeMemoryHeading',
  { by: 'show_mem (ia64)', kernels: 'ia64 2.6.2x..3.6', rank: Rank.totals, trigger: 'Node memory in pages' },
  oneOf('heading', ['Node memory in pages:']),
);
export interface NodeMemoryHeading extends NodeOf<typeof NodeMemoryHeading> {}

/**
 *     Node    0:  RAM:        8192, rsvd:     1327, shrd:        129, swpd:          0
 */
export const NodeMemory = printk(
  'NodeMemory',
  { by: 'show_mem (ia64)', kernels: 'ia64 2.6.2x..3.6', rank: Rank.totals },
  'Node ',
  count('node', { width: 4 }),
  ':  RAM: ',
  count('ramPages', { width: 11 }),
  ', rsvd: ',
  count('reservedPages', { width: 8 }),
  ', shrd: ',
  count('sharedPages', { width: 10 }),
  ', swpd: ',
  count('swappedPages', { width: 10 }),
);
export interface NodeMemory extends NodeOf<typeof NodeMemory> {}
