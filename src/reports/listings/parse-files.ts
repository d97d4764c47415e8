import { type AllocInfo, allocInfo } from '../../records/allocinfo/listing.ts';
import { type Buddyinfo, buddyinfo } from '../../records/buddyinfo/listing.ts';
import { cgroupMemory } from '../../records/cgroup-memory/listing.ts';
import type { CgroupMemory } from '../../records/cgroup-memory/nodes.ts';
import { type ExtfragIndex, extfragIndex } from '../../records/extfrag-index/listing.ts';
import { type Iomem, iomem } from '../../records/iomem/listing.ts';
import { type Meminfo, meminfo } from '../../records/meminfo/listing.ts';
import { type Numastat, numastat } from '../../records/numastat/listing.ts';
import { pagetypeinfo } from '../../records/pagetypeinfo/listing.ts';
import type { Pagetypeinfo } from '../../records/pagetypeinfo/nodes.ts';
import { type Pressure, pressure } from '../../records/pressure/listing.ts';
import { type ProcessStatus, processStatus } from '../../records/process-status/listing.ts';
import { type Slabinfo, slabinfo } from '../../records/slabinfo/listing.ts';
import { type Swaps, swaps } from '../../records/swaps/listing.ts';
import { type UnusableIndex, unusableIndex } from '../../records/unusable-index/listing.ts';
import { type Vmallocinfo, vmallocinfo } from '../../records/vmallocinfo/listing.ts';
import { type Vmstat, vmstat } from '../../records/vmstat/listing.ts';
import { zoneinfo } from '../../records/zoneinfo/listing.ts';
import type { Zoneinfo } from '../../records/zoneinfo/nodes.ts';
import type { Document } from '../parse-log.ts';
import { type ListingOptions, parseListing } from './parse-listing.ts';

/**
 * Parses /proc/buddyinfo.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseBuddyinfo('Node 0, zone   Normal    250   1248    805 \n').records[0].rows[0].counts // [250, 1248, 805]
 */
export function parseBuddyinfo(input: string | Uint8Array, options?: ListingOptions): Document<Buddyinfo> {
  return parseListing(buddyinfo, input, options);
}

/**
 * Parses /proc/zoneinfo of any release.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseZoneinfo(await readFile('/proc/zoneinfo')).records[0].zones[1].minPages // 7600
 */
export function parseZoneinfo(input: string | Uint8Array, options?: ListingOptions): Document<Zoneinfo> {
  return parseListing(zoneinfo, input, options);
}

/**
 * Parses /proc/pagetypeinfo.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parsePagetypeinfo(text).records[0].free.filter(({ migrateType }) => migrateType === 'Movable')
 */
export function parsePagetypeinfo(input: string | Uint8Array, options?: ListingOptions): Document<Pagetypeinfo> {
  return parseListing(pagetypeinfo, input, options);
}

/**
 * Parses /proc/meminfo, and the meminfo files of nodes in sysfs.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseMeminfo('MemTotal:       24684096 kB\n').records[0].values.MemTotal // 24684096
 */
export function parseMeminfo(input: string | Uint8Array, options?: ListingOptions): Document<Meminfo> {
  return parseListing(meminfo, input, options);
}

/**
 * Parses /proc/vmstat, and the vmstat files of nodes in sysfs.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseVmstat('nr_free_pages 18092\n').records[0].values.nr_free_pages // 18092
 */
export function parseVmstat(input: string | Uint8Array, options?: ListingOptions): Document<Vmstat> {
  return parseListing(vmstat, input, options);
}

/**
 * Parses /proc/pressure/memory and its like, those of cgroups among them.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parsePressure(text).records[0].full?.avg10 // 11.02
 */
export function parsePressure(input: string | Uint8Array, options?: ListingOptions): Document<Pressure> {
  return parseListing(pressure, input, options);
}

/**
 * Parses /proc/swaps, which `swapon -s` prints too.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseSwaps(text).records[0].areas.map(({ usedKb }) => usedKb) // [25088]
 */
export function parseSwaps(input: string | Uint8Array, options?: ListingOptions): Document<Swaps> {
  return parseListing(swaps, input, options);
}

/**
 * Parses /proc/slabinfo.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseSlabinfo(text).records[0].caches[0].numSlabs // 40
 */
export function parseSlabinfo(input: string | Uint8Array, options?: ListingOptions): Document<Slabinfo> {
  return parseListing(slabinfo, input, options);
}

/**
 * Parses /proc/<pid>/status; with its path, oom_score, oom_score_adj and oom_adj too.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseProcessStatus('666\n', { path: '/proc/121/oom_score' }).records[0].oomScore // 666
 */
export function parseProcessStatus(input: string | Uint8Array, options?: ListingOptions): Document<ProcessStatus> {
  return parseListing(processStatus, input, options);
}

/**
 * Parses /sys/kernel/debug/extfrag/extfrag_index.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseExtfragIndex(text).records[0].rows[0].values // [-1000, -1000, 963]
 */
export function parseExtfragIndex(input: string | Uint8Array, options?: ListingOptions): Document<ExtfragIndex> {
  return parseListing(extfragIndex, input, options);
}

/**
 * Parses /sys/kernel/debug/extfrag/unusable_index.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseUnusableIndex(text).records[0].rows[0].values // [0, 62, 167]
 */
export function parseUnusableIndex(input: string | Uint8Array, options?: ListingOptions): Document<UnusableIndex> {
  return parseListing(unusableIndex, input, options);
}

/**
 * Parses the memory files of a cgroup, v1 and v2; those that hold a bare number need their path.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseCgroupMemory('max\n', { path: 'memory.max' }).records[0].unlimited // true
 */
export function parseCgroupMemory(input: string | Uint8Array, options?: ListingOptions): Document<CgroupMemory> {
  return parseListing(cgroupMemory, input, options);
}

/**
 * Parses /proc/allocinfo.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseAllocInfo(text).records[0].rows[0].bytes // 4096
 */
export function parseAllocInfo(input: string | Uint8Array, options?: ListingOptions): Document<AllocInfo> {
  return parseListing(allocInfo, input, options);
}

/**
 * Parses /proc/vmallocinfo.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseVmallocinfo(text).records[0].areas[0].sizeBytes // 8192
 */
export function parseVmallocinfo(input: string | Uint8Array, options?: ListingOptions): Document<Vmallocinfo> {
  return parseListing(vmallocinfo, input, options);
}

/**
 * Parses /sys/devices/system/node/node<n>/numastat.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseNumastat('numa_hit 35800502\n').records[0].values.numa_hit // 35800502
 */
export function parseNumastat(input: string | Uint8Array, options?: ListingOptions): Document<Numastat> {
  return parseListing(numastat, input, options);
}

/**
 * Parses /proc/iomem.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseIomem(text).records[0].resources.filter(({ name }) => name === 'System RAM')
 */
export function parseIomem(input: string | Uint8Array, options?: ListingOptions): Document<Iomem> {
  return parseListing(iomem, input, options);
}
