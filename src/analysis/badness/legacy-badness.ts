import { integerSquareRoot } from '../integer-square-root.ts';

/**
 * What the OOM killer up to 2.6.35 looks at. A log prints little of it: CPU
 * time, children and niceness have to come from elsewhere.
 */
export interface LegacyTask {
  /** The virtual size, in pages. */
  readonly totalVmPages: number;
  /** Virtual sizes of the children that have an mm of their own. */
  readonly childrenTotalVmPages?: readonly number[];
  /** User and system time, in jiffies; since 2.6.32 of the whole thread group. */
  readonly cpuTimeJiffies?: number;
  /** Jiffies per second: CONFIG_HZ. */
  readonly hz?: number;
  /** How long the task has been running, in seconds. */
  readonly runTimeSeconds?: number;
  readonly nice?: number;
  /** CAP_SYS_ADMIN, CAP_SYS_RESOURCE (2.6.32..), or uid 0 (to 2.6.31). */
  readonly superuser?: boolean;
  readonly capSysRawio?: boolean;
  /** None of its memory nodes is one of the asker's (2.6.24..). */
  readonly foreignNodes?: boolean;
  /** -17 to 15; -17 is never killed. */
  readonly oomAdj?: number;
}

/** The oom_adj that forbids the killing. */
const OOM_DISABLE = -17;

/** SHIFT_HZ of include/linux/timex.h: the power of two near HZ. */
function shiftHz(hz: number): bigint {
  return BigInt(Math.floor(Math.log2(hz / 12)) + 4);
}

function root(value: bigint): bigint {
  return BigInt(integerSquareRoot(Number(value)));
}

/** Long-running tasks are better off: by the roots of CPU time (tens of seconds) and of run time (thousands). */
function forTime(points: bigint, { cpuTimeJiffies = 0, hz = 250, runTimeSeconds = 0 }: LegacyTask): bigint {
  const cpu = root(BigInt(cpuTimeJiffies) >> (shiftHz(hz) + 3n));
  const run = root(root(BigInt(runTimeSeconds) >> 10n));
  const less = cpu === 0n ? points : points / cpu;
  return run === 0n ? less : less / run;
}

function shifted(points: bigint, oomAdj: number): bigint {
  if (oomAdj > 0) return BigInt.asUintN(64, (points === 0n ? 1n : points) << BigInt(oomAdj));
  return points >> BigInt(-oomAdj);
}

/**
 * Badness up to 2.6.35; the kill line prints it as the score. null for a task
 * that is never killed.
 *
 * Source: badness of mm/oom_kill.c, 2.6.24..2.6.35 (2.6.18 leaves 0 points at 0 for a positive oom_adj).
 *
 * @example legacyBadness({ totalVmPages: 100_000, oomAdj: 2 }) // 400000
 */
export function legacyBadness(task: LegacyTask): number | null {
  const { oomAdj = 0 } = task;
  if (oomAdj === OOM_DISABLE) return null;
  let points = BigInt(task.totalVmPages);
  for (const pages of task.childrenTotalVmPages ?? []) points += BigInt(pages) / 2n + 1n;
  points = forTime(points, task);
  if ((task.nice ?? 0) > 0) points *= 2n;
  if (task.superuser) points /= 4n;
  if (task.capSysRawio) points /= 4n;
  if (task.foreignNodes) points /= 8n;
  return Number(oomAdj === 0 ? points : shifted(points, oomAdj));
}
