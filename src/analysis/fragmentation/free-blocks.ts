/** What the allocator's free lists of a zone hold, seen from one order: struct contig_page_info. */
export interface FreeBlocks {
  readonly freePages: number;
  /** Blocks of any order. */
  readonly blocks: number;
  /** Blocks of the wanted order that could be cut from those that are free. */
  readonly suitable: number;
}

/**
 * Sums up free blocks per order, as fill_contig_page_info of mm/vmstat.c does (2.6.35..).
 *
 * @param counts free blocks of each order, order 0 first: the counts of a buddy list or of a row of /proc/buddyinfo
 */
export function freeBlocks(counts: readonly number[], order: number): FreeBlocks {
  checkCounts(counts, order);
  let freePages = 0;
  let blocks = 0;
  let suitable = 0;
  counts.forEach((count, index) => {
    freePages += count * 2 ** index;
    blocks += count;
    if (index >= order) suitable += count * 2 ** (index - order);
  });
  return { freePages, blocks, suitable };
}

function checkCounts(counts: readonly number[], order: number): void {
  if (!Number.isSafeInteger(order) || order < 0) throw new TypeError(`order ${order} is no order`);
  const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new TypeError(`${wrong} is no count of free blocks`);
}
