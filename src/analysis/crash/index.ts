/** What a session of the crash utility tells of a hung machine. */
export { type ClockReading, type ClockSource, clockReadings, nowOf } from './clock.ts';
export { diagnoseSession, type SessionDiagnosis } from './diagnose-session.ts';
export { explainSession } from './explain-session.ts';
export { type JudgedTask, judgedTasks } from './immune-tasks.ts';
export { type Immunity, type OomAdjustment, oomImmunity } from './immunity.ts';
export { knownWrongPrints, type PrintFinding } from './known-prints.ts';
export { type CountedWaiters, countedWaiters } from './list-counts.ts';
export { type ShownMutex, shownMutexes } from './locks.ts';
export { integerAt, memberAt } from './member.ts';
export { type MemoryUse, memoryUse, type UnexplainedMemory, unexplainedMemory } from './memory-use.ts';
export { type MutexLayout, type MutexState, mutexState } from './mutex.ts';
export { type Output, outputsOf, outputsOfType } from './outputs.ts';
export { type NamedRss, type ResidentTask, type RssTotals, rssTotals } from './rss-totals.ts';
export {
  progressed,
  type ScheduleAccount,
  type ScheduleState,
  type ScheduleVerdict,
  scheduleState,
  secondsBetween,
} from './schedule.ts';
export { type ShownSymptom, type StackSymptom, stackSymptoms } from './stack-symptoms.ts';
export { type NamedCount, type TaskState, uninterruptible } from './uninterruptible.ts';
export { type LockWait, lockWaits, type NamedTask } from './wait-chain.ts';
export { type WaiterCount, type WaiterEntry, waitersOfEntries, waitersOfLines } from './waiters.ts';
export { longestWait, type TaskWait, type WaitingTask, waitingTasks } from './waits.ts';
