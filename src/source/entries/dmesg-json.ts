import { jsonString } from '../json-string.ts';
import type { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';

class DmesgJsonReader implements EntryReader {
  #start: number | undefined;
  #seconds: number | undefined;
  #caller: string | undefined;

  read(line: Text): Entry[] {
    this.#start ??= line.start;
    this.#seconds = number(/"time":\s*([0-9]+\.[0-9]+)/.exec(line.text)?.[1]) ?? this.#seconds;
    this.#caller = /"caller":\s*"([TC][0-9]+)"/.exec(line.text)?.[1] ?? this.#caller;
    const place = /"msg":\s*/.exec(line.text);
    const message = place === null ? undefined : jsonString(line, place.index + place[0].length);
    if (message === undefined) return [];
    const envelope = {
      framing: 'dmesg-json',
      ...(this.#seconds === undefined ? {} : { bootSeconds: this.#seconds }),
      ...(this.#caller === undefined ? {} : { caller: this.#caller }),
    };
    const start = this.#start;
    this.#start = undefined;
    this.#seconds = undefined;
    this.#caller = undefined;
    return [{ envelope, message, outerStart: start, outerEnd: line.end }];
  }

  end(): Entry[] {
    return [];
  }
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/**
 *     {
 *        "dmesg": [
 *           {
 *              "pri": 4,
 *              "time":  1069.393693,
 *              "msg": "batch invoked oom-killer: …"
 *
 * `dmesg --json`: the message is the last member of each object.
 */
export const dmesgJson: EntryFraming = {
  name: 'dmesg-json',
  begins: (line) => /^\s*(?:\{\s*)?"dmesg"\s*:\s*\[/.test(line),
  reader: () => new DmesgJsonReader(),
};
