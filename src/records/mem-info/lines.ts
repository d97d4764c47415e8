/** The memory state: show_mem, show_free_areas, hugetlb_show_meminfo, show_swap_cache_info. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count, int, kB, signedKb } from '../../printk/fields/number.ts';
import { amounts, pairs } from '../../printk/fields/pairs.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { buddyOrders } from './buddy-orders.ts';
import { globalCounters } from './counters.ts';
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
    anchor: /^(?:active_anon|active_file|unevictable|slab_reclaimable|mapped|sec_pagetables|free):[0-9]+ /,
  },
  pairs(globalCounters),
);
export interface CountersLine extends NodeOf<typeof CountersLine> {}

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
  { by: 'show_free_areas', kernels: '2.6.18.. (letters 3.8..)', rank: Rank.buddyLists, trigger: 'kB = ' },
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
  ...memInfoTotals,
] as const;
