import type { CrashSession } from '../../crash/session/nodes.ts';
import { outputsOf } from './outputs.ts';
import { type WaiterCount, waitersOfEntries, waitersOfLines } from './waiters.ts';

/** A walk through the waiters of a mutex, counted. */
export interface CountedWaiters extends WaiterCount {
  /** What was asked. */
  asked: string;
}

/** Members that `-s` names, one line each in the output. */
function memberCount(args: readonly string[]): number {
  return args
    .filter((_, place) => /^-[sS]$/.test(args[place - 1] ?? ''))
    .reduce((sum, names) => sum + names.split(',').length, 0);
}

/** The walks through lists of mutex waiters: their entries, or the lines that a pipe counted. */
export function countedWaiters(session: CrashSession): CountedWaiters[] {
  return outputsOf(session).flatMap(({ node, command }): CountedWaiters[] => {
    if (command?.command !== 'list' || !command.args.some((arg) => arg.startsWith('mutex_waiter'))) return [];
    const asked = [command.command, ...command.args].join(' ');
    const fromHead = command.args.includes('-H');
    if (node.type === 'Count') {
      const counted = waitersOfLines(node.value, { members: memberCount(command.args), fromHead });
      return counted === undefined ? [] : [{ asked, ...counted }];
    }
    if (node.type !== 'ListWalk') return [];
    const entries = node.entries.map(({ address, value }) => {
      const task = value?.members.find(({ name }) => name === 'task')?.value;
      return { address, ...(task?.kind === 'address' ? { task: task.address } : {}) };
    });
    return [{ asked, ...waitersOfEntries(entries, { fromHead }) }];
  });
}
