import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { toBinary } from '../source/bytes.ts';
import { LineReader } from '../source/line-reader.ts';
import { type ClockOptions, checkClockOptions } from '../source/stamp.ts';
import { Text } from '../source/text.ts';
import { Collector } from './collector.ts';
import type { LogRecord } from './nodes.ts';
import type { InputLine, SectionKind } from './section.ts';
import { SectionReader } from './section-reader.ts';
import { triggerPattern } from './triggers.ts';

/** Longest physical line that is kept whole. */
const LINE_MAX = 16 * 1024 * 1024;

export interface LogOptions extends ClockOptions {
  /** Told of what belongs to no record. */
  onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** By the kinds of sections that are looked for. */
const triggers = new WeakMap<readonly SectionKind<unknown>[], RegExp>();

/** A pattern of its own for each reader, as it goes by where the last match ended. */
function triggersFor(kinds: readonly SectionKind<unknown>[]): RegExp {
  const known = triggers.get(kinds) ?? triggerPattern(kinds.map(({ trigger }) => trigger));
  triggers.set(kinds, known);
  return new RegExp(known);
}

const NO_SECTIONS: readonly SectionKind<never>[] = [];

/**
 * Reads a kernel log as it comes, in chunks of any size, and gives each record
 * out when it is complete. Memory is bounded: by the longest line, and by the
 * records that are open. Sections of other text are read too, as far as their
 * kinds are given.
 */
export class LogReader<R = never> {
  #lines = new LineReader();
  readonly #collector: Collector;
  readonly #options: LogOptions;
  readonly #triggers: RegExp;
  readonly #sections: SectionReader<R> | undefined;
  #records: (LogRecord | R)[] = [];
  /** Text that is not done with: from #offset on. */
  #buffer = '';
  /** Pieces of a line that goes on over several chunks. */
  #pieces: string[] = [];
  #piecesLength = 0;
  #offset = 0;
  /** Trigger search has been done up to here in the buffer. */
  #at = 0;
  #kind: 'string' | 'bytes' | undefined;
  #first = true;

  constructor(options: LogOptions = {}, kinds: readonly SectionKind<R>[] = NO_SECTIONS) {
    checkClockOptions(options);
    this.#sections = this.#sectionsOf(kinds);
    this.#triggers = triggersFor(kinds);
    this.#options = options;
    this.#collector = new Collector(options, (record) => this.#records.push(record));
  }

  /** Takes the next chunk; the records that it completes. All chunks are strings, or all are bytes. */
  push(chunk: string | Uint8Array): (LogRecord | R)[] {
    const kind = typeof chunk === 'string' ? 'string' : 'bytes';
    if (kind === 'bytes' && !(chunk instanceof Uint8Array)) throw new TypeError('a chunk is a string or a Uint8Array');
    if (this.#kind !== undefined && this.#kind !== kind)
      throw new TypeError('strings and bytes cannot be mixed in one input');
    if (this.#kind === undefined) this.#lines = new LineReader(kind === 'bytes');
    this.#kind = kind;
    const text = typeof chunk === 'string' ? chunk : toBinary(chunk);
    const lineEnd = text.lastIndexOf('\n');
    this.#pieces.push(text);
    this.#piecesLength += text.length;
    // Only whole lines are looked at, so that a long line is not searched again with each chunk.
    if (lineEnd >= 0) this.#take(this.#piecesLength - text.length + lineEnd + 1);
    else if (this.#piecesLength > LINE_MAX) this.#cutLine();
    return this.#given();
  }

  /** Ends the input; the records that were still open. */
  end(): (LogRecord | R)[] {
    this.#take(this.#piecesLength);
    this.#sections?.end(this.#kind === 'bytes');
    this.#collectAll(this.#lines.end());
    this.#collector.end();
    return this.#given();
  }

  /** What the offsets of nodes count. */
  get offsetUnit(): 'utf16' | 'bytes' {
    return this.#kind === 'bytes' ? 'bytes' : 'utf16';
  }

  #given(): (LogRecord | R)[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** Reads the first `length` characters of what has come; the rest waits for the end of its line. */
  #take(length: number): void {
    const text = this.#pieces.length === 1 ? (this.#pieces[0] as string) : this.#pieces.join('');
    this.#buffer = text.slice(0, length);
    const rest = text.slice(length);
    this.#pieces = rest === '' ? [] : [rest];
    this.#piecesLength = rest.length;
    this.#at = 0;
    this.#read();
    this.#offset += length;
    this.#buffer = '';
  }

  /** A line beyond the limit: what has come of it is read as if it ended here. */
  #cutLine(): void {
    const { start, end } = { start: this.#offset, end: this.#offset + this.#piecesLength };
    this.#options.onDiagnostic?.(
      diagnostic('line-too-long', `a line of more than ${LINE_MAX} characters is cut here`, start, end),
    );
    this.#take(this.#piecesLength);
  }

  #read(): void {
    const buffer = this.#buffer;
    while (this.#at < buffer.length) {
      // What is looked for may begin with the end of the line before, which the first line has not.
      if (this.#at > 0 && this.#canSkip() && !this.#skip()) return;
      const newline = buffer.indexOf('\n', this.#at);
      const end = newline < 0 ? buffer.length : newline;
      this.#readLine(this.#at, end, newline < 0);
      this.#at = end + 1;
    }
  }

  /** The first line tells the framing, and framings of several lines per entry have to be read through. */
  #canSkip(): boolean {
    return !this.#first && !this.#lines.sequential && !this.#sections?.open && this.#collector.idle;
  }

  /** Goes on to the line of the next trigger; false when there is none. */
  #skip(): boolean {
    this.#triggers.lastIndex = this.#at - 1;
    const match = this.#triggers.exec(this.#buffer);
    if (match === null) {
      this.#at = this.#buffer.length;
      return false;
    }
    const line = this.#buffer.lastIndexOf('\n', match.index) + 1;
    // From the line before on: a broken line may have its trigger in its second piece.
    this.#at = Math.max(this.#at, line < 2 ? 0 : this.#buffer.lastIndexOf('\n', line - 2) + 1);
    return true;
  }

  #readLine(start: number, end: number, unterminated: boolean): void {
    const { length } = this.#buffer;
    let stop = end;
    if (stop > start && this.#buffer.charCodeAt(stop - 1) === 13) stop -= 1;
    // Copied out of the chunk, which the strings of a record would otherwise keep alive.
    const text = copy(this.#buffer.slice(start, stop));
    const line = { raw: new Text(text, this.#offset + start), unterminated: unterminated && end === length };
    if (this.#sections === undefined || this.#lines.sequential) this.#readLogLine(line);
    else this.#sections.read(line, this.#kind === 'bytes');
  }

  #readLogLine({ raw, unterminated }: InputLine): void {
    const { text } = raw;
    if (text.trim() !== '' && text.trim() !== '{') this.#first = false;
    this.#collectAll(this.#lines.read(raw, unterminated));
  }

  #sectionsOf(kinds: readonly SectionKind<R>[]): SectionReader<R> | undefined {
    if (kinds.length === 0) return undefined;
    return new SectionReader(kinds, {
      records: (records) => this.#records.push(...records),
      line: (line) => this.#readLogLine(line),
    });
  }

  #collectAll(lines: ReturnType<LineReader['read']>): void {
    for (const line of lines) this.#collector.add(line);
  }
}

/** A string of its own, not a view into a larger one. */
function copy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
