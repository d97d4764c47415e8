import { printLine } from '../print-line.ts';
import { MemcgStatsHeading, MemcgStatsLine } from './lines.ts';
import type { Memcg, MemcgStats } from './nodes.ts';

/** Statistics with their heading; a limit that is none stands after the last `hierarchical_` key before it, as in the kernel. */
export function printMemcgStats(stats: MemcgStats): string[] {
  if (stats.unit === 'KB') return [MemcgStatsLine.print({ ...stats })];
  const rows = Object.entries(stats.values).map(([key, value]) => `${key} ${value}`);
  const unlimited = Object.entries(stats.unlimited ?? {}).map(([key, digits]) => `${key} ${digits}`);
  const after = rows.findLastIndex((row) => row.startsWith('hierarchical_') || row.startsWith('unevictable '));
  rows.splice(after < 0 ? rows.length : after + 1, 0, ...unlimited);
  return [MemcgStatsHeading.print({ ...stats }), ...rows];
}

export function printMemcg(memcg: Memcg): string[] {
  const usages = [memcg.memory, memcg.memorySwap, memcg.swap, memcg.kmem].filter((usage) => usage !== undefined);
  return [
    ...(memcg.task === undefined ? [] : [printLine(memcg.task)]),
    ...usages.map(printLine),
    ...memcg.stats.flatMap(printMemcgStats),
  ];
}
