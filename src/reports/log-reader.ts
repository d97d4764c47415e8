import { diagnostic } from '../diagnostic.ts';
import { LineReader } from '../source/line-reader.ts';
import { type InputLine, LineScanner } from '../source/line-scanner.ts';
import { WordSearch } from '../source/search/word-search.ts';
import type { SourceLine } from '../source/source-line.ts';
import { Collector } from './collector.ts';
import { isKillRecord, KILL_WORDS, KillSieve } from './kill-sieve.ts';
import { checkReadingOptions, type LogOptions } from './log-options.ts';
import type { LogRecord } from './nodes.ts';
import type { SectionKind } from './section.ts';
import { SectionReader } from './section-reader.ts';
import { hasTrigger, triggerPattern } from './triggers.ts';

/** By the kinds of sections that are looked for. */
const searches = new WeakMap<readonly SectionKind<unknown>[], WordSearch>();

function searchFor(kinds: readonly SectionKind<unknown>[]): WordSearch {
  const known = searches.get(kinds) ?? new WordSearch(triggerPattern(kinds.map(({ trigger }) => trigger)).source);
  searches.set(kinds, known);
  return known;
}

let killSearch: WordSearch | undefined;

/** A log and nothing else. */
export const NO_SECTIONS: readonly SectionKind<never>[] = [];

/**
 * Reads a kernel log as it comes, in chunks of any size, and gives each record
 * out when it is complete. Memory is bounded: by the longest line, and by the
 * records that are open. Sections of other text are read too, as far as their
 * kinds are given.
 */
export class LogReader<R = never> {
  #lines = new LineReader();
  readonly #scanner: LineScanner;
  readonly #collector: Collector;
  readonly #sections: SectionReader<R> | undefined;
  /** Keeps what tells of kills, when only that is asked for. */
  readonly #sieve: KillSieve | undefined;
  #records: (LogRecord | R)[] = [];
  #kind: 'string' | 'bytes' | undefined;

  constructor(options: LogOptions = {}, kinds: readonly SectionKind<R>[] = NO_SECTIONS) {
    checkReadingOptions(options);
    const onlyKills = options.detail === 'kills';
    this.#sieve = onlyKills ? new KillSieve() : undefined;
    this.#sections = onlyKills ? undefined : this.#sectionsOf(kinds);
    const words = onlyKills ? (killSearch ??= new WordSearch(KILL_WORDS)) : searchFor(kinds);
    this.#scanner = new LineScanner(words, (start, end) =>
      options.onDiagnostic?.(
        diagnostic('line-too-long', 'a line that is longer than the limit is cut here', start, end),
      ),
    );
    this.#collector = new Collector(options, (record) => {
      if (!onlyKills || isKillRecord(record)) this.#records.push(record);
    });
  }

  /** Takes the next chunk; the records that it completes. All chunks are strings, or all are bytes. */
  push(chunk: string | Uint8Array): (LogRecord | R)[] {
    const kind = typeof chunk === 'string' ? 'string' : 'bytes';
    if (kind === 'bytes' && !(chunk instanceof Uint8Array)) throw new TypeError('a chunk is a string or a Uint8Array');
    if (this.#kind !== undefined && this.#kind !== kind)
      throw new TypeError('strings and bytes cannot be mixed in one input');
    if (this.#kind === undefined) this.#lines = new LineReader(kind === 'bytes');
    this.#kind = kind;
    this.#scanner.push(chunk);
    this.#read();
    return this.#given();
  }

  /** The records that are open, as they are: what still comes begins anew. */
  flush(): (LogRecord | R)[] {
    this.#sections?.end(this.#kind === 'bytes');
    this.#collector.end();
    return this.#given();
  }

  /** Ends the input; the records that were still open. */
  end(): (LogRecord | R)[] {
    this.#scanner.end();
    this.#read();
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

  #read(): void {
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      const usual = this.#sections?.open ? undefined : this.#lines.readUsual(line.raw, line.unterminated, line.plain);
      if (usual === undefined) this.#readUnusual(line);
      else {
        // What has the envelope of the log around it is the log's.
        this.#sections?.pass(line);
        this.#collect(usual);
      }
    }
  }

  #readUnusual(line: InputLine): void {
    if (this.#sections === undefined || this.#lines.sequential) this.#readLogLine(line);
    else this.#sections.read(line, this.#kind === 'bytes');
  }

  #next(): InputLine | undefined {
    return this.#scanner.next(this.#mayPass() && !this.#sections?.open);
  }

  /** The first line tells the framing, and framings of several lines per entry have to be read through. */
  #mayPass(): boolean {
    const waits = this.#sieve === undefined ? !this.#collector.idle : this.#sieve.waits;
    if (waits) return false;
    const { begun, sequential, goesOn } = this.#lines;
    return begun && !sequential && !goesOn;
  }

  #readLogLine({ raw, unterminated }: InputLine): void {
    this.#collectAll(this.#lines.read(raw, unterminated));
  }

  #sectionsOf(kinds: readonly SectionKind<R>[]): SectionReader<R> | undefined {
    if (kinds.length === 0) return undefined;
    return new SectionReader(kinds, {
      records: (records) => this.#records.push(...records),
      line: (line) => this.#readLogLine(line),
      noSection: (lines) => this.#readBack(lines),
    });
  }

  /** Lines that a section has taken first: those are passed over that would have been without it. */
  #readBack(lines: readonly InputLine[]): void {
    const holds = lines.map(({ raw }) => hasTrigger(raw.text));
    for (const [index, line] of lines.entries())
      if (!this.#mayPass() || holds[index] || holds[index + 1]) this.#readLogLine(line);
  }

  #collectAll(lines: readonly SourceLine[]): void {
    for (const line of lines) this.#collect(line);
  }

  #collect(line: SourceLine): void {
    if (this.#sieve === undefined || this.#sieve.keeps(line)) this.#collector.add(line);
    else if (this.#sieve.gaveUp) this.#collector.end();
  }
}
