import type { Zoneinfo } from '../../records/zoneinfo/nodes.ts';
import { counterChange } from './counter-change.ts';
import { markBelow } from './zone-marks.ts';

/** What became of a zone between two snapshots. Absent: one of them does not say. */
export interface ZoneChange {
  readonly node: number;
  readonly zone: string;
  /** Free pages that there are more, or fewer. */
  readonly freePages?: number;
  /** The mark that free memory was below before, and is below now; `none` when it was below none. */
  readonly below?: { readonly before: Below; readonly after: Below };
  /** By counter of the zone: how much there is more, or less, in pages. */
  readonly values: Readonly<Record<string, number>>;
  /** Counters of events that fell: the machine was started anew. */
  readonly wentBack: readonly string[];
}

type Below = 'min' | 'low' | 'high' | 'none';

/**
 * What became of each zone that stands in both snapshots of /proc/zoneinfo.
 *
 * @example
 * zoneinfoChange(before, after).filter(({ below }) => below?.after === 'min')
 */
export function zoneinfoChange(before: Pick<Zoneinfo, 'zones'>, after: Pick<Zoneinfo, 'zones'>): ZoneChange[] {
  return after.zones.flatMap((zone) => {
    const earlier = before.zones.find((other) => other.node === zone.node && other.zone === zone.zone);
    if (earlier === undefined) return [];
    const names = Object.keys(zone.values).filter((name) => Object.hasOwn(earlier.values, name));
    const free =
      earlier.freePages === undefined || zone.freePages === undefined
        ? {}
        : {
            freePages: zone.freePages - earlier.freePages,
            below: { before: markBelow(earlier) ?? ('none' as const), after: markBelow(zone) ?? ('none' as const) },
          };
    return {
      ...{ node: zone.node, zone: zone.zone, ...free },
      values: Object.fromEntries(
        names.map((name) => [name, (zone.values[name] as number) - (earlier.values[name] as number)]),
      ),
      wentBack: counterChange(earlier.values, zone.values).wentBack,
    };
  });
}
