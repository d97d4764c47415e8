/** What an allocation may do to get its memory, by the bits of its gfp mask. */
export interface GfpAbilities {
  /** May wait while memory is reclaimed: only such a request can end in the OOM killer. */
  readonly directReclaim: boolean;
  readonly wakesKswapd: boolean;
  /** Reclaim may start I/O, and may call into file systems. */
  readonly io: boolean;
  readonly fs: boolean;
  /** How far below the min watermark it may go: not at all, halfway (__GFP_HIGH), further as it cannot wait, or to the last page (__GFP_MEMALLOC). */
  readonly reserves: 'none' | 'high' | 'atomic' | 'all';
  /** Bound to the nodes of its cpuset, or to the node that it names. */
  readonly hardwall: boolean;
  readonly thisNode: boolean;
  /** The highest zone that it may use; `HighMem` is Normal on 64-bit kernels. */
  readonly highestZone: 'DMA' | 'DMA32' | 'Normal' | 'HighMem' | 'Movable';
  /** The pages can be moved, so that CMA areas may serve it. */
  readonly movable: boolean;
  readonly retry: 'normal' | 'none' | 'may fail' | 'never fail';
  /** Counted to the task's memory cgroup. */
  readonly account: boolean;
}

/**
 * What a request may do, from the single bits of its mask.
 *
 * @param flags names of single bits, as `decodeGfp` gives them
 * @example gfpAbilities(decodeGfp('0xa20', '5.10').flags).reserves // 'atomic'
 */
export function gfpAbilities(flags: readonly string[]): GfpAbilities {
  const set = new Set(flags);
  const has = (name: string) => set.has(`__GFP_${name}`);
  const directReclaim = has('WAIT') || has('DIRECT_RECLAIM');
  const old = !has('KSWAPD_RECLAIM') && has('WAIT');
  return {
    directReclaim,
    wakesKswapd: has('KSWAPD_RECLAIM') || (old && !has('NO_KSWAPD')),
    io: has('IO'),
    fs: has('FS'),
    reserves: reservesOf(has, directReclaim),
    hardwall: has('HARDWALL'),
    thisNode: has('THISNODE'),
    highestZone: highestZoneOf(has),
    movable: has('MOVABLE'),
    retry: has('NOFAIL')
      ? 'never fail'
      : has('NORETRY')
        ? 'none'
        : has('RETRY_MAYFAIL') || has('REPEAT')
          ? 'may fail'
          : 'normal',
    account: has('ACCOUNT') || has('KMEMCG'),
  };
}

type Has = (name: string) => boolean;

function reservesOf(has: Has, directReclaim: boolean): GfpAbilities['reserves'] {
  if (has('NOMEMALLOC')) return has('HIGH') ? 'high' : 'none';
  if (has('MEMALLOC')) return 'all';
  if (has('ATOMIC') || (has('HIGH') && !directReclaim)) return 'atomic';
  return has('HIGH') ? 'high' : 'none';
}

function highestZoneOf(has: Has): GfpAbilities['highestZone'] {
  if (has('DMA')) return 'DMA';
  if (has('DMA32')) return 'DMA32';
  if (has('HIGHMEM')) return has('MOVABLE') ? 'Movable' : 'HighMem';
  return 'Normal';
}

const RESERVES: Record<GfpAbilities['reserves'], string | undefined> = {
  none: undefined,
  high: 'may use half of what lies below the min watermark',
  atomic: 'may use most of what lies below the min watermark',
  all: 'may use the last page (it frees memory itself)',
};

const RETRIES: Record<GfpAbilities['retry'], string | undefined> = {
  normal: undefined,
  none: 'gives up early rather than cause an OOM kill',
  'may fail': 'tries hard, but may fail',
  'never fail': 'must not fail: it tries for ever',
};

/**
 * The same in words for people, one phrase per ability.
 *
 * @example gfpWords(gfpAbilities(flags)) // ['may wait for reclaim', 'may start I/O', …]
 */
export function gfpWords(abilities: GfpAbilities): string[] {
  const { directReclaim, io, fs, hardwall, thisNode, highestZone, account } = abilities;
  const zone = { DMA: 'only zone DMA will do', DMA32: 'only zone DMA32 and below will do' } as const;
  const reclaim = `may wait for reclaim${io ? `, which may ${fs ? 'start I/O and call file systems' : 'start I/O, but not call file systems'}` : ', but not start I/O'}`;
  return [
    directReclaim ? reclaim : 'may not wait: nothing is reclaimed for it',
    RESERVES[abilities.reserves],
    RETRIES[abilities.retry],
    highestZone in zone ? zone[highestZone as keyof typeof zone] : undefined,
    thisNode ? 'must be on one node' : undefined,
    hardwall ? 'stays within its cpuset' : undefined,
    account ? 'counts to its memory cgroup' : undefined,
  ].filter((phrase) => phrase !== undefined);
}
