import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { Envelope } from '../source/envelope.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { ClockOptions } from '../source/stamp.ts';
import { Block } from './block.ts';
import { isReaper, joins, reaps, zoneKey } from './boundary.ts';
import { Clocks } from './clocks.ts';
import { withoutHalfNumber } from './cut-end.ts';
import { Group } from './group.ts';
import { lineRecord } from './line-record.ts';
import { losesKernelMessages } from './losses.ts';
import { isInset } from './members.ts';
import type { LogRecord } from './nodes.ts';
import { beginsOtherReport, OtherReport } from './other-report.ts';
import { readQuoted } from './quoted.ts';
import { type Reading, readKernelLine, readUserspaceLine } from './reading.ts';
import { canWait, Rivals } from './rivals.ts';
import { toRecord } from './to-record.ts';
import { hasTrigger } from './triggers.ts';
import { goesOn, isRestOf, leads, mayContinue, mustContinue, PIECES_MAX, readWrapped } from './wrapped.ts';

/** Lines of the same writer that may stand between two lines of a record. */
const FOREIGN_MAX = 64;
/** The same after its last usual line: only reaper lines and further kills still come. */
const FOREIGN_AFTER_KILL = 16;
/** The same of a record that stands in the middle of another. */
const FOREIGN_IN_INSET = 8;
/** Lines of anybody after which a record is no longer waited for. */
const IDLE_MAX = 2048;
/** Lines of one record, so that memory stays bounded. */
const LINES_MAX = 1_000_000;

/** One writer's record in the making, and the one before it that may still get its reaper line. */
interface Writer {
  readonly host: string | undefined;
  readonly key: string;
  open: Group | undefined;
  /** A record that stands in the middle of the open one. */
  inset: Group | undefined;
  ended: Group | undefined;
  /** Lines of this writer were seen to be broken by a mail program. */
  wrapped: boolean;
  /** The last line, not placed yet: the next may be the rest of it. */
  held: Held | undefined;
  /** A report of another kind that this writer has begun. */
  other: OtherReport | undefined;
  /** Records that the open one interrupted. */
  readonly rivals: Rivals;
}

const NO_PIECES: readonly SourceLine[] = [];

function newWriter(key: string, envelope: Envelope | undefined): Writer {
  return {
    key,
    host: envelope?.host,
    open: undefined,
    inset: undefined,
    ended: undefined,
    held: undefined,
    wrapped: false,
    other: undefined,
    rivals: new Rivals(),
  };
}

interface Held {
  readonly reading: Reading;
  /** Type of the line before it. */
  readonly last: string | undefined;
  /** Lines after it that nothing reads, and that have no envelope: pieces of it, or nothing. */
  readonly pieces: readonly SourceLine[];
}

function isWhole(read: ReadLine | undefined): read is ReadLine {
  return read !== undefined && read.node['truncated'] === undefined;
}

/**
 * Makes records of lines. Writers are told apart first, by host and caller id;
 * each has one record open at a time.
 */
export class Collector {
  readonly #writers = new Map<string, Writer>();
  readonly #clock: ClockOptions;
  readonly #emit: (record: LogRecord) => void;
  readonly #clocks = new Clocks();
  /** Lines that are read together, while they come in. */
  #block: Block | undefined;
  /** The last line, if it was nothing but its envelope. */
  #empty: SourceLine | undefined;
  /** The writer of the last line that had an envelope: lines without one go on with it. */
  #last: Writer | undefined;

  constructor(clock: ClockOptions, emit: (record: LogRecord) => void) {
    this.#clock = clock;
    this.#emit = emit;
  }

