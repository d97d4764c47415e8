import type { Located } from '../../printk/types.ts';
import type { ListingBase } from '../listing.ts';
import type { Values } from '../values.ts';

/** The per-cpu list of free pages of one CPU. */
export interface Pageset extends Located {
  type: 'Pageset';
  cpu: number;
  /** Up to 2.6.24: 0 for hot pages, 1 for cold ones. */
  pcp?: number;
  /** Pages in the list. */
  count?: number;
  /** Pages at which some go back to the zone. */
  high?: number;
  /** Pages that come or go at once. */
  batch?: number;
  highMin?: number;
  highMax?: number;
  /** How far this CPU's counts may be ahead of the zone's. */
  vmStatsThreshold?: number;
}

/** One zone of /proc/zoneinfo. Amounts are pages. */
export interface ZoneinfoZone extends Located {
  type: 'ZoneinfoZone';
  node: number;
  zone: string;
  /** Counters of the node, under its first populated zone: pages, or events; those of huge pages count huge pages. */
  nodeValues?: Values;
  freePages?: number;
  /** What a watermark boost adds to the marks for a while. */
  boostPages?: number;
  /** Below it only urgent allocations get pages. */
  minPages?: number;
  /** Below it kswapd wakes up. */
  lowPages?: number;
  /** Up to it kswapd frees pages. */
  highPages?: number;
  promoPages?: number;
  /** 2.6.18 to 2.6.20. */
  activePages?: number;
  inactivePages?: number;
  scannedPages?: number;
  scanActive?: number;
  scanInactive?: number;
  scanActiveAnon?: number;
  scanInactiveAnon?: number;
  scanActiveFile?: number;
  scanInactiveFile?: number;
  /** 4.8 to 4.10. */
  nodeScannedPages?: number;
  /** With the holes in it. */
  spannedPages?: number;
  presentPages?: number;
  /** Those that the page allocator has. */
  managedPages?: number;
  cmaPages?: number;
  /** Pages of this zone that allocations for each higher zone must leave: the zone's own place is 0. */
  protection?: number[];
  /** The protection stands behind the counters: up to 4.11. */
  protectionLast?: true;
  /** Counters of the zone by their printed name: pages, or events (`numa_…`). */
  values: Values;
  /** Blanks before a counter, where they are not 6. */
  counterIndent?: number;
  pagesets?: Pageset[];
  /** Up to 4.7: 1 when reclaim found nothing more to free. */
  allUnreclaimable?: number;
  prevPriority?: number;
  tempPriority?: number;
  /** 4.8 on: 1 when the node's reclaim found nothing more to free. */
  nodeUnreclaimable?: number;
  /** Number of the zone's first page. */
  startPfn?: number;
  inactiveRatio?: number;
  nodeInactiveRatio?: number;
  /** Kept for allocations that cannot wait: 6.19 on. */
  reservedHighatomicPages?: number;
  /** How much of it is free. */
  freeHighatomicPages?: number;
}

/** /proc/zoneinfo. */
export interface Zoneinfo extends ListingBase {
  type: 'Zoneinfo';
  zones: ZoneinfoZone[];
}
