import { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';
import { journalEnvelope } from './journal-fields.ts';

const HEADER =
  /^[A-Z][a-z]{2} ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})? [^ ]+) \[s=[0-9a-f]+;/;
const FIELD = /^ {4}([A-Z_][A-Z0-9_]*)=/;

class JournalVerboseReader implements EntryReader {
  #fields = new Map<string, string>();
  #message: Text | undefined;
  #inMessage = false;
  #start: number | undefined;
  #end = 0;

  read(line: Text): Entry[] {
    const header = HEADER.exec(line.text);
    if (header !== null) {
      const done = this.end();
      this.#fields = new Map([['__REALTIME_TIMESTAMP', header[1] as string]]);
      this.#start = line.start;
      this.#end = line.end;
      return done;
    }
    this.#end = line.end;
    const field = FIELD.exec(line.text);
    if (field === null) this.#continueMessage(line);
    else this.#readField(field[1] as string, line.slice(field[0].length));
    return [];
  }

  end(): Entry[] {
    const [message, start] = [this.#message, this.#start];
    this.#message = undefined;
    this.#start = undefined;
    if (message === undefined || start === undefined) return [];
    return [
      { envelope: journalEnvelope('journal-verbose', this.#fields), message, outerStart: start, outerEnd: this.#end },
    ];
  }

  #readField(key: string, value: Text): void {
    this.#inMessage = key === 'MESSAGE';
    if (key === 'MESSAGE') this.#message = value;
    else this.#fields.set(key, value.text);
  }

  /** A message of several lines goes on below, indented to the width of `    MESSAGE=`. */
  #continueMessage(line: Text): void {
    if (!this.#inMessage || this.#message === undefined) return;
    const rest = line.slice(Math.min(12, line.text.length - line.text.trimStart().length));
    const before = this.#message;
    const offsets = [...before.text].map((_, index) => before.at(index));
    for (let index = 0; index <= rest.text.length; index += 1)
      offsets.push(index === 0 ? before.end : rest.at(index - 1));
    offsets.push(rest.end);
    this.#message = new Text(`${before.text}\n${rest.text}`, before.start, offsets);
  }
}

/**
 *     Fri 2026-11-20 17:52:39.561915 UTC [s=22493aa5…;i=408;…]
 *         _TRANSPORT=kernel
 *         MESSAGE=worker invoked oom-killer: …
 *
 * `journalctl -o verbose`.
 */
export const journalVerbose: EntryFraming = {
  name: 'journal-verbose',
  begins: (line) => HEADER.test(line),
  reader: () => new JournalVerboseReader(),
};