  /** No record is open: only a line that can begin one is of interest. */
  get idle(): boolean {
    if (this.#block !== undefined) return false;
    for (const { open, inset, ended, held, rivals } of this.#writers.values()) {
      if (rivals.some || (open ?? inset ?? ended ?? held?.reading.read) !== undefined) return false;
      // The first piece of a broken line says nothing by itself, but it has the words.
      if (held !== undefined && hasTrigger(held.reading.line.message.text)) return false;
    }
    return true;
  }

  add(line: SourceLine): void {
    if (line.message.text.trim() === '') {
      if (line.envelope !== undefined) this.#empty = line;
      return;
    }
    const whole = this.#withEnvelope(line);
    if (this.#block?.takes(whole)) return;
    this.#endBlock();
    this.#block = Block.begunBy(whole);
    if (this.#block === undefined) this.#addLine(whole);
  }

  /** The line, with the envelope that a mail program left alone on the line before. */
  #withEnvelope(line: SourceLine): SourceLine {
    const empty = this.#empty;
    this.#empty = undefined;
    if (!line.bare || empty === undefined || line.number !== empty.number + 1) return line;
    return { ...line, envelope: empty.envelope, outerStart: empty.outerStart, bare: false };
  }

  #addLine(line: SourceLine): void {
    this.#age();
    const { ident } = line.envelope ?? {};
    if (ident !== undefined && ident !== 'kernel') this.#addUserspace(line);
    else this.#addKernel(line, this.#writerOf(line));
  }

  /** The end of the input: whatever is open is given out as it is. */
  end(): void {
    this.#endBlock();
    for (const writer of this.#writers.values()) {
      this.#release(writer);
      this.#close(writer);
    }
    this.#writers.clear();
    this.#last = undefined;
  }

  /** The block of lines that is read together has ended: it is one record, or its lines are like any others. */
  #endBlock(): void {
    const block = this.#block;
    this.#block = undefined;
    if (block === undefined) return;
    const reading = block.read();
    if (reading?.read === undefined) for (const line of block.lines) this.#addLine(line);
    else this.#emitLine(reading.read, reading.line, reading.notes);
  }

  #addKernel(line: SourceLine, writer: Writer): void {
    const { held, inset, open } = writer;
    const last = held?.reading.read?.declaration.type ?? inset?.lastType ?? open?.lastType;
    let reading = readKernelLine(line, last);
    // After a record in the middle of another, the line may go on with that.
    if (inset !== undefined && reading.read === undefined) reading = readKernelLine(line, open?.lastType);
    // What a tool puts before each line is nothing, and no piece of a line either.
    if (line.prefix && reading.read === undefined) return;
    if (held !== undefined && this.#continues(held, reading, writer)) return;
    this.#release(writer, reading);
    writer.held = { reading, last, pieces: NO_PIECES };
  }

