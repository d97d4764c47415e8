import type { Pressure } from '../../records/pressure/listing.ts';
import type { ChangeOptions } from './vmstat-change.ts';

/** How long tasks waited between two snapshots. Absent: one of them has not the line. */
export interface PressureChange {
  /** A total fell: the machine was started anew, or the cgroup made anew. */
  readonly wentBack: boolean;
  /** Microseconds in which at least one task waited, and in which all did. */
  readonly someUs?: number;
  readonly fullUs?: number;
  /** The same as part of the time between: 0 to 1. */
  readonly someShare?: number;
  readonly fullShare?: number;
}

/**
 * How long tasks waited for memory (or what else the file is about) between two
 * snapshots: of any length, where the averages that are printed are of 10, 60
 * and 300 seconds.
 *
 * @example
 * pressureChange(before, after, { seconds: 30 }).fullShare // 0.021
 */
export function pressureChange(before: Pressure, after: Pressure, { seconds }: ChangeOptions = {}): PressureChange {
  if (seconds !== undefined && !(seconds > 0)) throw new TypeError(`${seconds} is no time between two snapshots`);
  const grown = (kind: 'some' | 'full') => {
    const [first, second] = [before[kind]?.totalUs, after[kind]?.totalUs];
    return first === undefined || second === undefined ? undefined : second - first;
  };
  const [some, full] = [grown('some'), grown('full')];
  if ((some ?? 0) < 0 || (full ?? 0) < 0) return { wentBack: true };
  const share = (us: number) => (seconds === undefined ? undefined : us / (seconds * 1e6));
  return {
    wentBack: false,
    ...(some === undefined ? {} : { someUs: some }),
    ...(full === undefined ? {} : { fullUs: full }),
    ...(some === undefined || seconds === undefined ? {} : { someShare: share(some) as number }),
    ...(full === undefined || seconds === undefined ? {} : { fullShare: share(full) as number }),
  };
}
