import { integerAt, memberAt } from '../struct/member.ts';
import type { GdbMember } from '../struct/nodes.ts';

/** The scheduler's account of a task: struct sched_info. Times are nanoseconds of the scheduler's clock. */
export interface SchedInfo {
  /** How often it was put on a CPU. */
  pcount?: bigint;
  /** How long it waited for a CPU, all in all. */
  runDelay?: bigint;
  /** When it was last put on a CPU. */
  lastArrival?: bigint;
  /** Since when it waits for a CPU; 0 when it does not. */
  lastQueued?: bigint;
}

/** Its fields, and what the kernel calls them. */
export const SCHED_INFO_FIELDS = [
  ['pcount', 'pcount'],
  ['runDelay', 'run_delay'],
  ['lastArrival', 'last_arrival'],
  ['lastQueued', 'last_queued'],
] as const;

/** The account in the members of a task_struct, or in those of the sched_info itself. */
export function schedInfoOf(members: readonly GdbMember[]): SchedInfo | undefined {
  const value = memberAt(members, 'sched_info');
  const inside = value?.kind === 'struct' ? value.members : members;
  const info: SchedInfo = {};
  for (const [field, name] of SCHED_INFO_FIELDS) {
    const number = integerAt(inside, name);
    if (number !== undefined) info[field] = number;
  }
  return Object.keys(info).length === 0 ? undefined : info;
}
