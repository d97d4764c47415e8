import type { ReadLine } from '../printk/dispatcher.ts';
import type { Fields } from '../printk/part.ts';
import type { Printk } from '../printk/printk.ts';
import { hungTaskLines } from '../records/hung-task/lines.ts';
import { lockupLines } from '../records/lockup/lines.ts';
import type { LineToken } from '../records/record-parser.ts';
import { slabLines } from '../records/slab/lines.ts';
import { FRAMES, STACK, STACK_HEADS } from '../records/stack/stack-types.ts';
import type { Group } from './group.ts';

function typesOf(lines: readonly Printk[]): string[] {
  return lines.map(({ type }) => type);
}

/** The stack of a task that does not run: nothing about a CPU. */
const OF_CPU = new Set<string>([...STACK_HEADS, 'Hardware']);
const STACK_OF_TASK = STACK.filter((type) => !OF_CPU.has(type));

/** Families whose record one function prints, and the lines of the stack dump that are a part of it. */
const CLOSED: readonly (readonly [lines: readonly Printk[], stack: readonly string[]])[] = [
  [slabLines, []],
  [hungTaskLines, STACK_OF_TASK],
  [lockupLines, STACK.filter((type) => !type.startsWith('TaskState'))],
];

/** Types of lines by the head whose record they can be part of. */
const MEMBERS = new Map(
  CLOSED.flatMap(([lines, stack]) => {
    const members = new Set<string>([...typesOf(lines), ...stack]);
    return lines.filter(({ head }) => head).map(({ type }) => [type, members] as const);
  }),
);

/** Lines that are part of no other record than those of their own family. */
const OWNED = new Set(CLOSED.flatMap(([lines]) => typesOf(lines)));

const INSET = new Set(typesOf(slabLines));

/** Lines of records that are printed in interrupts, in the middle of what the same CPU was printing. */
export function isInset({ type }: Printk): boolean {
  return INSET.has(type);
}

/** A panic prints the stack of whoever panicked. */
const PANICS = new Set(['HungTaskPanic', 'LockupPanic']);

/** Two numbers that cannot be of one task, or of one CPU. */
function differ(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether the line is about another task, or another CPU, than the head of the record. */
function isOfAnother(head: Fields, { declaration: { type }, node }: ReadLine): boolean {
  if (differ(node['pid'], head['pid'])) return true;
  return type === 'StackHead' && differ(node['cpu'], head['stuckCpu']) && node['cpu'] !== head['thisCpu'];
}

function fieldsOf({ payload }: LineToken): Fields {
  return payload as unknown as Fields;
}

/** The lines about the task that the record came to last: the one that waits, or the one it waits for. */
function ofLastTask({ tokens }: Group): LineToken[] {
  return tokens.slice(
    Math.max(
      0,
      tokens.findLastIndex(({ tokenType }) => tokenType.name.startsWith('TaskState')),
    ),
  );
}

function hasHeading(group: Group, { heading }: Fields): boolean {
  return (
    group.seen.has('CallTraceHeading') && ofLastTask(group).some((token) => fieldsOf(token)['heading'] === heading)
  );
}

/** Whether the line is the state of the task that the line before it says to hold the lock. */
function isOfOwner({ tokens, lastType }: Group, { node }: ReadLine): boolean {
  const last = tokens.at(-1);
  return lastType === 'HungTaskOwner' && last !== undefined && fieldsOf(last)['ownerPid'] === node['pid'];
}

function hasState({ seen }: Group): boolean {
  return ['TaskState', 'TaskStateOld', 'TaskStateOldest'].some((type) => seen.has(type));
}

const LOCKUPS = new Set(lockupLines.filter(({ head }) => head).map(({ type }) => type as string));

/** Some architectures print who runs with the registers, and once more with the stack. */
export function isSaidAgain({ head, seen, lastType }: Group, { declaration: { type } }: ReadLine): boolean {
  if (head === undefined || !LOCKUPS.has(head.type) || FRAMES.some((frame) => seen.has(frame))) return false;
  return type === 'StackHead' || (type === 'Hardware' && lastType === 'StackHead');
}

/**
 * Whether the line can be part of the record at all: what a closed family
 * prints takes in nothing else, and goes nowhere else.
 */
export function isMember(group: Group, read: ReadLine): boolean {
  const { type } = read.declaration;
  const members = group.head && MEMBERS.get(group.head.type);
  if (members === undefined) return !OWNED.has(type);
  if (!members.has(type) || PANICS.has(group.lastType ?? '')) return false;
  if (type.startsWith('TaskState') && (hasState(group) || group.lastType === 'HungTaskOwner'))
    return isOfOwner(group, read);
  // Each of these has one stack: a second heading of the same words is that of another.
  if (type === 'CallTraceHeading' && hasHeading(group, read.node)) return false;
  const [first] = group.tokens;
  return first === undefined || !isOfAnother(fieldsOf(first), read);
}