  /** Whether the line without an envelope is a piece of the line before it, or may turn out to be. */
  #continues(held: Held, { line, read }: Reading, writer: Writer): boolean {
    const before = held.reading.read;
    const whole = isWhole(before);
    const ownWhole = isWhole(read);
    // A line that says something whole of its own is no piece, unless the one before it is known to be cut.
    const lead =
      held.pieces.length === 0 && (leads(held.reading.line, line) || (whole && isRestOf(before.declaration, line)));
    if (ownWhole && !lead && (!line.bare || whole || before === undefined || read.declaration.continuation))
      return false;
    if (!mayContinue(line, held.reading.line)) return false;
    const pieces = [...held.pieces, line];
    const joined = readWrapped(held.reading, pieces, held.last, writer.wrapped);
    if (joined !== undefined) {
      writer.wrapped = true;
      writer.held = { reading: joined, last: held.last, pieces: NO_PIECES };
      return true;
    }
    // A damaged line that is known for what it is begins anew, unless it may be the rest of a damaged one.
    const ownLine = !lead && read !== undefined && (ownWhole || whole || before === undefined || !line.bare);
    if (ownLine || mustContinue(line) || pieces.length >= PIECES_MAX) return false;
    // After a whole line, where no envelope tells lines apart, only what begins like the rest of it is waited for.
    if (whole && !line.bare && !goesOn(held.reading, pieces, held.last)) return false;
    writer.held = { ...held, pieces };
    return true;
  }

  /** Places the line that was held, now that its end is known. */
  #release(writer: Writer, next?: Reading): void {
    const { held } = writer;
    writer.held = undefined;
    if (held === undefined) return;
    const following = held.pieces[0] ?? (next?.read === undefined ? next?.line : undefined);
    this.#settle(withoutHalfNumber(held.reading, following), writer);
    for (const piece of held.pieces) this.#settle(readKernelLine(piece, writer.open?.lastType), writer);
  }

  #settle(reading: Reading, writer: Writer): void {
    // Programs write to the kernel's log too, early in the boot or on purpose.
    if (reading.read === undefined && this.#addUserspace(reading.line)) return;
    const { line, read, notes } = reading.read === undefined ? (readQuoted(reading.line) ?? reading) : reading;
    if (this.#isOfOther(read, line, writer)) return;
    if (read?.declaration.record !== undefined) this.#emitLine(read, line, notes);
    else if (read !== undefined) this.#place(read, line, writer, notes);
    else this.#pass(line, writer);
  }

  /** Whether the line is of an oops, a warning or the like, which may stand in the middle of a record. */
  #isOfOther(read: ReadLine | undefined, line: SourceLine, writer: Writer): boolean {
    const { open } = writer;
    const isHead = read === undefined && beginsOtherReport(line, open);
    if (writer.other?.goesOnAt(line, isHead) !== true) writer.other = isHead ? new OtherReport(line) : undefined;
    const { other } = writer;
    if (other === undefined || (read !== undefined && !other.takes(read, line, open))) return false;
    if (read === undefined) other.pass(line);
    open?.interleave(other);
    return true;
  }

  /** A line that a program printed: a record by itself, or nothing to us. */
  #addUserspace(line: SourceLine): boolean {
    const { read, notes } = readUserspaceLine(line);
    if (read !== undefined) this.#emitLine(read, line, notes);
    return read !== undefined;
  }

  /** A line that is a record by itself. */
  #emitLine(read: ReadLine, line: SourceLine, notes: readonly Note[]): void {
    this.#emit(lineRecord(read, line, notes, this.#clock));
    if (losesKernelMessages(read)) this.#lose(line);
  }

  /** Messages of a host were lost: of any record that goes on after this line. */
  #lose(line: SourceLine): void {
    const host = line.envelope === undefined ? this.#last?.host : line.envelope.host;
    for (const writer of this.#writers.values()) {
      if (writer.host !== host) continue;
      // The line before this one belongs before it.
      this.#release(writer);
      writer.open?.lose(line);
    }
  }

  #writerOf({ envelope }: SourceLine): Writer {
    const last = this.#last;
    if (last !== undefined && envelope === undefined) return last;
    const key = envelope === undefined ? '' : this.#keyOf(envelope);
    // Mostly it is the writer of the line before.
    if (last?.key === key) return last;
    const writer = this.#writers.get(key) ?? newWriter(key, envelope);
    this.#writers.set(key, writer);
    this.#last = writer;
    return writer;
  }

  #keyOf({ host = '', caller = '', bootSeconds }: Envelope): string {
    const key = `${host} ${caller}`;
    if (bootSeconds === undefined) return key;
    return this.#clocks.writerAt(key, bootSeconds, (name) => {
      const { open, held } = this.#writers.get(name) ?? {};
      return held?.reading.read?.declaration.head === true || (open !== undefined && canWait(open));
    });
  }

  #place(read: ReadLine, line: SourceLine, writer: Writer, notes: Note[]): void {
    if (this.#placeInset(read, line, writer, notes)) return;
    this.#resume(read, line, writer);
    const { open } = writer;
    const killer = this.#killerOf(read, writer);
    if (killer !== undefined) {
      killer.add(read, line, notes);
      return;
    }
    if (
      (read.declaration.once || read.declaration.head || zoneKey(read) !== undefined) &&
      open?.endsWith(line) === true
    ) {
      open.note('duplicate-line', 'this line stands twice', line.message.start, line.message.end);
      return;
    }
    if (open !== undefined && open.tokens.length >= LINES_MAX) {
      const words = `a record of more than ${LINES_MAX} lines is closed here`;
      open.note('report-too-long', words, line.outerStart, line.outerEnd);
      this.#end(writer, false);
    } else if (open !== undefined && !joins(open, read)) this.#interrupt(writer, read);
    writer.open ??= new Group();
    writer.open.add(read, line, notes);
    const key = zoneKey(read);
    if (key !== undefined) writer.open.seen.add(key);
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
      const headed = open.seen.has('StackHead') || open.seen.has('StackHeadPid');
      if (!headed && !known) for (const lost of open.lines) resumed.pass(lost);
      return;
    }
    open.contend(line);
    this.#park(open, writer);
  }

  /** Another record begins: the one that is open may still go on after it. */
  #interrupt(writer: Writer, read: ReadLine): void {
    const { open } = writer;
    const panicked = read.declaration.type === 'OomPanicLine';
    if (open === undefined || panicked || !canWait(open)) {
      for (const group of writer.rivals.drain()) this.#give(group, false);
      this.#end(writer, panicked);
      return;
    }
    writer.open = undefined;
    this.#park(open, writer);
  }

  #park(group: Group, { rivals }: Writer): void {
    const given = rivals.park(group);
    if (given !== undefined) this.#give(given, false);
  }

  /** A line of a record that interrupts print in the middle of another one, which goes on afterwards. */
  #placeInset(read: ReadLine, line: SourceLine, writer: Writer, notes: Note[]): boolean {
    if (writer.inset === undefined || !joins(writer.inset, read)) {
      this.#giveInset(writer);
      if (!isInset(read.declaration)) return false;
      if (read.declaration.head) writer.inset = new Group();
    }
    if (writer.inset === undefined) this.#pass(line, writer);
    else writer.inset.add(read, line, notes);
    return true;
  }

  /** The record, open or just ended, of the same host whose victim a reaper line names. */
  #killerOf(read: ReadLine, { host }: Writer): Group | undefined {
    if (!isReaper(read.declaration)) return undefined;
    for (const writer of this.#writers.values()) {
      if (writer.host !== host) continue;
      for (const group of [writer.open, writer.ended]) if (group !== undefined && reaps(group, read)) return group;
    }
    return undefined;
  }

  #pass(line: SourceLine, writer: Writer): void {
    const { inset, ended } = writer;
    // A stack dump of nobody is over; what it interrupted may go on.
    if (writer.open?.tentative && writer.rivals.some) writer.open = writer.rivals.last();
    const { open } = writer;
    inset?.pass(line);
    if (inset !== undefined && inset.foreign > FOREIGN_IN_INSET) this.#giveInset(writer);
    if (open === undefined) {
      if (ended !== undefined) this.#giveEnded(writer);
      return;
    }
    open.pass(line);
    const limit = open.tentative ? 0 : open.phase === 4 ? FOREIGN_AFTER_KILL : FOREIGN_MAX;
    if (open.foreign > limit) this.#close(writer);
  }

  #age(): void {
    for (const writer of this.#writers.values()) {
      if (writer.inset !== undefined && ++writer.inset.idle > IDLE_MAX) this.#giveInset(writer);
      if (writer.open !== undefined && ++writer.open.idle > IDLE_MAX) this.#close(writer);
      if (writer.rivals.some) for (const group of writer.rivals.age()) this.#give(group, false);
    }
  }

  /** Another record begins: the one before is kept for its reaper line, the one before that is done. */
  #end(writer: Writer, panicked: boolean): void {
    this.#giveEnded(writer);
    const group = writer.open;
    writer.open = undefined;
    if (group === undefined) return;
    // Only a record with victims can still get a line.
    if (group.victims.size > 0 && !panicked) writer.ended = group;
    else this.#give(group, panicked);
  }

  #close(writer: Writer): void {
    this.#giveInset(writer);
    for (const group of writer.rivals.drain()) this.#give(group, false);
    this.#giveEnded(writer);
    const group = writer.open;
    writer.open = undefined;
    if (group !== undefined) this.#give(group, false);
  }

  #giveInset(writer: Writer): void {
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
