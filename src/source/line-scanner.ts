import { toBinary } from './bytes.ts';
import type { WordSearch } from './search/word-search.ts';
import { Text } from './text.ts';
import { isPlain } from './unusual.ts';

/** Longest physical line that is kept whole. */
const LINE_MAX = 16 * 1024 * 1024;

/** Text that is copied at once: the strings of a record keep no more than this alive each. */
const WINDOW = 4096;

const NEWLINE = 10;
const RETURN = 13;

/** A physical line of the input, its line end taken off. */
export interface InputLine {
  readonly raw: Text;
  /** The input ends inside this line. */
  readonly unterminated: boolean;
  /** There are no escapes and no mark-up in it, as there are none in the text around it. */
  readonly plain: boolean;
}

/**
 * Cuts text that comes in chunks into lines, and passes over those in which
 * none of the words stands, without cutting or decoding them. Bytes become a
 * character each, so that indices are byte offsets.
 */
export class LineScanner {
  readonly #words: WordSearch;
  readonly #onLongLine: (start: number, end: number) => void;
  /** Text that is not done with, the last line of it perhaps not whole. */
  #text = '';
  /** What has come behind it without a line end. */
  #pieces: string[] = [];
  #piecesLength = 0;
  /** Offset of the text in the input. */
  #offset = 0;
  /** The text is read up to here. */
  #at = 0;
  #ended = false;
  /** All whole lines were passed over but for the last. */
  #passing = false;
  /** A part of the text copied out of it, and where it begins there. */
  #window = '';
  #windowStart = 0;
  #windowPlain = false;
  #bytes = false;

  /** @param onLongLine told of a line that is longer than the limit, and so cut there */
  constructor(words: WordSearch, onLongLine: (start: number, end: number) => void) {
    this.#words = words;
    this.#onLongLine = onLongLine;
  }

  push(chunk: string | Uint8Array): void {
    this.#bytes = typeof chunk !== 'string';
    if (typeof chunk === 'string') this.#append(chunk, chunk.includes('\n'));
    else if (!this.#pass(chunk)) this.#append(toBinary(chunk), chunk.includes(NEWLINE));
  }

  /** No more chunks come. */
  end(): void {
    this.#ended = true;
    this.#join();
  }

  /**
   * The next line; undefined until more of the input has come.
   * @param mayPass lines without any of the words are of no interest, but for the one before a line that has one
   */
  next(mayPass: boolean): InputLine | undefined {
    if (mayPass && !this.#findWords()) return undefined;
    const newline = this.#text.indexOf('\n', this.#at);
    if (newline < 0 && !this.#endsHere()) return undefined;
    const start = this.#at;
    const end = newline < 0 ? this.#text.length : newline;
    this.#at = end + 1;
    const stop = end > start && this.#text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
    const raw = new Text(this.#copied(start, stop), this.#offset + start);
    return { raw, unterminated: newline < 0, plain: this.#windowPlain };
  }

  /** Whether text without a line end is to be taken for a line all the same. */
  #endsHere(): boolean {
    const length = this.#text.length - this.#at + this.#piecesLength;
    if (length <= LINE_MAX) return this.#ended && length > 0;
    this.#join();
    this.#onLongLine(this.#offset + this.#at, this.#offset + this.#text.length);
    return true;
  }

  #append(text: string, hasLineEnd: boolean): void {
    this.#passing = false;
    this.#pieces.push(text);
    this.#piecesLength += text.length;
    // A line that goes on over many chunks is put together once, at its end.
    if (hasLineEnd) this.#join();
  }

  #join(): void {
    if (this.#at > 0) {
      this.#offset += Math.min(this.#at, this.#text.length);
      this.#text = this.#text.slice(this.#at);
      this.#at = 0;
    }
    if (this.#pieces.length > 0)
      this.#text = this.#text === '' ? this.#pieces.join('') : this.#text + this.#pieces.join('');
    this.#pieces = [];
    this.#piecesLength = 0;
    this.#window = '';
  }

  /** Goes on to the line before the next that has one of the words; false when none of the whole lines has. */
  #findWords(): boolean {
    const found = this.#words.find(this.#text, this.#at);
    const last = lineStart(this.#text, found < 0 ? this.#text.lastIndexOf('\n') : found - 1);
    // A broken line may have its words in its second piece.
    this.#at = Math.max(this.#at, found < 0 ? last : lineStart(this.#text, last - 1));
    this.#passing = found < 0;
    if (found >= 0) return true;
    if (this.#ended) this.#at = this.#text.length;
    return this.#text.length - this.#at + this.#piecesLength > LINE_MAX;
  }

  /** Passes over a whole chunk of bytes; false when one of the words may stand in it. */
  #pass(chunk: Uint8Array): boolean {
    if (!this.#passing || this.#pieces.length > 0) return false;
    const lineEnd = this.#text.lastIndexOf('\n') + 1;
    const begun = this.#text.slice(lineEnd);
    if (begun.length > chunk.length || this.#words.find(begun, 0) >= 0 || this.#words.findOn(chunk) >= 0) return false;
    const last = chunk.lastIndexOf(NEWLINE);
    if (last < 0) return false;
    const beforeLast = last === 0 ? -1 : chunk.lastIndexOf(NEWLINE, last - 1);
    const kept = toBinary(chunk.subarray(beforeLast + 1));
    const whole = this.#offset + this.#text.length + chunk.length;
    this.#text = beforeLast < 0 ? begun + kept : kept;
    this.#offset = whole - this.#text.length;
    this.#at = 0;
    this.#window = '';
    return true;
  }

  /** A stretch of the text, copied out of it: the strings of a record would otherwise keep the whole chunk alive. */
  #copied(start: number, end: number): string {
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length || this.#window === '') {
      this.#windowStart = start;
      this.#window = copy(this.#text.slice(start, Math.max(end, start + WINDOW)));
      this.#windowPlain = isPlain(this.#window, this.#bytes);
    }
    return this.#window.slice(start - this.#windowStart, end - this.#windowStart);
  }
}

/** Where the line begins that ends at `end` or beyond. */
function lineStart(text: string, end: number): number {
  return end <= 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
}

/** A string of its own, not a view into a larger one. */
function copy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
