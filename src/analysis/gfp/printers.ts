/**
 * The order in which show_gfp_flags (include/trace/events/mmflags.h) tries the
 * names, 4.6..; a name takes its bits and the walk goes on. Prefixes are left
 * out: the words of `composites` begin with GFP_, those of `single` with __GFP_.
 * In `single`, =DMA32 is the composite GFP_DMA32, which stands among the bits.
 */
export interface Printer {
  readonly composites: string;
  readonly single: string;
  /** The kernel prints only the number: the names are a service of ours, in a later kernel's order. */
  readonly silent?: true;
}

const COMPOSITES_4_8 =
  'TRANSHUGE TRANSHUGE_LIGHT HIGHUSER_MOVABLE HIGHUSER USER TEMPORARY KERNEL_ACCOUNT KERNEL NOFS ATOMIC NOIO NOWAIT DMA';
const COMPOSITES_4_14 = COMPOSITES_4_8.replace(' TEMPORARY', '');

/** Behind REPEAT's and ATOMIC's places; each release leaves out the bits that it has not. */
const SINGLE =
  'HIGHMEM =DMA32 HIGH ATOMIC IO FS COLD NOWARN REPEAT RETRY_MAYFAIL NOFAIL NORETRY COMP ZERO NOMEMALLOC MEMALLOC HARDWALL THISNODE RECLAIMABLE MOVABLE ACCOUNT NOTRACK WRITE RECLAIM DIRECT_RECLAIM KSWAPD_RECLAIM OTHER_NODE ZEROTAGS SKIP_ZERO SKIP_KASAN SKIP_KASAN_POISON SKIP_KASAN_UNPOISON';

export const PRINTERS = {
  silent: {
    composites:
      'TRANSHUGE HIGHUSER_MOVABLE HIGHUSER_PAGECACHE HIGHUSER USER_PAGECACHE USER TEMPORARY KERNEL NOFS_PAGECACHE NOFS IOFS THISNODE ATOMIC NOIO NOWAIT DMA',
    single: `${SINGLE} WAIT NO_GROW KMEMCG NOACCOUNT NO_KSWAPD NOLOCKDEP`,
    silent: true,
  },
  '4.6': { composites: COMPOSITES_4_8.replace(' TRANSHUGE_LIGHT', ''), single: SINGLE },
  '4.8': { composites: COMPOSITES_4_8, single: SINGLE },
  '4.14': { composites: COMPOSITES_4_14, single: SINGLE },
  /** Single bits in the order of their values. */
  '6.18': {
    composites: `${COMPOSITES_4_14} DMA32`,
    single:
      'RECLAIM DMA HIGHMEM DMA32 MOVABLE RECLAIMABLE HIGH IO FS ZERO DIRECT_RECLAIM KSWAPD_RECLAIM WRITE NOWARN RETRY_MAYFAIL NOFAIL NORETRY MEMALLOC COMP NOMEMALLOC HARDWALL THISNODE ACCOUNT ZEROTAGS SKIP_ZERO SKIP_KASAN NOLOCKDEP NO_OBJ_EXT',
  },
} as const satisfies Record<string, Printer>;
