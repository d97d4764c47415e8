import { readFileSync } from 'node:fs';
import type { CrashSession } from '../../src/index.ts';
import { outputsOf } from './crash-outputs.ts';
import { expectOf, type Input, recordsOf } from './input.ts';

const SESSION = new URL('../../test/fixtures/crash/6.1-locks.txt', import.meta.url);
const INODE = 'ffff888005d3f7b0';
const WHOLE = `struct inode ${INODE}`;
/** Inodes and tasks stand this far from each other in memory. */
const STRIDE = 0x400;
/** As far as an element of an array is set in beyond a structure by itself. */
const INDENT = '  ';
const TASKS_PER_INODE = 4;

/** What the real session printed under a command. */
function outputOf(session: string, command: string): string[] {
  const from = session.indexOf(`crash> ${command}\n`);
  if (from < 0) throw new Error(`the session that the dump is made of has no command ${command}`);
  return session.slice(session.indexOf('\n', from) + 1, session.indexOf('\ncrash> ', from)).split('\n');
}

/** The text with its addresses moved, so that no two structures are the same. */
function movedBy(distance: number, text: string): string {
  return text.replace(/ffff8880[0-9a-f]{8}/g, (address) => (BigInt(`0x${address}`) + BigInt(distance)).toString(16));
}

/** An array of structures, as `p *(struct inode *)0x…@2` has them printed. */
function arrayOf(structure: readonly string[], elements: number): string {
  const members = structure
    .slice(1, -1)
    .map((line) => `${INDENT}${line}`)
    .join('\n');
  const all = Array.from({ length: elements }, (_, index) => movedBy(index * STRIDE, members));
  return `$1 = {{\n${all.join(`\n${INDENT}}, {\n`)}\n${INDENT}}}`;
}

/** Tasks with members of their task_struct, each followed by an empty line. */
function tasksOf(output: readonly string[], tasks: number): string {
  const task = output.join('\n');
  const all = Array.from({ length: tasks }, (_, index) =>
    movedBy(index * STRIDE, task.replace(/^PID: \d+ +/, `PID: ${String(1000 + index).padEnd(9)}`)),
  );
  return all.join('\n');
}

/** Members of a structure, counted by how far its lines are set in. */
function membersIn(structure: readonly string[]): number {
  return structure.filter((line) => /^ {2}[a-z{]/.test(line)).length;
}

/** A session that prints an inode, an array of so many of them, and tasks: nested, and of three hundred lines each. */
export function crashSession(inodes: number): Input {
  const real = readFileSync(SESSION, 'utf8');
  const structure = outputOf(real, WHOLE);
  const tasks = inodes * TASKS_PER_INODE;
  const text = [
    real.slice(0, real.indexOf('crash> ')).trimEnd(),
    '',
    `crash> ${WHOLE}`,
    ...structure,
    `crash> p *(struct inode *)0x${INODE}@${inodes}`,
    arrayOf(structure, inodes),
    'crash> foreach task -R sched_info',
    tasksOf(outputOf(real, 'task -R sched_info 121'), tasks),
    'crash> quit',
    '',
  ].join('\n');
  return { text, check: (records) => checkSession(recordsOf(records, 'CrashSession'), structure, inodes, tasks) };
}

function checkSession(
  sessions: readonly CrashSession[],
  structure: readonly string[],
  inodes: number,
  tasks: number,
): void {
  const [session] = sessions;
  expectOf('the number of sessions', sessions.length, 1);
  expectOf('the number of diagnostics', session?.diagnostics.length, 0);
  const [whole, variable] = outputsOf(session, 'StructValue');
  const members = membersIn(structure);
  expectOf('the number of members of the structure', whole?.members.length, members);
  const array = variable?.members[0]?.value;
  const elements = array?.kind === 'array' ? array.elements : [];
  expectOf('the number of structures in the array', elements.length, inodes);
  for (const element of elements)
    expectOf('the number of members of an element', element.kind === 'struct' && element.members.length, members);
  const printed = outputsOf(session, 'TaskStruct');
  expectOf('the number of tasks', printed.filter(({ schedInfo }) => schedInfo !== undefined).length, tasks);
}
