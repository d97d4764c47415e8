/** The scheduler's account of a task, as `task -R sched_info` prints it. */
export interface ScheduleAccount {
  pcount?: bigint | undefined;
  runDelay?: bigint | undefined;
  lastArrival?: bigint | undefined;
  lastQueued?: bigint | undefined;
}

/** How a task is doing: on its CPU, ready for one, asleep for long, or asleep for a moment. */
export type ScheduleVerdict = 'running' | 'queued' | 'stuck' | 'slow';

/** What the scheduler's account tells of a task. */
export interface ScheduleState {
  verdict: ScheduleVerdict;
  /** How long ago it was last put on a CPU. The most that it can have slept; never below 0. */
  waitSeconds: number;
  /** How long on average it waited for a CPU each time it was ready. */
  meanDelaySeconds?: number;
  /** The account is later than `now`: the clocks differ, and the wait is taken for 0. */
  clockSkew?: true;
}

/** As long as the kernel's own hung-task check waits. */
const STUCK_SECONDS = 120;
const NANO = 1e9;

/** Seconds from one reading of the scheduler's clock to another. */
export function secondsBetween(from: bigint, to: bigint): number {
  return Number(to - from) / NANO;
}

/**
 * Slow or stuck: what one account says at a moment of the scheduler's clock.
 * `stuck` says that the task was not put on a CPU for so long, not why.
 *
 * @param account times in nanoseconds; a task that is queued has `lastQueued` other than 0
 * @param now the moment, as `nowOf` finds it
 * @example
 * scheduleState({ pcount: 770201n, runDelay: 24190351955485n, lastArrival: 99026812502124n, lastQueued: 0n }, 149186552018854n)
 * // { verdict: 'stuck', waitSeconds: 50159.73951673, meanDelaySeconds: 0.0314… }
 */
export function scheduleState(
  { pcount, runDelay, lastArrival, lastQueued }: ScheduleAccount,
  now: bigint,
  { running = false, stuckSeconds = STUCK_SECONDS }: { running?: boolean; stuckSeconds?: number } = {},
): ScheduleState | undefined {
  if (lastArrival === undefined) return undefined;
  const wait = secondsBetween(BigInt(lastArrival), now);
  const runs = Number(pcount ?? 0n);
  const mean = runs > 0 && runDelay !== undefined ? Number(runDelay) / runs / NANO : undefined;
  const queued = lastQueued !== undefined && BigInt(lastQueued) !== 0n;
  const verdict = running ? 'running' : queued ? 'queued' : wait >= stuckSeconds ? 'stuck' : 'slow';
  return {
    verdict,
    waitSeconds: Math.max(0, wait),
    ...(mean === undefined ? {} : { meanDelaySeconds: mean }),
    ...(wait < 0 ? { clockSkew: true as const } : {}),
  };
}

/**
 * Whether a task moved between two accounts of it: it was put on a CPU since.
 *
 * @returns undefined when the accounts do not say
 */
export function progressed(before: ScheduleAccount, after: ScheduleAccount): boolean | undefined {
  if (before.pcount !== undefined && after.pcount !== undefined) return BigInt(after.pcount) > BigInt(before.pcount);
  if (before.lastArrival === undefined || after.lastArrival === undefined) return undefined;
  return BigInt(after.lastArrival) > BigInt(before.lastArrival);
}
