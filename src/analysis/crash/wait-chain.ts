import type { Backtrace } from '../../crash/backtrace/nodes.ts';
import type { ListWalk } from '../../crash/list/list-walk.ts';
import type { CrashSession } from '../../crash/session/nodes.ts';
import { type ShownMutex, shownMutexes } from './locks.ts';
import { outputsOfType } from './outputs.ts';
import { type ShownSymptom, stackSymptoms } from './stack-symptoms.ts';

/** A task, as far as the session names it. */
export interface NamedTask {
  task: string;
  pid?: number;
  comm?: string;
}

/** Tasks that wait for a lock, and the task that holds it. */
export interface LockWait {
  mutex: ShownMutex;
  /** Tasks whose stacks are in the lock's slow path. */
  waiters: NamedTask[];
  /** `sure` when the lock's list, or its address, stands on a waiter's stack; else only nothing speaks against it. */
  certainty: 'sure' | 'likely';
  holder: NamedTask;
  /** What the holder is doing, when the session shows its stack: the most telling first. */
  holderDoes?: ShownSymptom[];
}

/** Kernel stacks are aligned to their size; the smallest is 8 kB. */
const STACK_MASK = ~0x1fffn;

function named({ task = '', pid, comm }: Partial<NamedTask>): NamedTask {
  return { task, ...(pid === undefined ? {} : { pid }), ...(comm === undefined ? {} : { comm }) };
}

/** Whether an address is on a stack that a backtrace shows frames of. */
function onStack(address: string | undefined, { frames }: Backtrace): boolean {
  const stack = frames.flatMap((frame) => ('stack' in frame ? [frame.stack] : []))[0];
  if (address === undefined || stack === undefined || !/^[0-9a-f]+$/.test(stack)) return false;
  return (BigInt(`0x${address}`) & STACK_MASK) === (BigInt(`0x${stack}`) & STACK_MASK);
}

/** The address that was asked for, which is the lock's own where all of a mutex was printed. */
function askedAddress({ asked = '' }: ShownMutex): string | undefined {
  return /(?:0x)?([0-9a-f]{8,16})(?: |$)/.exec(asked)?.[1];
}

function proves(mutex: ShownMutex, stack: Backtrace): boolean {
  const { firstWaiter, lastWaiter } = mutex.state;
  if (onStack(firstWaiter, stack) || onStack(lastWaiter, stack)) return true;
  const address = askedAddress(mutex);
  return stack.frames.some(({ words = [] }) =>
    words.some((row) => address !== undefined && row.words.includes(address)),
  );
}

/** The tasks that walks through this mutex's waiters name. */
function listed({ state }: ShownMutex, walks: readonly ListWalk[]): string[] {
  const own = walks.filter(({ entries }) => entries.some(({ address }) => address === state.firstWaiter));
  return own
    .flatMap(({ entries }) => entries)
    .flatMap(({ value }) => {
      const task = value?.members.find(({ name }) => name === 'task')?.value;
      return task?.kind === 'address' ? [task.address] : [];
    });
}

function chain(mutex: ShownMutex, { stacks, walks, names }: Shown): LockWait[] {
  const { owner, contended } = mutex.state;
  if (owner === undefined || !contended) return [];
  const waiting = stacks.filter(
    (stack) => stack.task !== owner && stackSymptoms(stack.frames).some(({ symptom }) => symptom === 'lock-wait'),
  );
  const onList = listed(mutex, walks).map((task) => names.get(task) ?? { task });
  const proven = [...waiting.filter((stack) => proves(mutex, stack)).map(named), ...onList];
  const held = stacks.find(({ task }) => task === owner);
  return [
    {
      mutex,
      waiters: unique(proven.length > 0 ? proven : waiting.map(named)),
      certainty: proven.length > 0 ? 'sure' : 'likely',
      holder: names.get(owner) ?? { task: owner },
      ...(held === undefined ? {} : { holderDoes: stackSymptoms(held.frames) }),
    },
  ];
}

/** What a session shows of tasks. */
interface Shown {
  readonly stacks: readonly Backtrace[];
  readonly walks: readonly ListWalk[];
  readonly names: ReadonlyMap<string, NamedTask>;
}

/** Every task that the session names, by its address. */
function namesOf(session: CrashSession): Map<string, NamedTask> {
  const headers: Partial<NamedTask>[] = [
    ...outputsOfType(session, 'PsTable').flatMap(({ node }) => node.rows),
    ...outputsOfType(session, 'PsLastRun').flatMap(({ node }) => node.rows),
    ...outputsOfType(session, 'PsSinceLastRun').flatMap(({ node }) => node.rows),
    ...outputsOfType(session, 'TaskStruct').map(({ node }) => node),
    ...outputsOfType(session, 'Backtrace').map(({ node }) => node),
  ];
  return new Map(headers.flatMap((task) => (task.task === undefined ? [] : [[task.task, named(task)]])));
}

/**
 * Who waits for whom: for each contended mutex that the session shows, the
 * tasks whose stacks wait for a mutex, its holder, and what the holder does.
 */
export function lockWaits(session: CrashSession): LockWait[] {
  const all = outputsOfType(session, 'Backtrace').map(({ node }) => node);
  const shown: Shown = {
    stacks: all.filter(({ task }) => task !== undefined),
    walks: outputsOfType(session, 'ListWalk').map(({ node }) => node),
    names: namesOf(session),
  };
  const waits = shownMutexes(session).flatMap((mutex) => chain(mutex, shown));
  // The same lock may be printed again, in part or whole.
  return [...new Map(waits.map((wait) => [wait.holder.task, wait])).values()];
}

/** A stack may be shown again, with its words the second time. */
function unique(tasks: readonly NamedTask[]): NamedTask[] {
  return [...new Map(tasks.map((task) => [task.task, task])).values()];
}
