import { isSince, parseRelease } from '../release.ts';
import { freeBlocks } from './free-blocks.ts';

/**
 * The part of free memory that cannot serve an order, in percent; 0 when nothing is free.
 *
 * Source: extfrag_for_order of mm/vmstat.c, 5.9..
 *
 * @param counts free blocks of each order, order 0 first
 * @example extfragForOrder([1000, 500, 250, 40], 2) // 60
 */
export function extfragForOrder(counts: readonly number[], order: number): number {
  const { freePages, suitable } = freeBlocks(counts, order);
  if (freePages === 0) return 0;
  return Math.floor(((freePages - suitable * 2 ** order) * 100) / freePages);
}

/** A zone of a node, for its part in the node's fragmentation score. */
export interface ScoredZone {
  readonly presentPages: number;
  /** Free blocks of each order, order 0 first. */
  readonly counts: readonly number[];
}

/**
 * How fragmented a node is for huge pages, 0 to 100: the score that proactive
 * compaction compares with its watermarks. Each zone counts by its share of
 * the node's present pages.
 *
 * Source: fragmentation_score_node of mm/compaction.c, 5.9..
 *
 * @param zones the populated zones of one node
 * @param hugepageOrder order of a huge page: 9 for 2 MB of 4 kB pages
 * @example fragmentationScore([{ presentPages: 6_000_000, counts }], 9)
 */
export function fragmentationScore(zones: readonly ScoredZone[], hugepageOrder = 9): number {
  const nodePages = zones.reduce((sum, { presentPages }) => sum + presentPages, 0);
  return zones.reduce(
    (sum, { presentPages, counts }) =>
      sum + Math.floor((presentPages * extfragForOrder(counts, hugepageOrder)) / (nodePages + 1)),
    0,
  );
}

/** Where proactive compaction begins and ends, as scores of a node. */
export interface FragmentationWatermarks {
  /** It stops at this score. */
  readonly low: number;
  /** It runs when the score is above this. */
  readonly high: number;
}

/**
 * The scores between which proactive compaction works.
 *
 * Source: fragmentation_score_wmark of mm/compaction.c, 5.9..; 6.18 has a
 * leeway that shrinks with the low mark (the releases between were not read).
 *
 * @param proactiveness vm.compaction_proactiveness, 0 to 100
 * @example fragmentationWatermarks(20) // { low: 80, high: 90 }
 */
export function fragmentationWatermarks(proactiveness = 20, release?: string): FragmentationWatermarks {
  const parsed = release === undefined ? undefined : parseRelease(release);
  if (parsed !== undefined && isSince(parsed, '6.18')) {
    const low = 100 - proactiveness;
    return { low, high: Math.min(low + Math.min(10, Math.floor(low / 2)), 100) };
  }
  const low = Math.max(100 - proactiveness, 5);
  return { low, high: Math.min(low + 10, 100) };
}
