import type { Vmstat } from '../../records/vmstat/listing.ts';
import { type CounterChange, counterChange, known } from './counter-change.ts';

/** What reclaim looked at and what it got, in pages. */
export interface ReclaimChange {
  readonly scanned: number;
  readonly stolen: number;
  /** The part of the pages looked at that was freed: 0 to 1; absent when none was looked at. */
  readonly efficiency?: number;
}

/** What happened between two snapshots. Absent: one of them has not the counter. */
export interface VmstatChange {
  /** Counters that fell: the machine was started anew, and no other change is told. */
  readonly wentBack: readonly string[];
  /** Allocations that had to free memory themselves. */
  readonly allocStalls?: number;
  /** The same by zone: 4.8.. */
  readonly allocStallsByZone?: Readonly<Record<string, number>>;
  /** Reclaim by kswapd, by allocations themselves, and by both and khugepaged. */
  readonly kswapd?: ReclaimChange;
  readonly direct?: ReclaimChange;
  readonly reclaim?: ReclaimChange;
  /** Direct compactions: begun, in vain, with success. */
  readonly compactStalls?: number;
  readonly compactFails?: number;
  readonly compactSuccesses?: number;
  /** The part of the direct compactions that ended in success: 0 to 1; absent when none ended. */
  readonly compactionSuccess?: number;
  /** Pages that were read again soon after they were given up. */
  readonly refaults?: number;
  readonly refaultsAnon?: number;
  readonly refaultsFile?: number;
  readonly refaultsPerSecond?: number;
  readonly majorFaults?: number;
  readonly swappedInPages?: number;
  readonly swappedOutPages?: number;
  /** Kills by the OOM killer, 4.13.. */
  readonly oomKills?: number;
}

/** What is known of the two snapshots beside their counters. */
export interface ChangeOptions {
  /** Seconds between the two, for rates. */
  readonly seconds?: number;
}

function sum(byZone: Readonly<Record<string, number>> | undefined): number | undefined {
  return byZone === undefined ? undefined : Object.values(byZone).reduce((total, value) => total + value, 0);
}

/** By zone up to 4.7, then one counter. */
function counted(change: CounterChange, name: string): number | undefined {
  const one = change.of(name);
  if (one !== undefined) return one;
  return sum(change.matching(new RegExp(`^${name}_(dma|dma32|normal|high|movable|device)$`)));
}

function reclaimOf(scanned: number | undefined, stolen: number | undefined): ReclaimChange | undefined {
  if (scanned === undefined || stolen === undefined) return undefined;
  return { scanned, stolen, ...(scanned === 0 ? {} : { efficiency: stolen / scanned }) };
}

function compactionOf(change: CounterChange): Partial<VmstatChange> {
  const [fails, successes] = [change.of('compact_fail'), change.of('compact_success')];
  const ended = fails === undefined || successes === undefined ? 0 : fails + successes;
  return known({
    compactStalls: change.of('compact_stall'),
    compactFails: fails,
    compactSuccesses: successes,
    compactionSuccess: ended === 0 ? undefined : (successes as number) / ended,
  });
}

function reclaimed(change: CounterChange): Partial<VmstatChange> {
  const scanned = { kswapd: counted(change, 'pgscan_kswapd'), direct: counted(change, 'pgscan_direct') };
  const stolen = { kswapd: counted(change, 'pgsteal_kswapd'), direct: counted(change, 'pgsteal_direct') };
  // Up to 3.3 pages are counted by zone alone, whoever freed them.
  const both = counted(change, 'pgsteal') ?? bothOf(stolen.kswapd, stolen.direct);
  const khugepaged = [change.of('pgscan_khugepaged') ?? 0, change.of('pgsteal_khugepaged') ?? 0] as const;
  const looked = bothOf(scanned.kswapd, scanned.direct);
  return known({
    kswapd: reclaimOf(scanned.kswapd, stolen.kswapd),
    direct: reclaimOf(scanned.direct, stolen.direct),
    reclaim: reclaimOf(
      looked === undefined ? undefined : looked + khugepaged[0],
      both === undefined ? undefined : both + khugepaged[1],
    ),
  });
}

function bothOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/**
 * What the memory management did between two snapshots of /proc/vmstat.
 *
 * @param before the earlier snapshot
 * @example
 * vmstatChange(before, after).compactionSuccess // 0.25
 */
export function vmstatChange(
  before: Pick<Vmstat, 'values'>,
  after: Pick<Vmstat, 'values'>,
  { seconds }: ChangeOptions = {},
): VmstatChange {
  if (seconds !== undefined && !(seconds > 0)) throw new TypeError(`${seconds} is no time between two snapshots`);
  const change = counterChange(before.values, after.values);
  const byZone = change.matching(/^allocstall_(.+)$/);
  const anon = change.of('workingset_refault_anon');
  const file = change.of('workingset_refault_file');
  const refaults = change.of('workingset_refault') ?? bothOf(anon, file);
  return {
    wentBack: change.wentBack,
    ...known({
      allocStalls: change.of('allocstall') ?? sum(byZone),
      allocStallsByZone: byZone,
    }),
    ...reclaimed(change),
    ...compactionOf(change),
    ...known({
      refaults,
      refaultsAnon: anon,
      refaultsFile: file,
      refaultsPerSecond: refaults === undefined || seconds === undefined ? undefined : refaults / seconds,
      majorFaults: change.of('pgmajfault'),
      swappedInPages: change.of('pswpin'),
      swappedOutPages: change.of('pswpout'),
      oomKills: change.of('oom_kill'),
    }),
  };
}
