import { isSince, parseRelease } from '../release.ts';
import { BLOCK_IS_FREE, fragmentationIndex } from './fragmentation-index.ts';

/** What the kernel's compaction would make of a zone that is asked for an order. */
export interface CompactionVerdict {
  /** `available`: a block is free. `memory`: too little is free for compaction to help. `fragmentation`: enough is free, in pieces. */
  readonly verdict: 'available' | 'memory' | 'fragmentation';
  /** What decided: a free block, too few free pages (the watermark), or the fragmentation index. */
  readonly because: 'block' | 'watermark' | 'index';
  readonly index: number;
  /** Free pages that compaction wants before it starts; absent without marks. */
  readonly neededPages?: number;
}

/** What else than the free blocks the verdict looks at. */
export interface CompactionOptions {
  /** vm.extfrag_threshold: at or below this index memory counts as short. */
  readonly extfragThreshold?: number;
  /** Marks of the zone, in pages; without them the watermark is not asked. */
  readonly minPages?: number;
  readonly lowPages?: number;
  /** Pages of the zone that the request must leave (lowmem_reserve). */
  readonly reservePages?: number;
  readonly release?: string;
}

/** PAGE_ALLOC_COSTLY_ORDER: above it the allocator gives up early. */
const COSTLY_ORDER = 3;

/**
 * Short of memory or fragmented? Judges a zone as compaction_suitable of
 * mm/compaction.c does (2.6.35..): enough pages have to be free to move others
 * to, namely the mark plus twice the block (low; since 4.8 min for orders up to
 * 3), and the fragmentation index must be above vm.extfrag_threshold (since
 * 4.8 asked for orders above 3 only).
 *
 * @param counts free blocks of each order, order 0 first
 * @example compactionVerdict(counts, 9).verdict // 'fragmentation'
 */
export function compactionVerdict(
  counts: readonly number[],
  order: number,
  options: CompactionOptions = {},
): CompactionVerdict {
  const { extfragThreshold = 500, reservePages = 0 } = options;
  const index = fragmentationIndex(counts, order);
  if (index === BLOCK_IS_FREE) return { verdict: 'available', because: 'block', index };
  const since48 = isSince4Point8(options.release);
  const mark = since48 && order <= COSTLY_ORDER ? options.minPages : options.lowPages;
  const neededPages = mark === undefined ? undefined : mark + reservePages + 2 * 2 ** order;
  const needed = neededPages === undefined ? {} : { neededPages };
  const freePages = counts.reduce((sum, count, each) => sum + count * 2 ** each, 0);
  if (neededPages !== undefined && freePages <= neededPages)
    return { verdict: 'memory', because: 'watermark', index, ...needed };
  const indexCounts = !since48 || order > COSTLY_ORDER || mark === undefined;
  const short = order === 0 || (indexCounts && index >= 0 && index <= extfragThreshold);
  return { verdict: short ? 'memory' : 'fragmentation', because: 'index', index, ...needed };
}

function isSince4Point8(release: string | undefined): boolean {
  const parsed = release === undefined ? undefined : parseRelease(release);
  return parsed === undefined || isSince(parsed, '4.8');
}
