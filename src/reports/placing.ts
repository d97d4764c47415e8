import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import { STACK_HEADS } from '../records/stack/stack-types.ts';
import type { SourceLine } from '../source/source-line.ts';
import { isReaper, joins, reaps, zoneKey } from './boundary.ts';
import type { Ending } from './ending.ts';
import { Group, LINES_MAX } from './group.ts';
import { isInset } from './members.ts';
import { canWait } from './rivals.ts';
import type { Writer } from './writer.ts';
import type { Writers } from './writers.ts';

/** Whether the line stands a second time, where a record can have it once. */
function standsTwice(open: Group, read: ReadLine, line: SourceLine): boolean {
  if (!open.endsWith(line)) return false;
  const { once, head } = read.declaration;
  return once === true || head === true || zoneKey(read) !== undefined;
}

/** Finds the record that a line of the kernel goes on with, or begins one. */
export class Placing {
  readonly #writers: Writers;
  readonly #ending: Ending;

  constructor(writers: Writers, ending: Ending) {
    this.#writers = writers;
    this.#ending = ending;
  }

  place(read: ReadLine, line: SourceLine, writer: Writer, notes: readonly Note[]): void {
    if (this.#placeInset(read, line, writer, notes)) return;
    this.#resume(read, line, writer);
    const { open } = writer;
    const killer = this.#killerOf(read, writer);
    if (killer !== undefined) this.add(killer, read, line, notes);
    else if (open !== undefined && standsTwice(open, read, line))
      open.note('duplicate-line', 'this line stands twice', line.message.start, line.message.end);
    else this.#placeInOpen(read, line, writer, notes);
  }

  #placeInOpen(read: ReadLine, line: SourceLine, writer: Writer, notes: readonly Note[]): void {
    const before = writer.open;
    if (before?.full) this.#endLong(before, line, writer);
    else if (before !== undefined && !joins(before, read)) this.#interrupt(writer, read);
    writer.open ??= new Group();
    this.add(writer.open, read, line, notes);
    const key = zoneKey(read);
    if (key !== undefined) writer.open.seen.add(key);
  }

  /** Adds a line to the record that it is of. */
  add(group: Group, read: ReadLine, line: SourceLine, notes: readonly Note[]): void {
    group.add(read, line, notes);
    this.#ending.hear(group);
  }

  /** A line of a record that interrupts print in the middle of another one, which goes on afterwards. */
  #placeInset(read: ReadLine, line: SourceLine, writer: Writer, notes: readonly Note[]): boolean {
    if (writer.inset === undefined || !joins(writer.inset, read)) {
      this.#ending.giveInset(writer);
      if (!isInset(read.declaration)) return false;
      if (read.declaration.head) writer.inset = new Group();
    }
    if (writer.inset === undefined) this.#ending.pass(line, writer);
    else this.add(writer.inset, read, line, notes);
    return true;
  }

  /** Goes back to a record that another one of the same writer interrupted, if the line is of it. */
  #resume(read: ReadLine, line: SourceLine, writer: Writer): void {
    const { open, rivals } = writer;
    const resumed = open !== undefined && rivals.some ? rivals.take(open, read) : undefined;
    if (open === undefined || resumed === undefined) return;
    writer.open = resumed;
    const known = resumed.contended;
    resumed.contend(open.lines[0] ?? line);
    if (open.tentative) {
      // Frames of nobody are lines out of their place; a whole stack dump is another task's.
      const headed = STACK_HEADS.some((type) => open.seen.has(type));
      if (!headed && !known) for (const lost of open.lines) resumed.pass(lost);
      return;
    }
    open.contend(line);
    this.#ending.park(open, writer);
  }

  /** Another record begins: the one that is open may still go on after it. */
  #interrupt(writer: Writer, read: ReadLine): void {
    const { open } = writer;
    const panicked = read.declaration.type === 'OomPanicLine';
    if (open === undefined || panicked || !canWait(open)) {
      this.#ending.giveRivals(writer);
      this.#ending.end(writer, panicked);
      return;
    }
    writer.open = undefined;
    this.#ending.park(open, writer);
  }

  #endLong(open: Group, line: SourceLine, writer: Writer): void {
    const words = `a record of more than ${LINES_MAX} lines is closed here`;
    open.note('report-too-long', words, line.outerStart, line.outerEnd);
    this.#ending.end(writer, false);
  }

  /** The record, open or just ended, of the same host whose victim a reaper line names. */
  #killerOf(read: ReadLine, { host }: Writer): Group | undefined {
    if (!isReaper(read.declaration)) return undefined;
    for (const { open, ended } of this.#writers.ofHost(host)) {
      if (open !== undefined && reaps(open, read)) return open;
      if (ended !== undefined && reaps(ended, read)) return ended;
    }
    return undefined;
  }
}
