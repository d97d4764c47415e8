import type { Fields } from '../../printk/part.ts';
import { printLine } from '../print-line.ts';
import { printCounters } from './counters.ts';
import { LowmemReserve, memInfoTotals, SwapCachePages, SwapCacheStats, ZoneLine, ZoneProtections } from './lines.ts';
import type { MemInfo, Zone } from './nodes.ts';

export function printZone(zone: Zone): string[] {
  const { lowmemReservePages, protectionPages } = zone;
  return [
    ZoneLine.print(zone as unknown as Fields),
    ...(lowmemReservePages === undefined ? [] : [LowmemReserve.print({ pages: lowmemReservePages })]),
    ...(protectionPages === undefined ? [] : [ZoneProtections.print({ pages: protectionPages })]),
  ];
}

interface Piece {
  readonly start?: number;
  readonly lines: readonly string[];
}

function totals(memInfo: MemInfo): string[] {
  return memInfoTotals.flatMap((declaration) => {
    const ofSwapCache = declaration === (SwapCachePages as unknown) || declaration === (SwapCacheStats as unknown);
    const node = (ofSwapCache ? (memInfo.swapCache ?? {}) : memInfo) as unknown as Fields;
    return isWhole(declaration.parts, node) ? [declaration.print(node)] : [];
  });
}

/** The lines of a memory state, in the kernel's order; those of old kernels where they stood. */
export function printMemInfo(memInfo: MemInfo): string[] {
  const usual: Piece[] = [
    ...(memInfo.heading === undefined ? [] : [{ lines: [memInfo.heading] }]),
    ...[...(memInfo.perCpu ?? []), ...(memInfo.freePages === undefined ? [] : [memInfo.freePages])].map(lineOf),
    ...(memInfo.counters === undefined
      ? []
      : [{ start: memInfo.counters.start, lines: printCounters(memInfo.counters) }]),
    ...memInfo.nodes.map(lineOf),
    ...memInfo.zones.map((zone) => ({ start: zone.start, lines: printZone(zone) })),
    ...memInfo.buddyLists.map(lineOf),
    ...memInfo.hugepages.map(lineOf),
  ];
  const arch = (memInfo.archLines ?? []).map(printLine);
  return [...usual.flatMap(({ lines }) => lines), ...merge(totals(memInfo), arch)];
}

function lineOf(node: { type: string; start: number }): Piece {
  return { start: node.start, lines: [printLine(node)] };
}

/** Architecture code prints its counts last; the swap cache of old kernels stands with the other swap lines. */
function merge(figures: string[], arch: string[]): string[] {
  const swap = arch.filter((line) => line.startsWith('Swap cache: '));
  const at = figures.findIndex((line) => line.startsWith('Free swap '));
  const before = figures.slice(0, at < 0 ? figures.length : at);
  const empty = arch.filter((line) => line.endsWith(': empty'));
  const rest = arch.filter((line) => !swap.includes(line) && !empty.includes(line));
  return [...empty, ...before, ...swap, ...figures.slice(before.length), ...rest];
}

/** The node has the first field of the line: what it does not have was not printed. */
function isWhole(parts: (typeof memInfoTotals)[number]['parts'], node: Fields): boolean {
  const first = parts.find((part) => typeof part !== 'string');
  return first?.part === 'capture' && first.print(node) !== undefined;
}
