import { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';
import { journalEnvelope } from './journal-fields.ts';

/** A field whose value is written as a length of 8 bytes, then the bytes: values with newlines are. */
interface Binary {
  readonly key: string;
  text: string;
  offsets: number[];
  remaining: number | undefined;
}

class JournalExportReader implements EntryReader {
  readonly #fields = new Map<string, string>();
  #message: Text | undefined;
  #start: number | undefined;
  #end = 0;
  #binary: Binary | undefined;

  read(line: Text): Entry[] {
    if (this.#binary !== undefined) this.#readBinary(this.#binary, line);
    else if (line.text === '') return this.end();
    else this.#readField(line);
    this.#start ??= line.start;
    this.#end = line.end;
    return [];
  }

  end(): Entry[] {
    const [message, start] = [this.#message, this.#start];
    const envelope = journalEnvelope('journal-export', this.#fields);
    this.#fields.clear();
    this.#message = undefined;
    this.#start = undefined;
    this.#binary = undefined;
    if (message === undefined || start === undefined) return [];
    return [{ envelope, message, outerStart: start, outerEnd: this.#end }];
  }

  #readField(line: Text): void {
    const equals = line.text.indexOf('=');
    if (equals < 0) {
      this.#binary = { key: line.text, text: '', offsets: [], remaining: undefined };
      return;
    }
    const key = line.text.slice(0, equals);
    if (key === 'MESSAGE') this.#message = line.slice(equals + 1);
    else this.#fields.set(key, line.text.slice(equals + 1));
  }

  #readBinary(binary: Binary, line: Text): void {
    let value = line;
    if (binary.remaining === undefined) {
      // Little-endian; the first four bytes hold any length that fits a log.
      binary.remaining = [3, 2, 1, 0].reduce((length, index) => length * 256 + line.text.charCodeAt(index), 0);
      value = line.slice(8);
    } else {
      binary.text += '\n';
      binary.offsets.push(line.start - 1);
      binary.remaining -= 1;
    }
    for (let index = 0; index < value.text.length; index += 1) binary.offsets.push(value.at(index));
    binary.text += value.text;
    binary.remaining -= new TextEncoder().encode(value.text).length;
    // String input holds characters where the length counts bytes: at or past the end, the value is done.
    if (binary.remaining > 0) return;
    if (binary.key === 'MESSAGE')
      this.#message = new Text(binary.text, binary.offsets[0] ?? line.start, [...binary.offsets, value.end]);
    this.#binary = undefined;
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
  reader: () => new JournalExportReader(),
};
