import { freeBlocks } from './free-blocks.ts';

/**
 * The part of free memory that cannot serve an order, in thousandths: 0 when
 * all of it can, 1000 when none can or nothing is free.
 *
 * Source: unusable_free_index of mm/vmstat.c, 2.6.35..; debugfs shows it as
 * extfrag/unusable_index, divided by 1000.
 *
 * @param counts free blocks of each order, order 0 first
 * @example unusableFreeIndex([1000, 500, 250, 40], 2) // 602
 */
export function unusableFreeIndex(counts: readonly number[], order: number): number {
  const { freePages, suitable } = freeBlocks(counts, order);
  if (freePages === 0) return 1000;
  return Math.floor(((freePages - suitable * 2 ** order) * 1000) / freePages);
}
