import type { Fields } from '../../printk/part.ts';
import { printLine } from '../print-line.ts';
import { printCounters } from './counters.ts';
import { LowmemReserve, memInfoTotals, SwapCachePages, SwapCacheStats, ZoneLine } from './lines.ts';
import type { MemInfo, Zone } from './nodes.ts';

export function printZone(zone: Zone): string[] {
  const line = ZoneLine.print(zone as unknown as Fields);
  return zone.lowmemReservePages === undefined
    ? [line]
    : [line, LowmemReserve.print({ pages: zone.lowmemReservePages })];
}

/** The lines of a memory state, in the kernel's order. */
export function printMemInfo(memInfo: MemInfo): string[] {
  const totals = memInfoTotals.flatMap((declaration) => {
    const ofSwapCache = declaration === (SwapCachePages as unknown) || declaration === (SwapCacheStats as unknown);
    const node = (ofSwapCache ? (memInfo.swapCache ?? {}) : memInfo) as unknown as Fields;
    const text = declaration.print(node);
    return isWhole(declaration.parts, node) ? [text] : [];
  });
  return [
    ...(memInfo.heading === undefined ? [] : [memInfo.heading]),
    ...(memInfo.counters === undefined ? [] : printCounters(memInfo.counters)),
    ...memInfo.nodes.map(printLine),
    ...memInfo.zones.flatMap(printZone),
    ...memInfo.buddyLists.map(printLine),
    ...memInfo.hugepages.map(printLine),
    ...totals,
  ];
}

/** The node has the first field of the line: what it does not have was not printed. */
function isWhole(parts: (typeof memInfoTotals)[number]['parts'], node: Fields): boolean {
  const first = parts.find((part) => typeof part !== 'string');
  return first?.part === 'capture' && first.print(node) !== undefined;
}
