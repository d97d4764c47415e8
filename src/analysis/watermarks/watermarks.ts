import { isSince, parseRelease, type Release } from '../release.ts';

/** A zone by the pages that its marks are worked out from: `managed`, before 3.10 `present`. */
export interface SizedZone {
  readonly zone: string;
  readonly pages: number;
}

/** Marks of a zone, in pages. */
export interface Watermarks {
  readonly zone: string;
  readonly min: number;
  readonly low: number;
  readonly high: number;
  /** The mark of memory tiering, 5.18.. */
  readonly promo?: number;
}

/** What the marks depend on beside the zones' sizes. */
export interface WatermarkOptions {
  readonly minFreeKbytes: number;
  /** vm.watermark_scale_factor (4.6..), in ten-thousandths. */
  readonly watermarkScaleFactor?: number;
  /** Size of a page in kB. */
  readonly pageSizeKb?: number;
  readonly release?: string;
}

/**
 * min, low and high of each zone. min is the zone's share of
 * vm.min_free_kbytes; low and high lie above it by a quarter and a half of min
 * (to 4.5), or by one and two steps of at least watermark_scale_factor (4.6..).
 * Without a release the newest kernel's.
 *
 * Source: __setup_per_zone_wmarks of mm/page_alloc.c, 2.6.18..6.18. Boost and
 * the CMA pages of 3.5 are not part of it.
 *
 * @param zones all zones of the machine, of every node
 * @example watermarks([{ zone: 'DMA', pages: 3840 }, …], { minFreeKbytes: 67584 })
 */
export function watermarks(zones: readonly SizedZone[], options: WatermarkOptions): Watermarks[] {
  const { minFreeKbytes, watermarkScaleFactor = 10, pageSizeKb = 4 } = options;
  const release = options.release === undefined ? undefined : parseRelease(options.release);
  const pagesMin = Math.floor(minFreeKbytes / pageSizeKb);
  const lowmem = zones.reduce((sum, { zone, pages }) => sum + (isShared(zone, release) ? pages : 0), 0);
  return zones.map(({ zone, pages }) => {
    const share = lowmem === 0 ? 0 : Number((BigInt(pagesMin) * BigInt(pages)) / BigInt(lowmem));
    const min = isShared(zone, release) ? share : Math.min(Math.max(Math.floor(pages / 1024), 32), 128);
    const quarter = Math.floor(share / 4);
    if (release !== undefined && !isSince(release, '4.6'))
      return { zone, min, low: min + quarter, high: min + Math.floor(share / 2) };
    const step = Math.max(quarter, Math.floor((pages * watermarkScaleFactor) / 10_000));
    const promo = release === undefined || isSince(release, '5.18') ? { promo: min + 3 * step } : {};
    return { zone, min, low: min + step, high: min + 2 * step, ...promo };
  });
}

/** The zone has a share of min_free_kbytes: not HighMem, and in 6.18 not Movable. */
function isShared(zone: string, release: Release | undefined): boolean {
  return zone !== 'HighMem' && !(zone === 'Movable' && (release === undefined || isSince(release, '6.18')));
}
