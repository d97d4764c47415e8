import type { CrashSession } from '../../crash/session/nodes.ts';
import type { GdbMember, StructValue } from '../../crash/struct/nodes.ts';
import { type MutexState, mutexState } from './mutex.ts';
import { type Output, outputsOfType } from './outputs.ts';

/** A mutex that a session shows. */
export interface ShownMutex {
  /** `i_mutex`, `mutex`; the structure's own name where all of it was printed. */
  name: string;
  /** What was asked: `inode.i_mutex ffff88042ec30040`. */
  asked?: string;
  state: MutexState;
}

/** How deep a mutex may stand inside what was printed. */
const DEPTH = 3;

function within(members: readonly GdbMember[], name: string, depth: number): { name: string; state: MutexState }[] {
  const state = mutexState(members);
  if (state !== undefined) return [{ name, state }];
  if (depth === 0) return [];
  return members.flatMap(({ name: inner, value }) =>
    value.kind === 'struct' ? within(value.members, inner ?? name, depth - 1) : [],
  );
}

function shownBy({ node, command }: Output<StructValue>): ShownMutex[] {
  const asked = command === undefined ? undefined : [command.command, ...command.args].join(' ');
  const name = node.typeName?.replace(/^struct /, '') ?? 'mutex';
  return within(node.members, name, DEPTH).map((found) => ({ ...found, ...(asked === undefined ? {} : { asked }) }));
}

/** Every mutex in the structures that a session shows. */
export function shownMutexes(session: CrashSession): ShownMutex[] {
  return outputsOfType(session, 'StructValue').flatMap(shownBy);
}
