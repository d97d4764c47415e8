import type { SessionDiagnosis } from './diagnose-session.ts';
import { taskName } from './explain-locks.ts';
import { type ScheduleVerdict, scheduleState } from './schedule.ts';
import { longestWait, type WaitingTask } from './waits.ts';

/** Tasks that are told of, those that waited longest. */
const LONGEST = 10;

const VERDICTS: Record<ScheduleVerdict, string> = {
  running: 'it runs',
  queued: 'it is ready and waits for a CPU: slow, not stuck',
  stuck: 'stuck, as far as the scheduler tells',
  slow: 'off its CPU for less than two minutes, which the kernel does not call stuck',
};

const seconds = (value: number) => `${value.toFixed(2)} s`;

/** `13 h 55 min`, for waits that nobody reads in seconds. */
function roughly(value: number): string {
  const minutes = Math.floor(value / 60);
  if (minutes < 2) return '';
  const hours = Math.floor(minutes / 60);
  return ` (${hours === 0 ? '' : `${hours} h `}${minutes % 60} min)`;
}

/** Less than this is the time that the clocks themselves are apart. */
const MOMENT = 0.01;

function waitLine(task: WaitingTask): string {
  const longest = longestWait(task);
  if (longest === undefined)
    return `  ${taskName(task)}: no clock in the session is later than its last turn on a CPU.`;
  if (longest < MOMENT) return `  ${taskName(task)} had just been on a CPU.`;
  const by = task.waits
    .filter(({ seconds: value }) => value >= MOMENT)
    .map(({ seconds: value, by: clock }) => `${seconds(value)} by ${clock?.of ?? 'ps -m'}`);
  return `  ${taskName(task)} waited at least ${by.join(', ')}${roughly(longest)}.`;
}

function verdict(task: WaitingTask): string[] {
  const { account } = task;
  const arrival = account?.lastArrival;
  if (account === undefined || arrival === undefined) return [];
  const now = BigInt(arrival) + BigInt(Math.round((longestWait(task) ?? 0) * 1e9));
  const state = scheduleState(account, now);
  if (state === undefined) return [];
  const delay = state.meanDelaySeconds;
  const waited = delay === undefined ? '' : `; for a CPU it waited ${(delay * 1000).toFixed(1)} ms on average`;
  return [`    ${VERDICTS[state.verdict]}${waited}.`];
}

/** Tasks with an account of their own, and those in uninterruptible sleep. */
function worthTelling({ account, state }: WaitingTask): boolean {
  return account !== undefined || (state?.startsWith('UN') ?? false);
}

/** How long tasks waited, and whether they are slow or stuck, in words. */
export function explainWaits(diagnosis: SessionDiagnosis): string[] {
  const tasks = diagnosis.waiting.filter(worthTelling).sort((a, b) => (longestWait(b) ?? 0) - (longestWait(a) ?? 0));
  const rest = tasks.length - LONGEST;
  return [
    ...tasks.slice(0, LONGEST).flatMap((task) => [waitLine(task), ...verdict(task)]),
    ...(rest > 0 ? [`  and ${rest} more.`] : []),
  ];
}
