import type { ListingBase } from '../listing.ts';
import type { Values } from '../values.ts';

/** A file of a memory cgroup. */
export interface CgroupMemory extends ListingBase {
  type: 'CgroupMemory';
  /** `memory.stat`, `memory.max`, …: as named, or as its keys tell. */
  file?: string;
  /** By the printed key: bytes for amounts, counts for events; memory.numa_stat of cgroup v1 has pages. */
  values: Values;
  /** Keys that say that there is no limit, with the digits that they print and their place among all keys. */
  unlimitedKeys?: { key: string; digits: string; place: number }[];
  /** The number that is all there is in the file: bytes, or a count. */
  value?: number;
  /** The file says that there is no limit: `max`, or a number that stands for it. */
  unlimited?: true;
  /** That number. */
  unlimitedDigits?: string;
  /** memory.numa_stat: each key's value per node (`N0`); `values` has the totals. */
  nodes?: Record<string, Values>;
}
