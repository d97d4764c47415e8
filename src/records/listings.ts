import { type AllocInfo, allocInfo } from './allocinfo/listing.ts';
import { type Buddyinfo, buddyinfo } from './buddyinfo/listing.ts';
import { cgroupMemory } from './cgroup-memory/listing.ts';
import type { CgroupMemory } from './cgroup-memory/nodes.ts';
import { type ExtfragIndex, extfragIndex } from './extfrag-index/listing.ts';
import { type Iomem, iomem } from './iomem/listing.ts';
import { type LastReboot, lastReboot } from './last-reboot/listing.ts';
import type { Listing } from './listing.ts';
import { type Meminfo, meminfo } from './meminfo/listing.ts';
import { type Numastat, numastat } from './numastat/listing.ts';
import { pagetypeinfo } from './pagetypeinfo/listing.ts';
import type { Pagetypeinfo } from './pagetypeinfo/nodes.ts';
import { type PerfReport, perfReport } from './perf-report/listing.ts';
import { type PerfTop, perfTop } from './perf-top/listing.ts';
import { type Pressure, pressure } from './pressure/listing.ts';
import { type ProcessStatus, processStatus } from './process-status/listing.ts';
import { type SignalTable, signalTable } from './signals/listing.ts';
import { type Slabinfo, slabinfo } from './slabinfo/listing.ts';
import { type Swaps, swaps } from './swaps/listing.ts';
import { type Sysctl, sysctl } from './sysctl/listing.ts';
import { type TopSummary, topSummary } from './top/listing.ts';
import { type UnusableIndex, unusableIndex } from './unusable-index/listing.ts';
import { type Vmallocinfo, vmallocinfo } from './vmallocinfo/listing.ts';
import { type Vmstat, vmstat } from './vmstat/listing.ts';
import { zoneinfo } from './zoneinfo/listing.ts';
import type { Zoneinfo } from './zoneinfo/nodes.ts';

/** A listing as those see it that treat all of them alike. */
export type AnyListing = Listing;

/** Every file and every command output that is read. A new one is a folder beside these and a line here and below. */
export const listings: readonly AnyListing[] = [
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
  vmallocinfo,
  numastat,
  iomem,
];

/** Every top-level record that a listing gives. */
export type ListingRecord =
  | Buddyinfo
  | Zoneinfo
  | Pagetypeinfo
  | Meminfo
  | Vmstat
  | ExtfragIndex
  | UnusableIndex
  | Pressure
  | Swaps
  | CgroupMemory
  | Slabinfo
  | ProcessStatus
  | AllocInfo
  | Sysctl
  | TopSummary
  | LastReboot
  | SignalTable
  | PerfTop
  | PerfReport
  | Vmallocinfo
  | Numastat
  | Iomem;

/** Every line that stands in a listing only. */
export const listingLines = listings.flatMap(({ lines }) => lines);
