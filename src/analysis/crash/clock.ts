import type { CrashSession } from '../../crash/session/nodes.ts';
import { outputsOfType } from './outputs.ts';

/** Where a reading of the scheduler's clock comes from, the surest first. */
export type ClockSource = 'runq' | 'scheduled' | 'log' | 'uptime';

/** What a session says of the moment it shows. */
export interface ClockReading {
  source: ClockSource;
  nanoseconds: bigint;
  /** Whose it is: `the clock of ps (24156), queued for a CPU`, `the stamp [149186.504014] of the log`. */
  of: string;
}

const STAMP = /^(?:<[0-9a-f]{1,2}> ?)?\[ *([0-9]+)\.([0-9]{6})\]/gm;
const UPTIME = /^(?:([0-9]+) days, )?([0-9]+):([0-9]{2}):([0-9]{2})$/;
const SECOND = 1_000_000_000n;

function latest(readings: readonly ClockReading[]): ClockReading[] {
  const [first, ...rest] = readings;
  if (first === undefined) return [];
  return [rest.reduce((best, reading) => (reading.nanoseconds > best.nanoseconds ? reading : best), first)];
}

function runQueues(session: CrashSession): ClockReading[] {
  return outputsOfType(session, 'RunQueueClocks').flatMap(({ node }) =>
    node.cpus.map(({ cpu, clock }) => ({
      source: 'runq' as const,
      nanoseconds: BigInt(clock),
      of: `the clock of CPU ${cpu}`,
    })),
  );
}

/** No task was put on a CPU, or made ready for one, later than now. */
function scheduled(session: CrashSession): ClockReading[] {
  const reading = (nanoseconds: bigint | undefined, of: string): ClockReading[] =>
    nanoseconds === undefined ? [] : [{ source: 'scheduled', nanoseconds: BigInt(nanoseconds), of }];
  const accounts = outputsOfType(session, 'TaskStruct').flatMap(({ node: { schedInfo, pid, comm } }) => [
    ...reading(schedInfo?.lastArrival, `the clock of ${comm} (${pid}), put on a CPU`),
    ...reading(schedInfo?.lastQueued, `the clock of ${comm} (${pid}), queued for a CPU`),
  ]);
  const rows = outputsOfType(session, 'PsLastRun').flatMap(({ node }) =>
    node.rows.flatMap(({ lastRun, pid, comm }) => reading(lastRun, `the clock of ${comm} (${pid}), put on a CPU`)),
  );
  return [...accounts, ...rows];
}

/** Lines of the log are a little older, and of a clock that is close to the scheduler's but not the same. */
function logged(session: CrashSession): ClockReading[] {
  return outputsOfType(session, 'KernelLog').flatMap(({ node }) =>
    [...node.text.matchAll(STAMP)].map(([, seconds = '', micros = '']) => ({
      source: 'log' as const,
      nanoseconds: BigInt(seconds) * SECOND + BigInt(micros) * 1000n,
      of: `the stamp [${seconds}.${micros}] of the log`,
    })),
  );
}

function uptime(session: CrashSession): ClockReading[] {
  return outputsOfType(session, 'SystemInfo').flatMap(({ node }) => {
    const match = UPTIME.exec(node.uptime ?? '');
    if (match === null) return [];
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((text) => Number(text ?? 0));
    const total = BigInt(days * 86_400 + hours * 3600 + minutes * 60 + seconds);
    return [{ source: 'uptime' as const, nanoseconds: total * SECOND, of: `the uptime ${node.uptime}` }];
  });
}

/**
 * What a session says of the moment it shows, on the scheduler's clock: of each
 * source the latest reading, the surest source first. Each but the first can
 * only be too early, so that what they give is the least that a task waited.
 */
export function clockReadings(session: CrashSession): ClockReading[] {
  return [runQueues, scheduled, logged, uptime].flatMap((read) => latest(read(session)));
}

/**
 * The best reading: the run queues' own clock; without it the latest of what the
 * session shows, for none of that can be later than now.
 */
export function nowOf(session: CrashSession): ClockReading | undefined {
  const readings = clockReadings(session);
  const sure = readings.find(({ source }) => source === 'runq');
  // The uptime has whole seconds, and may count a suspend: it helps only where nothing else does.
  const exact = readings.filter(({ source }) => source !== 'uptime');
  return sure ?? latest(exact)[0] ?? readings[0];
}
