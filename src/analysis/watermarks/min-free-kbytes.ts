import { integerSquareRoot } from '../integer-square-root.ts';
import { isSince, parseRelease } from '../release.ts';

/**
 * The kernel's own vm.min_free_kbytes: the square root of 16 times the memory
 * that ordinary requests can use, within 128 and 65536 kB (262144 since 5.10).
 * A larger value set by hand stays, and transparent huge pages raise it.
 *
 * Source: init_per_zone_wmark_min of mm/page_alloc.c (calculate_min_free_kbytes since 5.15), 2.6.18..6.18.
 *
 * @param lowmemKbytes pages above the high watermarks of the zones that GFP_USER may use, in kB
 * @example minFreeKbytes(16_777_216) // 16384
 */
export function minFreeKbytes(lowmemKbytes: number, release?: string): number {
  const parsed = release === undefined ? undefined : parseRelease(release);
  const most = parsed === undefined || isSince(parsed, '5.10') ? 262_144 : 65_536;
  return Math.min(Math.max(integerSquareRoot(lowmemKbytes * 16), 128), most);
}
