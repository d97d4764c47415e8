import type { ListingRecord } from '../../records/listings.ts';
import { percent } from '../size.ts';
import { counted } from '../words.ts';
import { pressureChange } from './pressure-change.ts';
import { type ReclaimChange, type VmstatChange, vmstatChange } from './vmstat-change.ts';

/** The first two records of a type, if there are two. */
function pairOf<T extends ListingRecord['type']>(records: readonly ListingRecord[], type: T) {
  const [before, after] = records.filter(
    (record): record is Extract<ListingRecord, { type: T }> => record.type === type,
  );
  return before === undefined || after === undefined ? undefined : ([before, after] as const);
}

function reclaim(who: string, change: ReclaimChange | undefined): string[] {
  if (change === undefined || change.scanned === 0) return [];
  const { scanned, stolen } = change;
  return [`${who} looked at ${counted(scanned, 'page')} and freed ${stolen} (${percent(stolen, scanned)}).`];
}

function stalls({ allocStalls, allocStallsByZone = {} }: VmstatChange): string[] {
  if (allocStalls === undefined) return [];
  const zones = Object.entries(allocStallsByZone).filter(([, count]) => count > 0);
  const where = zones.length === 0 ? '' : ` (${zones.map(([zone, count]) => `${zone} ${count}`).join(', ')})`;
  return [`${counted(allocStalls, 'allocation')} had to free memory before they were served${where}.`];
}

function vmstatLines(change: VmstatChange): string[] {
  if (change.wentBack.length > 0)
    return [`${change.wentBack[0]} fell, and others: the machine was started anew between the two.`];
  const { compactFails: fails, compactSuccesses: successes, refaults, oomKills, majorFaults } = change;
  return [
    ...stalls(change),
    ...reclaim('kswapd', change.kswapd),
    ...reclaim('Direct reclaim', change.direct),
    ...(fails === undefined || successes === undefined || fails + successes === 0
      ? []
      : [`${counted(fails + successes, 'direct compaction')} ended, ${successes} with success.`]),
    ...(refaults === undefined ? [] : [`${counted(refaults, 'page')} came back soon after they were given up.`]),
    ...(majorFaults === undefined ? [] : [`${counted(majorFaults, 'major fault')}.`]),
    ...(oomKills === undefined ? [] : [`${counted(oomKills, 'kill')} by the OOM killer.`]),
  ];
}

/** What two snapshots of one file say of the time between. */
export function changeLines(records: readonly ListingRecord[]): string[] {
  const [vmstats, pressures] = [pairOf(records, 'Vmstat'), pairOf(records, 'Pressure')];
  const pressure =
    pressures === undefined || pressures[0].path !== pressures[1].path ? undefined : pressureChange(...pressures);
  return [
    ...(vmstats === undefined ? [] : vmstatLines(vmstatChange(...vmstats))),
    ...(pressure?.fullUs === undefined ? [] : [`All tasks waited at once for ${pressure.fullUs / 1000} ms.`]),
    ...(pressure?.wentBack ? ['The times of pressure fell: the machine was started anew.'] : []),
  ];
}
