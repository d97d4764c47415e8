/** The memory state: show_mem, show_free_areas, hugetlb_show_meminfo, show_swap_cache_info. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count, int, kB, signedKb } from '../../printk/fields/number.ts';
import { amounts, pairs } from '../../printk/fields/pairs.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { buddyOrders } from './buddy-orders.ts';
import { COUNTERS_SPELLING, globalCounters } from './counters.ts';
import { pageNumbers, yesNo } from './fields.ts';

const ZONE = /[A-Z][A-Za-z0-9]*/;

/**
 *     sysrq: Show Memory
 */
export const SysrqShowMemory = printk(
  'SysrqShowMemory',
  { by: 'sysrq_handle_showmem', kernels: '2.6.18..', rank: Rank.head, head: true, trigger: 'Show Memory' },
  oneOf('message', ['sysrq: Show Memory', 'SysRq : Show Memory', 'sysrq: SysRq : Show Memory']),
);
export interface SysrqShowMemory extends NodeOf<typeof SysrqShowMemory> {}

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
 *     active_anon:7909729 inactive_anon:28750 isolated_anon:0
 *
 * Global counters, in pages. One printk with embedded newlines: the further
 * lines begin with a blank and may have no envelope.
 */
export const CountersLine = printk(
  'CountersLine',
  {
    by: 'show_free_areas',
    kernels: '2.6.24..',
    rank: Rank.counters,
    continuation: true,
    furtherIndent: ' ',
    trigger: 'active_anon:',
    anchor:
      /^(?:[Aa]ctive_anon|Active|inactive_file|active_file|unevictable|slab_reclaimable|mapped|sec_pagetables|free):[0-9]+ /,
  },
  pairs(globalCounters, { spelling: COUNTERS_SPELLING }),
);
export interface CountersLine extends NodeOf<typeof CountersLine> {
  capitalActiveAnon?: true;
}

/**
 *     Node 0 active_anon:2232kB inactive_anon:193064kB … all_unreclaimable? yes
 *
 * Up to 6.5 a blank follows the colon of the THP keys.
 */
export const NodeLine = printk(
  'NodeLine',
  { by: 'show_free_areas', kernels: '4.8..', rank: Rank.nodes, trigger: 'active_anon:', anchor: 'active_anon:' },
  'Node ',
  count('node'),
  ' ',
  pairs(
    [
      amounts(
        'kB',
        'Kb',
        'active_anon',
        'inactive_anon',
        'active_file',
        'inactive_file',
        'unevictable',
        'isolated(anon)',
        'isolated(file)',
        'mapped',
        'dirty',
        'writeback',
        'shmem',
        'shmem_thp',
        'shmem_pmdmapped',
        'anon_thp',
        'writeback_tmp',
        'unstable',
        'kernel_stack',
        'shadow_call_stack',
        'pagetables',
        'sec_pagetables',
      ),
      amounts('', '', 'pages_scanned'),
    ],
    { least: 3, spaced: { flag: 'thpBlank', keys: ['shmem_thp', 'shmem_pmdmapped', 'anon_thp'] } },
  ),
  opt(' all_unreclaimable? ', yesNo('allUnreclaimable'), opt(' Balloon:', kB('balloon'))),
);
export interface NodeLine extends NodeOf<typeof NodeLine> {
  thpBlank?: true;
}

/**
 *     Node 0 DMA free:15872kB min:32kB low:40kB high:48kB … all_unreclaimable? yes
 *     DMA free:15360kB boost:0kB min:760kB low:948kB high:1136kB …
 *
 * Kernels without NUMA print no node. The keys changed with almost every
 * release: each is optional, and new ones are kept in `other`.
 */
export const ZoneLine = printk(
  'ZoneLine',
  { by: 'show_free_areas', kernels: '2.6.18..', rank: Rank.zones, trigger: 'kB min:', anchor: ' free:' },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ' ',
  pairs(
    [
      amounts('kB', 'Kb', 'free', 'boost', 'min', 'low', 'high'),
      amounts('KB', 'Kb', 'reserved_highatomic', 'free_highatomic'),
      amounts(
        'kB',
        'Kb',
        'active',
        'inactive',
        'active_anon',
        'inactive_anon',
        'active_file',
        'inactive_file',
        'unevictable',
        'writepending',
        'zspages',
        'isolated(anon)',
        'isolated(file)',
        'present',
        'managed',
        'mlocked',
        'dirty',
        'writeback',
        'mapped',
        'shmem',
        'slab_reclaimable',
        'slab_unreclaimable',
        'kernel_stack',
        'shadow_call_stack',
        'pagetables',
        'unstable',
        'bounce',
        'free_pcp',
        'local_pcp',
        'free_cma',
        'writeback_tmp',
      ),
      amounts('', '', 'pages_scanned'),
    ],
    { least: 3 },
  ),
  opt(' all_unreclaimable? ', yesNo('allUnreclaimable')),
);
export interface ZoneLine extends NodeOf<typeof ZoneLine> {}

