import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { ClockOptions } from '../source/stamp.ts';
import { withoutHalfNumber } from './cut-end.ts';
import { Ending } from './ending.ts';
import { lineRecord } from './line-record.ts';
import { Block } from './lines/block.ts';
import { continued, type HeldLine, hold, isFollowed } from './lines/held-line.ts';
import { readQuoted } from './lines/quoted.ts';
import { type Reading, readKernelLine, readUserspaceLine } from './lines/reading.ts';
import { losesKernelMessages } from './losses.ts';
import type { LogRecord } from './nodes.ts';
import { Placing } from './placing.ts';
import type { Writer } from './writer.ts';
import { Writers } from './writers.ts';

/**
 * Makes records of lines. Writers are told apart first; each has one record
 * open at a time, and its last line is held until it is known to be whole.
 */
export class Collector {
  readonly #clock: ClockOptions;
  readonly #emit: (record: LogRecord) => void;
  readonly #writers = new Writers();
  readonly #ending: Ending;
  readonly #placing: Placing;
  /** Lines that are read together, while they come in. */
  #block: Block | undefined;
  /** The last line, if it was nothing but its envelope. */
  #empty: SourceLine | undefined;

  constructor(clock: ClockOptions, emit: (record: LogRecord) => void) {
    this.#clock = clock;
    this.#emit = emit;
    this.#ending = new Ending(clock, emit, (writer) => this.#release(writer));
    this.#placing = new Placing(this.#writers, this.#ending);
  }

  /** No record is open: only a line that can begin one is of interest. */
  get idle(): boolean {
    return this.#block === undefined && this.#writers.idle;
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

  /** The end of the input: whatever is open is given out as it is. */
  end(): void {
    this.#endBlock();
    // The last line of one may be of the record of another: the reaper's.
    for (const writer of this.#writers) this.#release(writer);
    for (const writer of this.#writers) this.#ending.close(writer);
    this.#writers.clear();
  }

  /** The line, with the envelope that a mail program left alone on the line before. */
  #withEnvelope(line: SourceLine): SourceLine {
    const empty = this.#empty;
    this.#empty = undefined;
    if (!line.bare || empty === undefined || line.number !== empty.number + 1) return line;
    return { ...line, envelope: empty.envelope, outerStart: empty.outerStart, bare: false };
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

  #addLine(line: SourceLine): void {
    this.#ending.tick(line, this.#writers);
    const { ident } = line.envelope ?? {};
    if (ident !== undefined && ident !== 'kernel') this.#addUserspace(line);
    else this.#addKernel(line, this.#writers.of(line));
  }

  #addKernel(line: SourceLine, writer: Writer): void {
    const { held, inset, open } = writer;
    const last = held?.reading.read?.declaration.type ?? inset?.lastType ?? open?.lastType;
    let reading = readKernelLine(line, last);
    // After a record in the middle of another, the line may go on with that.
    if (inset !== undefined && reading.read === undefined) reading = readKernelLine(line, open?.lastType);
    // What a tool puts before each line is nothing, and no piece of a line either.
    if (line.prefix && reading.read === undefined) return;
    if (held !== undefined && !this.#goesOnRun(held, reading, writer)) {
      if (this.#continues(held, reading, writer)) return;
      this.#release(writer, reading);
    }
    writer.held = hold(reading, last);
    this.#ending.hold(writer);
  }

  /** Puts the held line where those before it went, when it is in the middle of a run: nothing else is asked then. */
  #goesOnRun(held: HeldLine, next: Reading, writer: Writer): boolean {
    if (!isFollowed(held, next)) return false;
    const { read, line, notes } = held.reading;
    const group = writer.runsOn(read);
    if (group !== undefined) this.#placing.add(group, read, line, notes);
    return group !== undefined;
  }

  /** Whether the line is a piece of the line before it, or may turn out to be; it is held with it then. */
  #continues(held: HeldLine, reading: Reading, writer: Writer): boolean {
    const longer = continued(held, reading, writer.wrapped);
    if (longer === undefined) return false;
    if (longer.pieces.length === 0) writer.wrapped = true;
    writer.held = longer;
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
    if (writer.takesForOther(read, line)) return;
    if (read === undefined) this.#ending.pass(line, writer);
    else if (read.declaration.record !== undefined) this.#emitLine(read, line, notes);
    else this.#placing.place(read, line, writer, notes);
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
    for (const writer of this.#writers.ofHost(this.#writers.hostOf(line))) {
      // The line before this one belongs before it.
      this.#release(writer);
      writer.open?.lose(line);
    }
  }
}
