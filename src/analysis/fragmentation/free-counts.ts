import type { FreeBlocks } from '../../records/mem-info/nodes.ts';

/**
 * Free blocks of each order of a buddy list, order 0 first. undefined when the
 * list lost its beginning, or an order from its middle: then nobody knows which
 * order a count is of.
 *
 * @example freeCounts(report.memInfo.buddyLists[0]) // [149, 100, 52, …]
 */
export function freeCounts({ orders }: FreeBlocks): number[] | undefined {
  const whole = orders.length > 0 && orders.every(({ order }, index) => order === index);
  return whole ? orders.map(({ count }) => count) : undefined;
}
