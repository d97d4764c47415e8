import type { Flat, Located, Partly } from '../../printk/types.ts';
import type { BuddyList, CountersLine, Hugepages, MemInfoHeading, NodeLine, ZoneLine } from './lines.ts';

/** Global counters, in pages; the order of the keys is the order printed. */
export type Counters = Flat<{ type: 'Counters' } & Omit<CountersLine, 'type'>>;

/** A zone line, with the lowmem_reserve line after it. */
export interface Zone extends Omit<ZoneLine, 'type'> {
  type: 'Zone';
  /** Pages of this zone that an allocation able to use the j-th zone type must leave untouched. */
  lowmemReservePages?: number[];
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

/** The memory state of the machine, or of the nodes the request was bound to. */
export interface MemInfo extends Located {
  type: 'MemInfo';
  heading?: MemInfoHeading['heading'];
  counters?: Counters;
  nodes: NodeLine[];
  zones: Zone[];
  buddyLists: FreeBlocks[];
  hugepages: Hugepages[];
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
