import type { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';
import { entryFramings } from './index.ts';

/**
 * What says nothing of the lines that follow. A lone brace begins many kinds of
 * JSON; old journals say since when they go.
 */
const PREAMBLE = /^[[{]{0,2}$|^-- (?:Logs begin|Journal begins) at /;

/** A log that may be of entries of several lines: its first line tells. */
export class EntryLog {
  readonly #bytes: boolean;
  #framing: EntryFraming | undefined;
  #reader: EntryReader | undefined;
  #begun = false;
  /** Braces and brackets that stood on lines of their own before that. */
  #opened = '';

  /** @param bytes the text is binary, a character per byte */
  constructor(bytes: boolean) {
    this.#bytes = bytes;
  }

  /** The first line has come that tells the framing. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Its entries span several lines. */
  get holds(): boolean {
    return this.#reader !== undefined;
  }

  /** It takes bytes, not the characters they stand for. */
  get undecoded(): boolean {
    return this.#framing?.undecoded === true;
  }

  /** Its messages are lines of another log. */
  get carries(): boolean {
    return this.#framing?.carries === true;
  }

  /** Looks at a line before it is read, as long as none has told the framing. */
  begin(text: string): void {
    if (this.#begun) return;
    if (PREAMBLE.test(text.trim())) {
      if (!text.startsWith('--')) this.#opened += text;
      return;
    }
    this.#begun = true;
    this.#framing = entryFramings.find((framing) => framing.begins(this.#opened + text));
    this.#reader = this.#framing?.reader(this.#bytes);
  }

  read(line: Text): Entry[] {
    return this.#reader?.read(line) ?? [];
  }

  /** The entry that the end of the input completes, if any. */
  end(): Entry[] {
    return this.#reader?.end() ?? [];
  }
}
