import type { Meminfo } from '../../records/meminfo/listing.ts';
import type { Zoneinfo } from '../../records/zoneinfo/nodes.ts';

type Zones = Pick<Zoneinfo, 'zones'>;
type Amounts = Pick<Meminfo, 'values'>;

const PAGE_SIZES_KB = [4, 8, 16, 32, 64, 256];

/** What /proc/meminfo counts in kB, and /proc/zoneinfo in pages. */
const COUNTERS = [
  ['AnonPages', 'nr_anon_pages'],
  ['Mapped', 'nr_mapped'],
  ['Shmem', 'nr_shmem'],
  ['PageTables', 'nr_page_table_pages'],
] as const;

/** One counter may be like another by chance. */
const COUNTERS_MIN = 2;
/** Fewer pages change too much between two reads. */
const PAGES_MIN = 200;
/** How far the two may be apart for what happened between the reads. */
const CHANGE_MAX = 0.1;

/** The sum of a counter, which stands with the zones or with their nodes. */
function pagesOf({ zones }: Zones, counter: string): number {
  return zones.reduce((sum, { values, nodeValues }) => sum + (nodeValues?.[counter] ?? values[counter] ?? 0), 0);
}

/** The size at which so many pages are about so many kB. */
function sizeBetween(kb: number, pages: number): number | undefined {
  return PAGE_SIZES_KB.find((size) => Math.abs(kb / size / pages - 1) <= CHANGE_MAX);
}

function sizeOfCounters(zoneinfo: Zones, meminfo: Amounts): number | undefined {
  const sizes = COUNTERS.flatMap(([ofMeminfo, ofZones]) => {
    const [kb, pages] = [meminfo.values[ofMeminfo], pagesOf(zoneinfo, ofZones)];
    return kb === undefined || pages < PAGES_MIN ? [] : [sizeBetween(kb, pages)];
  });
  return sizes.length >= COUNTERS_MIN && sizes.every((size) => size === sizes[0]) ? sizes[0] : undefined;
}

/**
 * The size of a page in kB that follows from both files: MemTotal is the managed
 * pages of all zones. Where a hypervisor lends memory it is more, and so is
 * MemFree: then what both count of the same pages tells. undefined where it does not.
 */
export function pageSizeOfFiles(zoneinfo: Zones, meminfo: Amounts): number | undefined {
  const totalKb = meminfo.values['MemTotal'];
  const managed = zoneinfo.zones.reduce((pages, { managedPages = 0 }) => pages + managedPages, 0);
  return PAGE_SIZES_KB.find((kb) => managed > 0 && managed * kb === totalKb) ?? sizeOfCounters(zoneinfo, meminfo);
}
