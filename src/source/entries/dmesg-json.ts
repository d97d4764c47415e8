import { closingQuote, jsonString } from '../json-string.ts';
import type { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';

/** The members that are of interest; a quote inside a string has a backslash before it, so that none is found there. */
const MEMBER = /"(time|caller|msg)"\s*:\s*/g;

class DmesgJsonReader implements EntryReader {
  #start: number | undefined;
  #seconds: number | undefined;
  #caller: string | undefined;

  read(line: Text): Entry[] {
    const entries: Entry[] = [];
    this.#start ??= line.start;
    MEMBER.lastIndex = 0;
    for (let member = MEMBER.exec(line.text); member !== null; member = MEMBER.exec(line.text)) {
      const value = MEMBER.lastIndex;
      if (member[1] === 'time') this.#seconds = secondsAt(line.text, value) ?? this.#seconds;
      else {
        const string = jsonString(line, value);
        if (string === undefined) continue;
        MEMBER.lastIndex = closingQuote(line.text, value + 1) + 1;
        if (member[1] === 'caller') this.#caller = string.text.trim();
        else entries.push(this.#entry(string, line.at(MEMBER.lastIndex)));
      }
    }
    return entries;
  }

  /** The message is the last member of its object. */
  #entry(message: Text, outerEnd: number): Entry {
    const envelope = {
      framing: 'dmesg-json',
      ...(this.#seconds === undefined ? {} : { bootSeconds: this.#seconds }),
      ...(this.#caller === undefined ? {} : { caller: this.#caller }),
    };
    const outerStart = this.#start ?? message.start;
    this.#start = undefined;
    this.#seconds = undefined;
    this.#caller = undefined;
    return { envelope, message, outerStart, outerEnd };
  }

  end(): Entry[] {
    return [];
  }
}

function secondsAt(text: string, index: number): number | undefined {
  const digits = /^[0-9]+\.[0-9]+/.exec(text.slice(index, index + 32));
  return digits === null ? undefined : Number(digits[0]);
}

/**
 *     {
 *        "dmesg": [
 *           {
 *              "pri": 4,
 *              "time":  1069.393693,
 *              "msg": "batch invoked oom-killer: …"
 *
 * `dmesg --json`: the message is the last member of each object. All of it may stand on one line.
 */
export const dmesgJson: EntryFraming = {
  name: 'dmesg-json',
  begins: (line) => /^\s*(?:\{\s*)?"dmesg"\s*:\s*\[/.test(line),
  reader: () => new DmesgJsonReader(),
};
