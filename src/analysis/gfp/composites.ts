/**
 * Masks that have a name of their own, as the kernel's gfp.h puts them
 * together: bits and other composites, a minus before what is taken off.
 * Prefixes are left out: a first word is GFP_, others __GFP_ or GFP_.
 */
export type Composites = Readonly<Record<string, string>>;

/** With __GFP_WAIT, to 4.3. */
const WAITING: Composites = {
  NOIO: 'WAIT',
  NOFS: 'WAIT IO',
  KERNEL: 'WAIT IO FS',
  USER: 'KERNEL HARDWALL',
  HIGHUSER: 'USER HIGHMEM',
  ATOMIC: 'HIGH',
  DMA: 'DMA',
  DMA32: 'DMA32',
};

/** MOVABLE was no zone modifier yet; three names of 2.6.24 are those of the page cache. */
const PAGECACHE: Composites = {
  ...WAITING,
  HIGHUSER_MOVABLE: 'HIGHUSER MOVABLE',
  HIGHUSER_PAGECACHE: 'HIGHUSER MOVABLE',
  USER_PAGECACHE: 'USER MOVABLE',
  NOFS_PAGECACHE: 'NOFS MOVABLE',
  TEMPORARY: 'KERNEL RECLAIMABLE',
  THISNODE: 'THISNODE NORETRY NOWARN',
};

const MOVING: Composites = {
  ...WAITING,
  HIGHUSER_MOVABLE: 'HIGHUSER MOVABLE',
  TEMPORARY: 'KERNEL RECLAIMABLE',
  THISNODE: 'THISNODE NORETRY NOWARN',
  IOFS: 'IO FS',
};

const HUGE: Composites = { ...MOVING, TRANSHUGE: 'HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN NO_KSWAPD' };

const { THISNODE: _, ...HUGE_4_1 } = HUGE;

/** With __GFP_RECLAIM for both kinds of reclaim, 4.4.. */
const RECLAIMING: Composites = {
  NOWAIT: 'KSWAPD_RECLAIM',
  NOIO: 'RECLAIM',
  NOFS: 'RECLAIM IO',
  KERNEL: 'RECLAIM IO FS',
  USER: 'KERNEL HARDWALL',
  HIGHUSER: 'USER HIGHMEM',
  HIGHUSER_MOVABLE: 'HIGHUSER MOVABLE',
  ATOMIC: 'HIGH ATOMIC KSWAPD_RECLAIM',
  DMA: 'DMA',
  DMA32: 'DMA32',
};

const RECLAIMING_4_4: Composites = {
  ...RECLAIMING,
  TEMPORARY: 'KERNEL RECLAIMABLE',
  TRANSHUGE: 'HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN -KSWAPD_RECLAIM',
};

const RECLAIMING_4_5: Composites = {
  ...RECLAIMING_4_4,
  KERNEL_ACCOUNT: 'KERNEL ACCOUNT',
  TRANSHUGE: 'HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN -RECLAIM',
};

/** Huge pages by degrees: LIGHT reclaims nothing. */
const LIGHT: Composites = {
  ...RECLAIMING,
  KERNEL_ACCOUNT: 'KERNEL ACCOUNT',
  TRANSHUGE_LIGHT: 'HIGHUSER_MOVABLE COMP NOMEMALLOC NOWARN -RECLAIM',
  TRANSHUGE: 'TRANSHUGE_LIGHT DIRECT_RECLAIM',
};

const NO_ATOMIC: Composites = { ...LIGHT, ATOMIC: 'HIGH KSWAPD_RECLAIM' };

/** The composites of each range, by the release that the range is named after. */
export const COMPOSITES = {
  '2.6.18': WAITING,
  '2.6.24': PAGECACHE,
  '2.6.32': MOVING,
  '2.6.39': HUGE,
  '4.2': HUGE_4_1,
  '4.4': RECLAIMING_4_4,
  '4.6': RECLAIMING_4_5,
  '4.8': { ...LIGHT, TEMPORARY: 'KERNEL RECLAIMABLE' },
  '4.14': LIGHT,
  '5.14': { ...LIGHT, HIGHUSER_MOVABLE: 'HIGHUSER MOVABLE SKIP_KASAN_POISON' },
  '6.3': NO_ATOMIC,
  '6.12': { ...NO_ATOMIC, NOWAIT: 'KSWAPD_RECLAIM NOWARN' },
} as const satisfies Record<string, Composites>;
