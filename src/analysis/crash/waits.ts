import type { CrashSession } from '../../crash/session/nodes.ts';
import { type ClockReading, clockReadings } from './clock.ts';
import { outputsOfType } from './outputs.ts';
import { type ScheduleAccount, secondsBetween } from './schedule.ts';

/** How long a task has waited by one reading of the clock. */
export interface TaskWait {
  seconds: number;
  /** By which clock; absent where crash worked the difference out itself (`ps -m`). */
  by?: ClockReading;
}

/** A task and since when it was not put on a CPU. */
export interface WaitingTask {
  pid?: number;
  task: string;
  comm: string;
  state?: string;
  account?: ScheduleAccount;
  /** By each clock that the session has; the longest is the nearest to the truth, as no clock can be too late. */
  waits: TaskWait[];
}

const TIME = /^([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})$/;

function secondsAgo(days: number, time: string): number {
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = (TIME.exec(time) ?? []).slice(1).map(Number);
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds + millis / 1000;
}

function waitsBy(readings: readonly ClockReading[], arrival: bigint): TaskWait[] {
  const waits = readings.map((by) => ({ seconds: secondsBetween(BigInt(arrival), by.nanoseconds), by }));
  // A reading before the arrival says nothing of the wait.
  return waits.filter(({ seconds, by }) => seconds >= 0 && by.source !== 'uptime');
}

/** The task of a header, as far as it is known. */
function header({ pid, task, comm }: { pid?: number; task: string; comm: string }) {
  return { ...(pid === undefined ? {} : { pid }), task, comm };
}

/**
 * The tasks whose wait a session tells, each once: from `task -R sched_info`,
 * `ps -m` and `ps -l`. The wait is the time since the task was last put on a
 * CPU: the most that it can have slept.
 */
export function waitingTasks(session: CrashSession): WaitingTask[] {
  const readings = clockReadings(session);
  const accounts = outputsOfType(session, 'TaskStruct').flatMap(({ node }): WaitingTask[] => {
    const { schedInfo } = node;
    if (schedInfo?.lastArrival === undefined) return [];
    return [{ ...header(node), account: schedInfo, waits: waitsBy(readings, schedInfo.lastArrival) }];
  });
  const since = outputsOfType(session, 'PsSinceLastRun').flatMap(({ node }) =>
    node.rows.map(
      (row): WaitingTask => ({
        ...header(row),
        state: row.state,
        waits: [{ seconds: secondsAgo(row.days, row.time) }],
      }),
    ),
  );
  const arrivals = outputsOfType(session, 'PsLastRun').flatMap(({ node }) =>
    node.rows.map((row): WaitingTask => ({ ...header(row), state: row.state, waits: waitsBy(readings, row.lastRun) })),
  );
  return merge([...accounts, ...since, ...arrivals]);
}

/** One entry per task: the first has the most to say, the others add what it lacks, and their clocks. */
function merge(tasks: readonly WaitingTask[]): WaitingTask[] {
  const byTask = new Map<string, WaitingTask>();
  for (const task of tasks) {
    const known = byTask.get(task.task);
    if (known === undefined) byTask.set(task.task, task);
    else byTask.set(task.task, { ...task, ...known, waits: [...known.waits, ...task.waits] });
  }
  return [...byTask.values()].map((task) => ({ ...task, waits: onePerClock(task.waits) }));
}

/** The same list may be printed again. */
function onePerClock(waits: readonly TaskWait[]): TaskWait[] {
  return [...new Map(waits.map((wait) => [wait.by?.of, wait])).values()];
}

/** The longest of a task's waits: none can be too long. */
export function longestWait({ waits }: Pick<WaitingTask, 'waits'>): number | undefined {
  return waits.length === 0 ? undefined : Math.max(...waits.map(({ seconds }) => seconds));
}
