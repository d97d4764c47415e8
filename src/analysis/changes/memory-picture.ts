import type { Buddyinfo } from '../../records/buddyinfo/listing.ts';
import type { Meminfo } from '../../records/meminfo/listing.ts';
import type { Pagetypeinfo } from '../../records/pagetypeinfo/nodes.ts';
import type { Zoneinfo, ZoneinfoZone } from '../../records/zoneinfo/nodes.ts';
import { fragmentationIndex } from '../fragmentation/fragmentation-index.ts';
import { unusableFreeIndex } from '../fragmentation/unusable-free-index.ts';
import { known } from './counter-change.ts';
import { pageSizeOfFiles } from './page-size-of-files.ts';
import { markBelow } from './zone-marks.ts';

/** Files of one moment; each is optional, and what it would have told is absent. */
export interface MemoryFiles {
  readonly zoneinfo?: Pick<Zoneinfo, 'zones'>;
  readonly buddyinfo?: Pick<Buddyinfo, 'rows'>;
  readonly pagetypeinfo?: Pick<Pagetypeinfo, 'free'>;
  readonly meminfo?: Pick<Meminfo, 'values'>;
}

/** What is free in a zone for one order. */
export interface OrderPicture {
  readonly order: number;
  /** Free blocks of just this order. */
  readonly blocks: number;
  /** Pages in free blocks of this order and above: what can serve it. */
  readonly servingPages: number;
  /** The part of the free memory that cannot serve it, in thousandths. */
  readonly unusable: number;
  /** Why a request of it would fail, in thousandths: towards 0 for lack of memory, towards 1000 because of fragmentation; -1000: it would not. */
  readonly fragmentation: number;
}

/** How a zone stands. Amounts are pages. */
export interface ZonePicture {
  readonly node: number;
  readonly zone: string;
  readonly freePages?: number;
  readonly minPages?: number;
  readonly lowPages?: number;
  readonly highPages?: number;
  /** Free pages above each mark; below zero when the mark is broken. */
  readonly aboveMin?: number;
  readonly aboveLow?: number;
  readonly aboveHigh?: number;
  /** The lowest mark that free memory is below. */
  readonly below?: 'min' | 'low' | 'high';
  readonly orders?: readonly OrderPicture[];
  /** The largest order with a free block; absent when nothing is free. */
  readonly largestOrder?: number;
  /** Free pages by migrate type; those of counts that the kernel stopped at are at least so many. */
  readonly freePagesByType?: Readonly<Record<string, number>>;
}

/** How near a machine is to trouble. */
export interface MemoryPicture {
  readonly zones: readonly ZonePicture[];
  /** Size of a page in kB, as MemTotal and the zones' managed pages give it. */
  readonly pageSizeKb?: number;
  readonly totalKb?: number;
  readonly availableKb?: number;
}

interface Place {
  readonly node: number;
  readonly zone: string;
}

function samePlace(a: Place, b: Place): boolean {
  return a.node === b.node && a.zone === b.zone;
}

function pagesOf(counts: readonly number[]): number {
  return counts.reduce((sum, count, order) => sum + count * 2 ** order, 0);
}

function ordersOf(counts: readonly number[]): OrderPicture[] {
  return counts.map((blocks, order) => ({
    ...{ order, blocks, servingPages: pagesOf(counts) - pagesOf(counts.slice(0, order)) },
    unusable: unusableFreeIndex(counts, order),
    fragmentation: fragmentationIndex(counts, order),
  }));
}

function byType(rows: MemoryFiles['pagetypeinfo'], place: Place): Record<string, number> | undefined {
  const own = rows?.free.filter((row) => samePlace(row, place)) ?? [];
  return own.length === 0
    ? undefined
    : Object.fromEntries(own.map(({ migrateType, counts }) => [migrateType, pagesOf(counts)]));
}

function above(freePages: number | undefined, mark: number | undefined): number | undefined {
  return freePages === undefined || mark === undefined ? undefined : freePages - mark;
}

function zonePicture(place: Place, files: MemoryFiles): ZonePicture {
  const zone: Partial<ZoneinfoZone> = files.zoneinfo?.zones.find((other) => samePlace(other, place)) ?? {};
  const row = files.buddyinfo?.rows.find((other) => samePlace(other, place));
  // A row that may be cut tells of no order how much can serve it.
  const counts = row === undefined || row.truncated ? undefined : row.counts;
  const freePages = zone.freePages ?? (counts === undefined ? undefined : pagesOf(counts));
  const { minPages, lowPages, highPages } = zone;
  const largest = counts === undefined ? -1 : counts.findLastIndex((count) => count > 0);
  const marks = known({ freePages, minPages, lowPages, highPages });
  return {
    ...{ node: place.node, zone: place.zone, ...marks },
    ...known({
      aboveMin: above(freePages, minPages),
      aboveLow: above(freePages, lowPages),
      aboveHigh: above(freePages, highPages),
      below: markBelow(marks),
      orders: counts === undefined ? undefined : ordersOf(counts),
      largestOrder: largest < 0 ? undefined : largest,
      freePagesByType: byType(files.pagetypeinfo, place),
    }),
  };
}

/**
 * How near a machine is to trouble, zone by zone and order by order, from what
 * it holds in /proc at one moment. Zones without any page are left out.
 *
 * @example
 * memoryPicture({ zoneinfo, buddyinfo }).zones.map(({ zone, aboveLow, largestOrder }) => [zone, aboveLow, largestOrder])
 */
export function memoryPicture(files: MemoryFiles): MemoryPicture {
  const populated = files.zoneinfo?.zones.filter(
    ({ managedPages, presentPages = 1 }) => (managedPages ?? presentPages) > 0,
  );
  const rows = files.buddyinfo?.rows ?? [];
  const places: Place[] = [...(populated ?? [])];
  for (const row of rows) if (!places.some((place) => samePlace(place, row))) places.push(row);
  const { zoneinfo, meminfo } = files;
  const { MemTotal: totalKb, MemAvailable: availableKb } = meminfo?.values ?? {};
  return {
    zones: places.map((place) => zonePicture(place, files)),
    ...known({ pageSizeKb: zoneinfo && meminfo && pageSizeOfFiles(zoneinfo, meminfo), totalKb, availableKb }),
  };
}
