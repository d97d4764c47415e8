import type { GdbMember, GdbValue } from '../struct/nodes.ts';

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

/** A member by its name; where the layout is randomised, most of a task_struct stands in an anonymous level. */
function find(members: readonly GdbMember[], name: string): GdbValue | undefined {
  for (const member of members) {
    if (member.name === name) return member.value;
    const inside =
      member.name === undefined && member.value.kind === 'struct' ? find(member.value.members, name) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** A number, decimal or hexadecimal. */
function integer(value: GdbValue | undefined): bigint | undefined {
  if (value?.kind === 'integer') return value.value;
  return value?.kind === 'address' ? BigInt(`0x${value.address}`) : undefined;
}

/** The account in the members of a task_struct, or in those of the sched_info itself. */
export function schedInfoOf(members: readonly GdbMember[]): SchedInfo | undefined {
  const value = find(members, 'sched_info');
  const inside = value?.kind === 'struct' ? value.members : members;
  const info: SchedInfo = {};
  for (const [field, name] of SCHED_INFO_FIELDS) {
    const number = integer(find(inside, name));
    if (number !== undefined) info[field] = number;
  }
  return Object.keys(info).length === 0 ? undefined : info;
}
