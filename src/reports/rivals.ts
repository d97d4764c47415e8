import type { ReadLine } from '../printk/dispatcher.ts';
import type { Fields } from '../printk/part.ts';
import { Rank } from '../records/rank.ts';
import type { LineToken } from '../records/record-parser.ts';
import { STACK_HEADS } from '../records/stack/stack-types.ts';
import type { TaskRow } from '../records/tasks/lines.ts';
import { joins } from './boundary.ts';
import type { Group } from './group.ts';

/** Records that wait for the rest of their lines. */
const PARKED_MAX = 4;

/** Lines of anybody after which a record that another one interrupted is no longer waited for. */
export const WAIT_MAX = 256;

/** Lines that name the task whose record they are of. */
const NAMING = new Set<string>([...STACK_HEADS, 'CpusetLine']);

function isNamed(group: Group, { declaration: { type, rank }, node }: ReadLine): boolean {
  if (NAMING.has(type)) return node['comm'] !== undefined && node['comm'] === group.comm;
  return rank >= Rank.constraint && typeof node['pid'] === 'number' && knowsTask(group, node['pid'], node);
}

/** Whether the record has said of a task that it will die, or has it in its table; by another name it is another task. */
function knowsTask({ victims, tokens }: Group, pid: number, { comm, task = comm }: Fields): boolean {
  const isRow = ({ tokenType, payload }: LineToken) => {
    if (tokenType.name !== 'TaskRow') return false;
    const row = payload as unknown as TaskRow;
    // The name is the last of the cells, and may itself hold blanks.
    return row.pid === pid && (task === undefined || row.cells.trimEnd().endsWith(` ${String(task).trimEnd()}`));
  };
  return victims.has(pid) || tokens.some(isRow);
}

/** A record that is begun and not at its end may go on after another one's lines. */
export function canWait({ head, phase, rank }: Group): boolean {
  if (head === undefined) return false;
  // A report of the OOM killer ends with a kill, the others with the memory state.
  return head.type.startsWith('OomInvocation') ? phase < 4 : rank < Rank.totals;
}

/**
 * Records of one writer that were interrupted by another of its records: two
 * CPUs report at once, and nothing in the text tells their lines apart.
 */
export class Rivals {
  #parked: Group[] = [];

  [Symbol.iterator](): ArrayIterator<Group> {
    return this.#parked.values();
  }

  get some(): boolean {
    return this.#parked.length > 0;
  }

  /** Puts a record aside; the one that is given up for it. */
  park(group: Group): Group | undefined {
    this.#parked.push(group);
    return this.#parked.length > PARKED_MAX ? this.#parked.shift() : undefined;
  }

  /**
   * The record that a line goes on with instead of the open one, taken from
   * those put aside: the one whose task it names, or the only one it can be of.
   */
  take(open: Group, read: ReadLine): Group | undefined {
    const able = this.#parked.filter((group) => joins(group, read));
    const repeats = read.declaration.type === 'CallTraceHeading' && open.seen.has('CallTraceHeading');
    // A stack dump of nobody goes on with stack lines only.
    const isOfDump = open.tentative && read.declaration.rank <= Rank.stack;
    const isOfOpen = joins(open, read) && (isOfDump || !open.tentative) && !repeats;
    const chosen = able.find((group) => isNamed(group, read)) ?? able.at(-1);
    if (chosen === undefined || (isOfOpen && !(isNamed(chosen, read) && !isNamed(open, read)))) return undefined;
    this.#parked = this.#parked.filter((group) => group !== chosen);
    return chosen;
  }

  /** The one that was put aside last. */
  last(): Group | undefined {
    return this.#parked.pop();
  }

  /** Those that have waited too long, after so many lines of anybody. */
  overdue(now: number): Group[] {
    const given = this.#parked.filter(({ heardAt }) => now - heardAt > WAIT_MAX);
    if (given.length > 0) this.#parked = this.#parked.filter((group) => !given.includes(group));
    return given;
  }

  drain(): Group[] {
    const given = this.#parked;
    this.#parked = [];
    return given;
  }
}