/**
 *     lowmem_reserve[]: 0 2935 32117 32117 32117
 *
 * In pages, one per zone type; it belongs to the zone line before it.
 */
export const LowmemReserve = printk(
  'LowmemReserve',
  { by: 'show_free_areas', kernels: '2.6.18..', rank: Rank.zones },
  'lowmem_reserve[]:',
  pageNumbers('pages'),
);
export interface LowmemReserve extends NodeOf<typeof LowmemReserve> {}

/**
 *     Node 0 DMA32: 2563*4kB (UMEH) 9038*8kB (UMEH) … 0*4096kB = 132428kB
 */
export const BuddyList = printk(
  'BuddyList',
  {
    by: 'show_free_areas',
    kernels: '2.6.18.. (letters 3.8..)',
    rank: Rank.buddyLists,
    trigger: 'kB = ',
    anchor: /: [0-9]+\*[0-9]+kB(?: |$)/,
  },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ': ',
  buddyOrders(),
  '= ',
  kB('total'),
);
export interface BuddyList extends NodeOf<typeof BuddyList> {}

/**
 *     Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB
 */
export const Hugepages = printk(
  'Hugepages',
  { by: 'hugetlb_show_meminfo_node', kernels: '3.10.., RHEL 7', rank: Rank.hugepages },
  'Node ',
  count('node'),
  ' hugepages_total=',
  count('hugepagesTotal'),
  ' hugepages_free=',
  count('hugepagesFree'),
  ' hugepages_surp=',
  count('hugepagesSurp'),
  ' hugepages_size=',
  kB('hugepagesSize'),
);
export interface Hugepages extends NodeOf<typeof Hugepages> {}

/**
 *     Node 0 DMA per-cpu:
 *     HighMem per-cpu: empty
 */
export const PerCpuHeading = printk(
  'PerCpuHeading',
  { by: 'show_free_areas', kernels: '2.6.18..4.0', rank: Rank.perCpu, anchor: ' per-cpu:' },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ' per-cpu:',
  opt(flag('empty', ' empty')),
);
export interface PerCpuHeading extends NodeOf<typeof PerCpuHeading> {}

/**
 *     CPU    0: hi:  186, btch:  31 usd:  45
 *
 * Pages on a cpu's list: the length at which it is drained, the chunk moved, and now.
 */
export const PerCpuPages = printk(
  'PerCpuPages',
  { by: 'show_free_areas', kernels: '2.6.28..4.0', rank: Rank.perCpu, after: ['PerCpuHeading'] },
  'CPU ',
  count('cpu', { width: 4 }),
  ': hi:',
  count('high', { width: 5 }),
  ', btch:',
  count('batch', { width: 4 }),
  ' usd:',
  count('used', { width: 4 }),
);
export interface PerCpuPages extends NodeOf<typeof PerCpuPages> {}

/**
 *     CPU    0: Hot: hi:  186, btch:  31 usd:   2   Cold: hi:   62, btch:  15 usd:  51
 */
export const PerCpuHotCold = printk(
  'PerCpuHotCold',
  { by: 'show_free_areas', kernels: '2.6.20..2.6.24', rank: Rank.perCpu, after: ['PerCpuHeading'] },
  'CPU ',
  count('cpu', { width: 4 }),
  ': Hot: hi:',
  count('hotHigh', { width: 5 }),
  ', btch:',
  count('hotBatch', { width: 4 }),
  ' usd:',
  count('hotUsed', { width: 4 }),
  '   Cold: hi:',
  count('coldHigh', { width: 5 }),
  ', btch:',
  count('coldBatch', { width: 4 }),
  ' usd:',
  count('coldUsed', { width: 4 }),
);
export interface PerCpuHotCold extends NodeOf<typeof PerCpuHotCold> {}

/**
 *     cpu 0 hot: high 186, batch 31 used:45
 *     cpu 0 cold: low 0, high 62, batch 15 used:51
 */
export const PerCpuList = printk(
  'PerCpuList',
  { by: 'show_free_areas', kernels: '2.6.18', rank: Rank.perCpu, after: ['PerCpuHeading'] },
  'cpu ',
  count('cpu'),
  ' ',
  oneOf('list', ['hot', 'cold']),
  ': ',
  opt('low ', count('low'), ', '),
  'high ',
  count('high'),
  ', batch ',
  count('batch'),
  ' used:',
  count('used'),
);
export interface PerCpuList extends NodeOf<typeof PerCpuList> {}

