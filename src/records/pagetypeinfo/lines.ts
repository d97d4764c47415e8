/** /proc/pagetypeinfo: mm/vmstat.c. */
import { counts } from '../../printk/fields/counts.ts';
import { count } from '../../printk/fields/number.ts';
import { paddedWord } from '../../printk/fields/padded.ts';
import { words } from '../../printk/fields/words.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { ZONES, zoneHead } from '../zone-head.ts';
import { freeCounts } from './free-counts.ts';

/** Types of page blocks; which there are, and in which order, depends on release and configuration. */
export const MIGRATE_TYPES = ['Unmovable', 'Movable', 'Reclaimable', 'HighAtomic', 'CMA', 'Isolate'] as const;

const OLD_TYPES = [...MIGRATE_TYPES, 'Reserve'] as const;

/**
 *     Page block order: 9
 */
export const PageBlockOrder = printk(
  'PageBlockOrder',
  { by: 'pagetypeinfo_show', kernels: '2.6.24..', rank: Rank.listing },
  'Page block order: ',
  count('pageBlockOrder'),
);
export interface PageBlockOrder extends NodeOf<typeof PageBlockOrder> {}

/**
 *     Pages per block:  512
 */
export const PagesPerBlock = printk(
  'PagesPerBlock',
  { by: 'pagetypeinfo_show', kernels: '2.6.24..', rank: Rank.listing },
  'Pages per block:  ',
  count('pagesPerBlock'),
);
export interface PagesPerBlock extends NodeOf<typeof PagesPerBlock> {}

/**
 *     Free pages count per migrate type at order       0      1      2      3      4      5      6      7      8      9     10
 *
 * What it counts are blocks, not pages.
 */
export const PagetypeFreeHeader = printk(
  'PagetypeFreeHeader',
  { by: 'pagetypeinfo_showfree', kernels: '2.6.24..', rank: Rank.listing },
  'Free pages count per migrate type at order  ',
  counts('orders', { width: 6 }),
);
export interface PagetypeFreeHeader extends NodeOf<typeof PagetypeFreeHeader> {}

/**
 *     Node    0, zone   Normal, type      Movable >100000  53229 102511  75583  52007  34284  19259   9465   2014     15      5
 */
export const PagetypeFreeRow = printk(
  'PagetypeFreeRow',
  {
    by: 'pagetypeinfo_showfree_print',
    kernels: '2.6.24.. (`>`: 5.4..)',
    rank: Rank.listing,
    trigger: /Node +[0-9]+, zone +[^ ]+, type /,
  },
  'Node ',
  count('node', { width: 4 }),
  ', zone ',
  paddedWord('zone', { width: 8, samples: ZONES }),
  ', type ',
  paddedWord('migrateType', { width: 12, samples: OLD_TYPES }),
  ' ',
  freeCounts,
);
export interface PagetypeFreeRow extends NodeOf<typeof PagetypeFreeRow> {}

/**
 *     Number of blocks type     Unmovable      Movable  Reclaimable   HighAtomic      Isolate
 */
export const PagetypeBlocksHeader = printk(
  'PagetypeBlocksHeader',
  { by: 'pagetypeinfo_showblockcount', kernels: '2.6.24..', rank: Rank.listing },
  'Number of blocks type  ',
  words('migrateTypes', { width: 12, samples: OLD_TYPES }),
);
export interface PagetypeBlocksHeader extends NodeOf<typeof PagetypeBlocksHeader> {}

/**
 *     Number of mixed blocks    Unmovable      Movable  Reclaimable   HighAtomic      Isolate
 *
 * Blocks with pages of another type than their own: needs page_owner.
 */
export const PagetypeMixedHeader = printk(
  'PagetypeMixedHeader',
  { by: 'pagetypeinfo_showmixedcount', kernels: '3.19..', rank: Rank.listing },
  'Number of mixed blocks ',
  words('migrateTypes', { width: 12, samples: OLD_TYPES }),
);
export interface PagetypeMixedHeader extends NodeOf<typeof PagetypeMixedHeader> {}

/**
 *     Node 0, zone    DMA32           13          106            1            0            0
 */
export const PagetypeBlocksRow = printk(
  'PagetypeBlocksRow',
  { by: 'pagetypeinfo_showblockcount_print', kernels: '2.6.24..', rank: Rank.listing, trigger: 'Number of ' },
  ...zoneHead,
  ' ',
  counts('blocks', { width: 12 }),
);
export interface PagetypeBlocksRow extends NodeOf<typeof PagetypeBlocksRow> {}
