import type { SourceLine } from '../source/source-line.ts';
import type { ClockOptions } from '../source/stamp.ts';
import type { Group } from './group.ts';
import type { LogRecord } from './nodes.ts';
import { WAIT_MAX } from './rivals.ts';
import { toRecord } from './to-record.ts';
import type { Writer } from './writer.ts';

/** Lines of the same writer that may stand between two lines of a record. */
const FOREIGN_MAX = 64;
/** The same after its last usual line: only reaper lines and further kills still come. */
const FOREIGN_AFTER_KILL = 16;
/** The same of a record that stands in the middle of another. */
const FOREIGN_IN_INSET = 8;
/** Lines of anybody after which a record is no longer waited for. */
const IDLE_MAX = 2048;

/** How many lines that nothing reads a record may be interrupted by. A stack dump of nobody ends at the first. */
function foreignMax({ tentative, phase }: Group): number {
  if (tentative) return 0;
  return phase === 4 ? FOREIGN_AFTER_KILL : FOREIGN_MAX;
}

/** Ends records: keeps those that may still get a line, and gives out those that are done. */
export class Ending {
  readonly #clock: ClockOptions;
  readonly #emit: (record: LogRecord) => void;
  readonly #release: (writer: Writer) => void;
  /** How many lines of anybody have come. */
  #now = 0;
  /** The number of the last. */
  #number = 0;
  /** No record is overdue before so many have. */
  #due = Number.POSITIVE_INFINITY;

  /** @param release places the line of a writer that is still held */
  constructor(clock: ClockOptions, emit: (record: LogRecord) => void, release: (writer: Writer) => void) {
    this.#clock = clock;
    this.#emit = emit;
    this.#release = release;
  }

  /** A message of anybody has come: what waits for too long is given out. Several of one line count once. */
  tick({ number }: SourceLine, writers: Iterable<Writer>): void {
    if (number === this.#number) return;
    this.#number = number;
    this.#now += 1;
    if (this.#now < this.#due) return;
    this.#due = Number.POSITIVE_INFINITY;
    for (const writer of writers) this.#giveOverdue(writer);
  }

  /** The record has got a line. */
  hear(group: Group): void {
    group.heardAt = this.#now;
    this.#due = Math.min(this.#due, this.#now + IDLE_MAX + 1);
  }

  /** A line of the writer is held, which is likely to be of its record. */
  hold(writer: Writer): void {
    writer.heldAt = this.#now;
    this.#due = Math.min(this.#due, this.#now + IDLE_MAX + 1);
  }

  #giveOverdue(writer: Writer): void {
    const { inset, open, rivals } = writer;
    const heldAt = writer.held?.reading.read === undefined ? 0 : writer.heldAt;
    const [insetEnds, openEnds] = [inset, open].map(
      (group) => group !== undefined && this.#isOverdue(Math.max(group.heardAt, heldAt), IDLE_MAX),
    );
    // What is held may be the last line of a record, or all of it.
    if (insetEnds || openEnds || (heldAt > 0 && this.#isOverdue(heldAt, IDLE_MAX))) this.#release(writer);
    if (insetEnds) this.giveInset(writer);
    if (openEnds) this.close(writer);
    for (const group of rivals.overdue(this.#now)) this.#give(group, false);
    for (const group of rivals) this.#isOverdue(group.heardAt, WAIT_MAX);
  }

  /** Whether so many lines have come since a record's last one; if not, it is to be looked at again then. */
  #isOverdue(heardAt: number, most: number): boolean {
    if (this.#now - heardAt > most) return true;
    this.#due = Math.min(this.#due, heardAt + most + 1);
    return false;
  }

  /** A line of this writer that belongs to no declaration. */
  pass(line: SourceLine, writer: Writer): void {
    const { inset, ended } = writer;
    // A stack dump of nobody is over; what it interrupted may go on.
    if (writer.open?.tentative && writer.rivals.some) writer.open = writer.rivals.last();
    const { open } = writer;
    inset?.pass(line);
    if (inset !== undefined && inset.foreign > FOREIGN_IN_INSET) this.giveInset(writer);
    if (open === undefined) {
      if (ended !== undefined) this.#giveEnded(writer);
      return;
    }
    open.pass(line);
    if (open.foreign > foreignMax(open)) this.close(writer);
  }

  /** Another record begins: the one before is kept for its reaper line, the one before that is done. */
  end(writer: Writer, panicked: boolean): void {
    this.#giveEnded(writer);
    const group = writer.open;
    writer.open = undefined;
    if (group === undefined) return;
    // Only a record with victims can still get a line.
    if (group.victims.size > 0 && !panicked) writer.ended = group;
    else this.#give(group, panicked);
  }

  /** Puts a record aside that another one interrupts. */
  park(group: Group, { rivals }: Writer): void {
    this.#due = Math.min(this.#due, group.heardAt + WAIT_MAX + 1);
    const given = rivals.park(group);
    if (given !== undefined) this.#give(given, false);
  }

  /** Nothing of this writer is waited for any longer. */
  close(writer: Writer): void {
    this.giveInset(writer);
    this.giveRivals(writer);
    this.#giveEnded(writer);
    const group = writer.open;
    writer.open = undefined;
    if (group !== undefined) this.#give(group, false);
  }

  giveRivals({ rivals }: Writer): void {
    for (const group of rivals.drain()) this.#give(group, false);
  }

  giveInset(writer: Writer): void {
    const group = writer.inset;
    writer.inset = undefined;
    if (group !== undefined) this.#give(group, false);
  }

  #giveEnded(writer: Writer): void {
    const group = writer.ended;
    writer.ended = undefined;
    if (group !== undefined) this.#give(group, false);
  }

  #give(group: Group, panicked: boolean): void {
    const record = toRecord(group, this.#clock, panicked);
    if (record !== undefined) this.#emit(record);
  }
}
