import { decodeUtf8 } from '../bytes.ts';
import { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';
import { journalEnvelope } from './journal-fields.ts';

/** Bytes of the length that stands before a value with newlines. */
const LENGTH_BYTES = 8;

const FIELD = /^_{0,2}[A-Z][A-Z0-9_]*=/;

const encoder = new TextEncoder();

/** A field whose value is written as a length of 8 bytes, then the bytes: values with newlines are. */
class BinaryField {
  readonly key: string;
  readonly #bytes: boolean;
  #header = '';
  #value = '';
  #offsets: number[] = [];
  #read = 0;
  /** Where the last line ended. */
  #end: number | undefined;

  constructor(key: string, bytes: boolean) {
    this.key = key;
    this.#bytes = bytes;
  }

  /**
   * Little-endian; the first four bytes hold any length that fits a log. Unknown
   * where decoding as text lost a byte.
   */
  get #length(): number | undefined {
    if (/[\x80-\uffff]/.test(this.#header) && !this.#bytes) return undefined;
    return [3, 2, 1, 0].reduce((length, index) => length * 256 + this.#header.charCodeAt(index), 0);
  }

  /** Whether the line is certainly none of the value, though its length is not known. */
  endsBefore(line: string): boolean {
    const known = this.#header.length < LENGTH_BYTES || this.#length !== undefined;
    return !known && (line === '' || FIELD.test(line));
  }

  /** Takes a line of length or value; whether the value is whole then. The length may hold a line end itself. */
  take(line: Text): boolean {
    const lineEnd = this.#end === undefined ? '' : line.start - this.#end === 2 ? '\r\n' : '\n';
    for (let index = 0; index < lineEnd.length; index += 1)
      this.#add(lineEnd[index] as string, (this.#end ?? 0) + index);
    for (let index = 0; index < line.text.length; index += 1) this.#add(line.text[index] as string, line.at(index));
    this.#end = line.end;
    if (this.#header.length < LENGTH_BYTES) return false;
    // String input holds characters where the length counts bytes: at or past the end, the value is done.
    return this.#read >= (this.#length ?? Number.POSITIVE_INFINITY);
  }

  #add(char: string, offset: number): void {
    if (this.#header.length < LENGTH_BYTES) {
      this.#header += char;
      return;
    }
    this.#value += char;
    this.#offsets.push(offset);
    this.#read += this.#bytes || char < '\x80' ? 1 : encoder.encode(char).length;
  }

  get value(): Text {
    const end = this.#end ?? 0;
    const text = new Text(this.#value, this.#offsets[0] ?? end, [...this.#offsets, end]);
    return this.#bytes ? decodeUtf8(text) : text;
  }
}

class JournalExportReader implements EntryReader {
  readonly #bytes: boolean;
  readonly #fields = new Map<string, string>();
  #message: Text | undefined;
  #start: number | undefined;
  #end = 0;
  #binary: BinaryField | undefined;

  constructor(bytes: boolean) {
    this.#bytes = bytes;
  }

  read(line: Text): Entry[] {
    if (this.#binary?.endsBefore(line.text)) this.#finish(this.#binary);
    if (this.#binary !== undefined) {
      if (this.#binary.take(line)) this.#finish(this.#binary);
    } else if (line.text === '') return this.end();
    else this.#readField(line);
    this.#start ??= line.start;
    this.#end = line.end;
    return [];
  }

  end(): Entry[] {
    if (this.#binary !== undefined) this.#finish(this.#binary);
    const [message, start] = [this.#message, this.#start];
    const envelope = journalEnvelope('journal-export', this.#fields);
    this.#fields.clear();
    this.#message = undefined;
    this.#start = undefined;
    if (message === undefined || start === undefined) return [];
    return [{ envelope, message, outerStart: start, outerEnd: this.#end }];
  }

  #readField(line: Text): void {
    const equals = line.text.indexOf('=');
    if (equals < 0) this.#binary = new BinaryField(line.text, this.#bytes);
    else this.#set(line.text.slice(0, equals), line.slice(equals + 1));
  }

  #finish(binary: BinaryField): void {
    this.#binary = undefined;
    if (binary.key === 'MESSAGE') this.#message = binary.value;
  }

  #set(key: string, raw: Text): void {
    const value = this.#bytes ? decodeUtf8(raw) : raw;
    if (key === 'MESSAGE') this.#message = value;
    else this.#fields.set(key, value.text);
  }
}

/**
 *     __CURSOR=s=22493aa5…
 *     __REALTIME_TIMESTAMP=1795197159561915
 *     MESSAGE=worker invoked oom-killer: …
 *
 * `journalctl -o export`: fields, one per line, entries between empty lines.
 */
export const journalExport: EntryFraming = {
  name: 'journal-export',
  begins: (line) => /^__CURSOR=s=[0-9a-f]+;/.test(line),
  undecoded: true,
  reader: (bytes) => new JournalExportReader(bytes),
};
