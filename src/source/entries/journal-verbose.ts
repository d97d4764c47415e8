import { joinTexts } from '../join-lines.ts';
import type { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';
import { journalEnvelope } from './journal-fields.ts';

const HEADER =
  /^[A-Z][a-z]{2} ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})? [^ ]+) \[s=[0-9a-f]+;/;
const FIELD = /^ {4}([A-Z_][A-Z0-9_]*)=/;

class JournalVerboseReader implements EntryReader {
  #fields = new Map<string, string>();
  /** The lines of the message. */
  #message: Text[] = [];
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
    const [[first, ...rest], start] = [this.#message, this.#start];
    this.#message = [];
    this.#start = undefined;
    if (first === undefined || start === undefined) return [];
    const envelope = journalEnvelope('journal-verbose', this.#fields);
    return [{ envelope, message: joinTexts([first, ...rest]), outerStart: start, outerEnd: this.#end }];
  }

  #readField(key: string, value: Text): void {
    this.#inMessage = key === 'MESSAGE';
    if (this.#inMessage) this.#message = [value];
    else this.#fields.set(key, value.text);
  }

  /** A message of several lines goes on below, indented to the width of `    MESSAGE=`. */
  #continueMessage(line: Text): void {
    if (!this.#inMessage) return;
    this.#message.push(line.slice(Math.min(12, line.text.length - line.text.trimStart().length)));
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
