import type { Flat, Located, Partly } from '../../printk/types.ts';
import type {
  ArchPages,
  BuddyList,
  BytedanceTotals,
  CountersLine,
  FreePages,
  FreeSwapArch,
  Hugepages,
  LargestBlock,
  MemInfoHeading,
  NodeId,
  NodeLine,
  NodeMemory,
  NodeMemoryHeading,
  PageTableCache,
  PerCpuHeading,
  PerCpuHotCold,
  PerCpuList,
  PerCpuPages,
  SwapCacheOld,
  ZoneEmpty,
  ZoneLine,
  ZoneList,
} from './lines.ts';

/** Global counters, in pages; the order of the keys is the order printed. */
export type Counters = Flat<{ type: 'Counters' } & Omit<CountersLine, 'type'>>;

/** A zone line, with the line after it of what the zone keeps for others. */
export interface Zone extends Omit<ZoneLine, 'type'> {
  type: 'Zone';
  /** Pages of this zone that an allocation able to use the j-th zone type must leave untouched. */
  lowmemReservePages?: number[];
  /** The same before 2.6.11, but with the zone's own watermark in the pages. */
  protectionPages?: number[];
}

/** The free blocks of a zone; without its total where the line is cut. */
export type FreeBlocks = Partly<BuddyList, 'zone' | 'orders'>;

export interface SwapCache extends Located {
  type: 'SwapCache';
  pages?: number;
  add?: number;
  delete?: number;
  /** Lookups that hit, of findTotal. */
  findSuccess?: number;
  findTotal?: number;
}

/** A line that only architecture code, or an old or changed kernel, prints. */
export type ArchLine =
  | ArchPages
  | PageTableCache
  | NodeMemoryHeading
  | NodeMemory
  | NodeId
  | ZoneList
  | LargestBlock
  | BytedanceTotals
  | FreeSwapArch
  | ZoneEmpty
  | SwapCacheOld;

/** The memory state of the machine, or of the nodes the request was bound to. */
export interface MemInfo extends Located {
  type: 'MemInfo';
  heading?: MemInfoHeading['heading'];
  /** Pages on the cpus' own lists, a heading and a line per cpu (to 4.0). */
  perCpu?: (PerCpuHeading | PerCpuPages | PerCpuHotCold | PerCpuList)[];
  /** The line `Free pages:` of 2.6.18. */
  freePages?: FreePages;
  counters?: Counters;
  nodes: NodeLine[];
  zones: Zone[];
  buddyLists: FreeBlocks[];
  hugepages: Hugepages[];
  /** What architecture code of old kernels counts at the end. */
  archLines?: ArchLine[];
  pagecachePages?: number;
  swapCache?: SwapCache;
  freeSwapKb?: number;
  totalSwapKb?: number;
  ramPages?: number;
  highmemPages?: number;
  /** The HighMem line says `HighMem/MovableOnly`. */
  movableOnly?: true;
  reservedPages?: number;
  cmaReservedPages?: number;
  hwpoisonedPages?: number;
}
