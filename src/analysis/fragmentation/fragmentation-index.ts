import { freeBlocks } from './free-blocks.ts';

/** What fragmentationIndex gives when a block of the order is free: nothing failed, so nothing is to blame. */
export const BLOCK_IS_FREE = -1000;

/**
 * Why an allocation of an order would fail, in thousandths: toward 0 because
 * memory is short, toward 1000 because it is fragmented. -1000 when a block is
 * free. Never clamped: one free block that is too small gives −1 to −500, as
 * the kernel computes it.
 *
 * Source: __fragmentation_index of mm/vmstat.c, 2.6.35..; debugfs shows it as
 * extfrag/extfrag_index, divided by 1000.
 *
 * @param counts free blocks of each order, order 0 first
 * @example fragmentationIndex([3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 3) // 594
 */
export function fragmentationIndex(counts: readonly number[], order: number): number {
  const { freePages, blocks, suitable } = freeBlocks(counts, order);
  if (blocks === 0) return 0;
  if (suitable > 0) return BLOCK_IS_FREE;
  return 1000 - Math.floor((1000 + Math.floor((freePages * 1000) / 2 ** order)) / blocks);
}
