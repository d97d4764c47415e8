import type { WatermarkGeneration } from './generation.ts';

/** What a request may do in a zone beyond the ordinary; the kernel's ALLOC_ flags. */
export interface AllocFlags {
  /** __GFP_HIGH: half of the mark is enough (ALLOC_HIGH; ALLOC_MIN_RESERVE since 6.3). */
  readonly high?: boolean;
  /** A request that cannot wait, or a real-time task: a quarter less (ALLOC_HARDER; ALLOC_NON_BLOCK since 6.3). */
  readonly harder?: boolean;
  /** A task that the OOM killer has killed: half of the mark (ALLOC_OOM, 4.13..). */
  readonly oom?: boolean;
  /** May take pages of CMA areas: movable requests (ALLOC_CMA, 3.5..). */
  readonly cma?: boolean;
  /** May take blocks kept for high-order atomic requests (ALLOC_HIGHATOMIC, 6.3..; ALLOC_HARDER before). */
  readonly highatomic?: boolean;
}

/** The state of a zone, in pages. */
export interface WatermarkZone {
  readonly freePages: number;
  /** Free blocks of each order, order 0 first; asked for orders above 0 only. */
  readonly counts?: readonly number[];
  /** Letters of the migrate types with a free block, per order (U, M, E, H, C …); without them each block counts. */
  readonly migrateTypes?: readonly (readonly string[] | undefined)[];
  /** nr_reserved_highatomic; since 6.12 the free part of it. */
  readonly highatomicPages?: number;
  readonly freeCmaPages?: number;
}

/** A request, as far as a zone is asked. */
export interface WatermarkRequest {
  readonly order: number;
  /** min, low or high of the zone, in pages, boost included. */
  readonly markPages: number;
  /** lowmem_reserve of the zone for the highest zone that the request may use, in pages. */
  readonly reservePages?: number;
  readonly flags?: AllocFlags;
}

/**
 * Whether a request may take its block from a zone: what stays free must be
 * above the mark and the reserve for lower zones, and a block of the order must
 * be there. undefined when only the free blocks, which were not given, can tell.
 *
 * Source: __zone_watermark_ok of mm/page_alloc.c, 2.6.18..6.18.
 *
 * @example zoneWatermarkOk({ freePages: 12884 }, { order: 0, markPages: 12935 }, '4.4') // false
 */
export function zoneWatermarkOk(
  zone: WatermarkZone,
  { order, markPages, reservePages = 0, flags = {} }: WatermarkRequest,
  generation: WatermarkGeneration,
): boolean | undefined {
  const counting = generation === '2.6.18' || generation === '2.6.39' || generation === '3.5';
  const min = loweredMark(markPages, flags, generation);
  const free = zone.freePages - (counting ? ownBlock(order, generation) : unusable(zone, order, flags));
  const cma = generation === '3.5' && !flags.cma ? (zone.freeCmaPages ?? 0) : 0;
  if (free - cma <= min + reservePages) return false;
  if (order === 0) return true;
  if (zone.counts === undefined) return undefined;
  return counting ? countedOff(zone.counts, order, free, min) : hasBlock(zone, order, flags, generation);
}

/** The mark after what the request may dig below it; every division is truncated. */
function loweredMark(mark: number, flags: AllocFlags, generation: WatermarkGeneration): number {
  const take = (min: number, divisor: number) => min - Math.floor(min / divisor);
  let min = mark;
  if (flags.high) min = take(min, 2);
  if (generation === '6.3') {
    if (flags.high && flags.harder) min = take(min, 4);
    return flags.oom ? take(min, 2) : min;
  }
  if (generation === '4.13' && flags.oom) return take(min, 2);
  return flags.harder ? take(min, 4) : min;
}

/** The rest of the block itself; 2.6.39 has the sign of the 1 wrong. */
function ownBlock(order: number, generation: WatermarkGeneration): number {
  return 2 ** order + (generation === '2.6.39' ? 1 : -1);
}

/** __zone_watermark_unusable_free, which 4.4 to 5.7 have in line. */
function unusable(zone: WatermarkZone, order: number, flags: AllocFlags): number {
  const reserves = flags.high || flags.harder || flags.oom || flags.highatomic;
  return 2 ** order - 1 + (reserves ? 0 : (zone.highatomicPages ?? 0)) + (flags.cma ? 0 : (zone.freeCmaPages ?? 0));
}

/** Up to 4.3: blocks too small are no help, and the mark halves with each order. */
function countedOff(counts: readonly number[], order: number, freePages: number, mark: number): boolean {
  let free = freePages;
  let min = mark;
  for (let each = 0; each < order; each += 1) {
    free -= (counts[each] ?? 0) * 2 ** each;
    min = Math.floor(min / 2);
    if (free <= min) return false;
  }
  return true;
}

function hasBlock(zone: WatermarkZone, order: number, flags: AllocFlags, generation: WatermarkGeneration): boolean {
  const { counts = [], migrateTypes } = zone;
  return counts.some((count, each) => {
    if (each < order || count === 0) return false;
    const letters = migrateTypes?.[each];
    return letters === undefined || letters.some((letter) => isAllowed(letter, flags, generation));
  });
}

function isAllowed(letter: string, flags: AllocFlags, generation: WatermarkGeneration): boolean {
  // 4.4 to 4.12 let an urgent request have a block of any list.
  if (generation === '4.4' && flags.harder) return true;
  if (letter === 'C') return flags.cma === true;
  if (letter === 'H') return generation === '6.3' ? !!(flags.highatomic || flags.oom) : !!(flags.harder || flags.oom);
  return letter !== 'I';
}