/**
 *     Free pages:       14036kB (0kB HighMem)
 */
export const FreePages = printk(
  'FreePages',
  { by: 'show_free_areas', kernels: '2.6.18', rank: Rank.counters, once: true },
  'Free pages: ',
  kB('free', { width: 11 }),
  ' (',
  kB('freeHighmem'),
  ' HighMem)',
);
export interface FreePages extends NodeOf<typeof FreePages> {}

/**
 *     DMA: empty
 *     Node 0 HighMem: empty
 */
export const ZoneEmpty = printk(
  'ZoneEmpty',
  {
    by: 'show_free_areas',
    kernels: '2.6.18',
    rank: Rank.buddyLists,
    after: ['BuddyList', 'LowmemReserve', 'ZoneLine'],
    anchor: ': empty',
  },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ': empty',
);
export interface ZoneEmpty extends NodeOf<typeof ZoneEmpty> {}

/**
 *     Swap cache: add 27090, delete 27090, find 483/771, race 0+0
 */
export const SwapCacheOld = printk(
  'SwapCacheOld',
  { by: 'show_swap_cache_info', kernels: '2.6.18..2.6.27', rank: Rank.swap, once: true },
  'Swap cache: add ',
  count('add'),
  ', delete ',
  count('delete'),
  ', find ',
  count('findSuccess'),
  '/',
  count('findTotal'),
  opt(', race ', count('race'), '+', count('raceNoent')),
);
export interface SwapCacheOld extends NodeOf<typeof SwapCacheOld> {}

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

/**
 *     106579 total pagecache pages
 */
export const PagecachePages = printk(
  'PagecachePages',
  { by: 'show_free_areas', kernels: '2.6.28..', rank: Rank.swap, once: true },
  int('pagecachePages'),
  ' total pagecache pages',
);
export interface PagecachePages extends NodeOf<typeof PagecachePages> {}

/**
 *     0 pages in swap cache
 */
export const SwapCachePages = printk(
  'SwapCachePages',
  { by: 'show_swap_cache_info', kernels: '2.6.28..', rank: Rank.swap, once: true },
  count('pages'),
  ' pages in swap cache',
);
export interface SwapCachePages extends NodeOf<typeof SwapCachePages> {}

/**
 *     Swap cache stats: add 0, delete 0, find 0/0
 */
export const SwapCacheStats = printk(
  'SwapCacheStats',
  { by: 'show_swap_cache_info', kernels: '2.6.28..5.19', rank: Rank.swap, once: true },
  'Swap cache stats: add ',
  count('add'),
  ', delete ',
  count('delete'),
  ', find ',
  count('findSuccess'),
  '/',
  count('findTotal'),
);
export interface SwapCacheStats extends NodeOf<typeof SwapCacheStats> {}

/**
 *     Free swap  = 0kB
 */
export const FreeSwap = printk(
  'FreeSwap',
  { by: 'show_swap_cache_info', kernels: '2.6.18..', rank: Rank.swap, once: true },
  'Free swap  = ',
  signedKb('freeSwap'),
);
export interface FreeSwap extends NodeOf<typeof FreeSwap> {}

/**
 *     Total swap = 0kB
 */
export const TotalSwap = printk(
  'TotalSwap',
  { by: 'show_swap_cache_info', kernels: '2.6.18..', rank: Rank.swap, once: true },
  'Total swap = ',
  kB('totalSwap'),
);
export interface TotalSwap extends NodeOf<typeof TotalSwap> {}

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

/** Lines that give one figure of the whole block, in the kernel's order. */
export const memInfoTotals = [
  PagecachePages,
  SwapCachePages,
  SwapCacheStats,
  FreeSwap,
  TotalSwap,
  PagesRam,
  PagesHighmem,
  PagesReserved,
  PagesCmaReserved,
  PagesHwpoisoned,
] as const;

export const memInfoLines = [
  SysrqShowMemory,
  MemInfoHeading,
  CountersLine,
  NodeLine,
  ZoneLine,
  LowmemReserve,
  BuddyList,
  Hugepages,
  PerCpuHeading,
  PerCpuPages,
  PerCpuHotCold,
  PerCpuList,
  FreePages,
  ZoneEmpty,
  SwapCacheOld,
  FreeSwapArch,
  ArchPages,
  PageTableCache,
  NodeMemoryHeading,
  NodeMemory,
  ...memInfoTotals,
] as const;
