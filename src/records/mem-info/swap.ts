/** Swap cache and swap space: show_swap_cache_info, mm/swap_state.c. */
import { count, kB, signedKb } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

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
