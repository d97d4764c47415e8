import type { SessionDiagnosis } from './diagnose-session.ts';
import type { ShownSymptom, StackSymptom } from './stack-symptoms.ts';
import type { LockWait, NamedTask } from './wait-chain.ts';

/** What a task is doing, in words. */
const DOES: Record<StackSymptom, string> = {
  'oom-kill': 'is in the OOM killer',
  'reclaim-throttled': 'waits inside reclaim for pages to be freed',
  'direct-reclaim': 'frees pages for itself',
  compaction: 'moves pages together for a large block',
  'page-allocation': 'asks for a page',
  'lock-wait': 'waits for a mutex itself',
  'rwsem-wait': 'waits for a semaphore',
  'user-fault': 'waits for a program that handles its page faults',
  'page-wait': 'waits for a page or a disk',
  'page-fault': 'handles a page fault',
};

/** Symptoms of a holder that needs memory to go on. */
const NEEDS_MEMORY: ReadonlySet<StackSymptom> = new Set([
  'reclaim-throttled',
  'direct-reclaim',
  'compaction',
  'page-allocation',
]);

export function taskName({ task, pid, comm }: NamedTask): string {
  return pid === undefined ? `task ${task}` : `${comm ?? 'task'} (${pid})`;
}

function holderDoes(symptoms: readonly ShownSymptom[] | undefined): string {
  const [first] = symptoms ?? [];
  if (symptoms === undefined) return 'its stack is not shown';
  return first === undefined
    ? 'its stack tells nothing of memory or locks'
    : `${DOES[first.symptom]} (${first.symbol})`;
}

function lock({ mutex, waiters, certainty, holder, holderDoes: symptoms }: LockWait): string[] {
  const { count } = mutex.state;
  const names = waiters.map(taskName).join(', ');
  const sure = certainty === 'sure' ? 'wait for it' : 'wait for a mutex, most likely this one';
  const needsMemory = symptoms?.some(({ symptom }) => NEEDS_MEMORY.has(symptom)) ?? false;
  return [
    `  ${mutex.name} is held by ${taskName(holder)}; ${holderDoes(symptoms)}.`,
    ...(names === '' ? [] : [`  Tasks that ${sure}: ${names}.`]),
    ...(count === undefined ? [] : [`  Its count ${count} says that somebody waits, not how many.`]),
    ...(needsMemory
      ? ['  The holder needs memory to let go of it, and those who wait cannot die to give theirs back: a circle.']
      : []),
  ];
}

function listed({ listedWaiters }: SessionDiagnosis): string[] {
  return listedWaiters.map(({ entries, least, most }) => {
    const waiters = least === most ? String(most) : `${least} or ${most}`;
    const head = most < entries ? ', as the walk came by the head of the list too' : '';
    return `  A walk through waiters has ${entries} entries: ${waiters} ${most === 1 ? 'task waits' : 'tasks wait'}${head}.`;
  });
}

/** Who waits for whom, in words. */
export function explainLocks(diagnosis: SessionDiagnosis): string[] {
  return [...diagnosis.locks.flatMap(lock), ...listed(diagnosis)];
}
