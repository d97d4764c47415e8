import { allocInfo } from './allocinfo/listing.ts';
import { buddyinfo } from './buddyinfo/listing.ts';
import { cgroupMemory } from './cgroup-memory/listing.ts';
import { extfragIndex } from './extfrag-index/listing.ts';
import { lastReboot } from './last-reboot/listing.ts';
import type { Listing } from './listing.ts';
import { meminfo } from './meminfo/listing.ts';
import { pagetypeinfo } from './pagetypeinfo/listing.ts';
import { perfReport } from './perf-report/listing.ts';
import { perfTop } from './perf-top/listing.ts';
import { pressure } from './pressure/listing.ts';
import { processStatus } from './process-status/listing.ts';
import { signalTable } from './signals/listing.ts';
import { slabinfo } from './slabinfo/listing.ts';
import { swaps } from './swaps/listing.ts';
import { sysctl } from './sysctl/listing.ts';
import { topSummary } from './top/listing.ts';
import { unusableIndex } from './unusable-index/listing.ts';
import { vmstat } from './vmstat/listing.ts';
import { zoneinfo } from './zoneinfo/listing.ts';

/** Every file and every command output that is read. A new one is a folder beside these and a line here. */
export const listings = [
  buddyinfo,
  zoneinfo,
  pagetypeinfo,
  meminfo,
  vmstat,
  extfragIndex,
  unusableIndex,
  pressure,
  swaps,
  cgroupMemory,
  slabinfo,
  processStatus,
  allocInfo,
  sysctl,
  topSummary,
  lastReboot,
  signalTable,
  perfTop,
  perfReport,
] as const;

type RecordOf<L> = L extends Listing<infer _T, infer R, infer _D> ? R : never;

/** Every top-level record that a listing gives. */
export type ListingRecord = RecordOf<(typeof listings)[number]>;

/** A listing as those see it that treat all of them alike. */
export type AnyListing = Listing;

/** Every line that stands in a listing only. */
export const listingLines = listings.flatMap(({ lines }) => lines);
