/** What the show_mem of old architectures counts after the swap lines, arch. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, kB } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { zoneCell } from './fields.ts';

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
  {
    by: 'show_mem (arch code)',
    kernels: '2.6.18..4.2',
    rank: Rank.totals,
    anchor: / pages|pages /,
    // A figure alone is no record: only what can stand before other parts of one is worth looking for.
    trigger: 'pages of RAM',
  },
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

/** Lines of a memory state that those of ia64 stand among. */
const AFTER = ['TotalSwap', 'FreeSwap', 'FreeSwapArch', 'ArchPages', 'PageTableCache'];

/**
 *     Node ID: 0
 */
export const NodeId = printk(
  'NodeId',
  { by: 'show_mem (ia64)', kernels: 'ia64 2.6.18', rank: Rank.totals, after: AFTER },
  'Node ID: ',
  count('node'),
);
export interface NodeId extends NodeOf<typeof NodeId> {}

/**
 *     Zone list for zone 0 on node 0: [0/Normal]
 */
export const ZoneList = printk(
  'ZoneList',
  { by: 'show_mem (parisc)', kernels: 'parisc 2.6.18..4.2', rank: Rank.totals },
  'Zone list for zone ',
  count('zoneIndex'),
  ' on node ',
  count('node'),
  ': ',
  text('zones', (fc) => fc.constantFrom('[0/Normal]', '[0/Normal] [1/Normal]')),
);
export interface ZoneList extends NodeOf<typeof ZoneList> {}

/**
 *     Node 0  Normal: 1032kB (largest 64Kb)
 */
export const LargestBlock = printk(
  'LargestBlock',
  { by: 'show_mem (tile)', kernels: 'tile 3.6..4.2', rank: Rank.buddyLists, anchor: 'kB (largest ' },
  'Node ',
  count('node'),
  ' ',
  zoneCell(),
  ': ',
  kB('free'),
  ' (largest ',
  count('largestKb', { unit: 'Kb' }),
  ')',
);
export interface LargestBlock extends NodeOf<typeof LargestBlock> {}

/**
 *     bytedance: zram_phy=1024kB, kgsl_alloc=0kB, kgsl_pool=0kB, dmabuf=64kB, ion_cache=0kB
 */
export const BytedanceTotals = printk(
  'BytedanceTotals',
  { by: 'show_mem', kernels: 'ByteDance 4.19', rank: Rank.totals, once: true },
  'bytedance: zram_phy=',
  kB('zramPhy'),
  ', kgsl_alloc=',
  kB('kgslAlloc'),
  ', kgsl_pool=',
  kB('kgslPool'),
  ', dmabuf=',
  kB('dmabuf'),
  ', ion_cache=',
  kB('ionCache'),
);
export interface BytedanceTotals extends NodeOf<typeof BytedanceTotals> {}
