import { decodeUtf8 } from '../source/bytes.ts';
import type { InputLine } from '../source/line-scanner.ts';
import type { Section, SectionKind } from './section.ts';

/** Lines that a section is told of when it begins: a line of another writer may stand among them. */
const PREVIOUS = 4;

/** A section that is open, and its lines as they came, in case it turns out to be none. */
interface Open<R> {
  readonly section: Section<R>;
  readonly lines: InputLine[];
}

/** What becomes of the lines that a SectionReader is given. */
export interface SectionSink<R> {
  records(records: R[]): void;
  /** A line that belongs to no section. */
  line(line: InputLine): void;
  /** Lines that looked like a section and are none. */
  noSection(lines: readonly InputLine[]): void;
}

/** Tells sections of the given kinds from the other lines of a text. */
export class SectionReader<R> {
  readonly #kinds: readonly SectionKind<R>[];
  readonly #sink: SectionSink<R>;
  #open: Open<R> | undefined;
  /** The last of them took the place of the one so many before. */
  readonly #previous: string[] = [];
  #passed = 0;

  constructor(kinds: readonly SectionKind<R>[], sink: SectionSink<R>) {
    this.#kinds = kinds;
    this.#sink = sink;
  }

  /** A section is open. */
  get open(): boolean {
    return this.#open !== undefined;
  }

  /** Takes the next line; one that is still bytes is decoded for the sections only. */
  read(line: InputLine, bytes: boolean): void {
    const decoded = bytes ? { ...line, raw: decodeUtf8(line.raw) } : line;
    while (this.#open !== undefined) {
      if (this.#goesOn(this.#open, line, decoded)) return;
      this.#close(this.#open, bytes);
    }
    if (!this.#begin(line, decoded)) this.#sink.line(line);
    if (decoded.raw.text.trim() !== '') this.pass(decoded);
  }

  /** A line that is the log's. */
  pass({ raw }: InputLine): void {
    this.#previous[this.#passed % PREVIOUS] = raw.text;
    this.#passed += 1;
  }

  /** The input has ended. */
  end(bytes: boolean): void {
    while (this.#open !== undefined) this.#close(this.#open, bytes);
  }

  #begin(line: InputLine, decoded: InputLine): boolean {
    for (const kind of this.#kinds) {
      const section = kind.begin(decoded, this.#previous);
      if (section === undefined) continue;
      this.#open = { section, lines: [line] };
      return true;
    }
    return false;
  }

  #goesOn({ section, lines }: Open<R>, line: InputLine, decoded: InputLine): boolean {
    const { held } = section;
    if (!section.take(decoded)) return false;
    // It goes on behind lines that it could not read: they are somebody else's between its own.
    if (section.held < held) for (const foreign of lines.splice(-held)) this.#sink.line(foreign);
    lines.push(line);
    return true;
  }

  #close({ section, lines }: Open<R>, bytes: boolean): void {
    this.#open = undefined;
    const { back } = section;
    const records = section.end();
    if (records === undefined) this.#sink.noSection(lines);
    else {
      this.#sink.records(records);
      for (const line of lines.slice(lines.length - back)) this.read(line, bytes);
    }
  }
}
