import type { ReadLine } from '../printk/dispatcher.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { Group } from './group.ts';
import type { HeldLine } from './lines/held-line.ts';
import { beginsOtherReport, OtherReport } from './other-report.ts';
import { Rivals } from './rivals.ts';
import { hasTrigger } from './triggers.ts';

/** What is known of one writer of the log: its record in the making, and others that may still get a line. */
export class Writer {
  readonly key: string;
  readonly host: string | undefined;
  open: Group | undefined;
  /** A record that stands in the middle of the open one. */
  inset: Group | undefined;
  /** The record before, which may still get its reaper line. */
  ended: Group | undefined;
  /** The last line, not placed yet: the next may be the rest of it. */
  held: HeldLine | undefined;
  /** How many lines of anybody had come then. */
  heldAt = 0;
  /** Lines of this writer were seen to be broken by a mail program. */
  wrapped = false;
  /** Records that the open one interrupted. */
  readonly rivals = new Rivals();
  /** A report of another kind that this writer has begun. */
  #other: OtherReport | undefined;

  constructor(key: string, host: string | undefined) {
    this.key = key;
    this.host = host;
  }

  /** Only a line that can begin a record is of interest. */
  get idle(): boolean {
    const { open, inset, ended, held, rivals } = this;
    if (rivals.some || (open ?? inset ?? ended ?? held?.reading.read) !== undefined) return false;
    // The first piece of a broken line says nothing by itself, but it has the words.
    return held === undefined || !hasTrigger(held.reading.line.message.text);
  }

  /** The open record, if a line behind another of the same run is surely the next of it. */
  runsOn({ declaration: { run, type } }: ReadLine): Group | undefined {
    const { open, inset, rivals } = this;
    if (!run || open?.lastType !== type || open.full) return undefined;
    return inset === undefined && !rivals.some && this.#other === undefined ? open : undefined;
  }

  /** Whether the line is of an oops, a warning or the like, which may stand in the middle of a record. */
  takesForOther(read: ReadLine | undefined, line: SourceLine): boolean {
    const { open } = this;
    const isHead = read === undefined && beginsOtherReport(line, open);
    if (this.#other?.goesOnAt(line, isHead) !== true) this.#other = isHead ? new OtherReport(line) : undefined;
    const other = this.#other;
    if (other === undefined || (read !== undefined && !other.takes(read, line, open))) return false;
    if (read === undefined) other.pass(line);
    open?.interleave(other);
    return true;
  }
}
