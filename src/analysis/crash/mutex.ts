import type { GdbMember } from '../../crash/struct/nodes.ts';
import { integerAt, memberAt } from './member.ts';

/** How the kernel of the dump lays a mutex out: by its members, never by its release. */
export type MutexLayout = 'count' | 'owner-bits' | 'first-waiter' | 'rt';

/** What the members of a mutex say. */
export interface MutexState {
  layout: MutexLayout;
  /** The task that holds it: an address without `0x`; absent when it is free, or the layout keeps none. */
  owner?: string;
  /** Somebody waits, or may. */
  contended: boolean;
  /** Of the oldest layout. Negative when somebody waits: not how many. */
  count?: number;
  /** The first and the last waiter, when there are any. */
  firstWaiter?: string;
  lastWaiter?: string;
  /** Exactly one waiter: first and last are the same. */
  oneWaiter?: true;
  /** Waiters are flagged, but no owner is: it was lost. */
  ownerLost?: true;
}

/** The low bits of the owner: waiters, hand-off, pick-up. */
const FLAGS = 7n;
const WAITERS = 1n;

const hex = (value: bigint) => BigInt.asUintN(64, value).toString(16).padStart(16, '0');

function address(members: readonly GdbMember[], path: string): string | undefined {
  const value = memberAt(members, path);
  return value?.kind === 'address' && value.address !== '0' ? value.address : undefined;
}

/** The waiters' list; a list of one has it as first and last, one of none points to itself. */
function waiters(members: readonly GdbMember[]): Pick<MutexState, 'firstWaiter' | 'lastWaiter' | 'oneWaiter'> {
  const [first, last] = [address(members, 'wait_list.next'), address(members, 'wait_list.prev')];
  if (first === undefined || last === undefined) return {};
  return { firstWaiter: first, lastWaiter: last, ...(first === last ? { oneWaiter: true as const } : {}) };
}

function ownerBits(members: readonly GdbMember[], layout: MutexLayout, owner: bigint): MutexState {
  const task = BigInt.asUintN(64, owner) & ~FLAGS;
  const flagged = (owner & WAITERS) !== 0n;
  const first = layout === 'first-waiter' ? address(members, 'first_waiter') : undefined;
  return {
    layout,
    ...(task === 0n ? {} : { owner: hex(task) }),
    contended: flagged || first !== undefined,
    // A list that points to itself has no waiters; only the flag tells.
    ...(flagged && layout === 'owner-bits' ? waiters(members) : {}),
    ...(first === undefined ? {} : { firstWaiter: first }),
    ...(task === 0n && flagged ? { ownerLost: true as const } : {}),
  };
}

function counted(members: readonly GdbMember[], count: bigint): MutexState {
  const owner = address(members, 'owner');
  const contended = count < 0n;
  return {
    layout: 'count',
    ...(owner === undefined ? {} : { owner }),
    contended,
    count: Number(count),
    ...(contended ? waiters(members) : {}),
  };
}

/**
 * What a mutex says: who holds it, and whether somebody waits. Reads the four
 * layouts: `count` and `owner` (up to 4.9), flags in the low bits of `owner`
 * (4.10..), the same with `first_waiter` (7..), and PREEMPT_RT's.
 *
 * @returns undefined for the members of anything else
 * @example mutexState(members) // { layout: 'count', owner: 'ffff88000f04e400', contended: true, count: -124, … }
 */
export function mutexState(members: readonly GdbMember[]): MutexState | undefined {
  const rtOwner = memberAt(members, 'rtmutex.owner');
  if (rtOwner?.kind === 'address') {
    const value = BigInt(`0x${rtOwner.address}`);
    const task = value & ~1n;
    return { layout: 'rt', ...(task === 0n ? {} : { owner: hex(task) }), contended: (value & 1n) !== 0n };
  }
  if (memberAt(members, 'wait_lock') === undefined) return undefined;
  const count = integerAt(members, 'count.counter');
  const owner = integerAt(members, 'owner.counter');
  if (count !== undefined && owner === undefined) return counted(members, count);
  if (owner === undefined || count !== undefined) return undefined;
  const layout = memberAt(members, 'first_waiter') === undefined ? 'owner-bits' : 'first-waiter';
  return ownerBits(members, layout, owner);
}
