import type { Zone } from '../../records/mem-info/nodes.ts';

/** Zones of a node from the lowest to the highest: enum zone_type. */
const ZONES = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'];

/** A zone's place among those of its node; undefined for zones of other kernels. */
export function zoneRank(zone: string): number | undefined {
  const rank = ZONES.indexOf(zone);
  return rank < 0 ? undefined : rank;
}

/**
 * What a request that may go up to `highest` must leave in a zone, in pages.
 * `lowmem_reserve[]` has a value for each zone type of the kernel, and does not
 * say which types those are; but it grows at each zone of the node that has
 * memory, so that the zones printed between the two count the steps.
 */
export function reserveFor(
  { node, zone, lowmemReservePages = [] }: Zone,
  zones: readonly Zone[],
  highest: string,
): number {
  const own = zoneRank(zone);
  const top = zoneRank(highest);
  if (own === undefined || top === undefined) return 0;
  const above = zones.filter((other) => {
    const rank = zoneRank(other.zone);
    return other.node === node && rank !== undefined && rank > own && rank <= top;
  });
  const steps = [...new Set(lowmemReservePages)].sort((a, b) => a - b);
  return steps[Math.min(above.length, steps.length - 1)] ?? 0;
}
