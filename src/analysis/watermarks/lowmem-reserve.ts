import { isSince, parseRelease } from '../release.ts';
import type { SizedZone } from './watermarks.ts';

/** vm.lowmem_reserve_ratio as the kernel begins with it, by zone; HighMem and Movable have 32 to 4.17, then 0. */
const DEFAULT_RATIO: Readonly<Record<string, number>> = { DMA: 256, DMA32: 256, Normal: 32 };

/** What the reserve depends on beside the zones' sizes. */
export interface ReserveOptions {
  /** vm.lowmem_reserve_ratio by zone; the kernel's defaults for zones without one. */
  readonly ratios?: Readonly<Record<string, number>>;
  readonly release?: string;
}

/**
 * lowmem_reserve of each zone of a node: what a request that could use a higher
 * zone must leave in this one, in pages, by the highest zone of the request.
 * A row is what the log prints as `lowmem_reserve[]`.
 *
 * Source: setup_per_zone_lowmem_reserve of mm/page_alloc.c, 2.6.18..6.18: a
 * ratio below 1 counts as 1 to 4.17 and as "no reserve" since; an empty zone
 * reserves nothing since 5.10.
 *
 * @param zones every zone type of the kernel in its order, empty ones with 0 pages
 * @example lowmemReserve([{ zone: 'DMA', pages: 3840 }, { zone: 'DMA32', pages: 772918 }])[0] // [0, 3019]
 */
export function lowmemReserve(zones: readonly SizedZone[], options: ReserveOptions = {}): number[][] {
  const release = options.release === undefined ? undefined : parseRelease(options.release);
  const zeroIsNone = release === undefined || isSince(release, '4.18');
  const emptyIsNone = release === undefined || isSince(release, '5.10');
  return zones.map(({ zone, pages }, lower) => {
    const set = options.ratios?.[zone] ?? DEFAULT_RATIO[zone] ?? (zeroIsNone ? 0 : 32);
    const ratio = zeroIsNone ? set : Math.max(set, 1);
    let above = 0;
    return zones.map((other, upper) => {
      if (upper <= lower) return 0;
      above += other.pages;
      return ratio < 1 || (emptyIsNone && pages === 0) ? 0 : Math.floor(above / ratio);
    });
  });
}
