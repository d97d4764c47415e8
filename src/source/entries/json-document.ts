import { closingQuote, jsonString } from '../json-string.ts';
import { MESSAGE_KEYS } from '../message-keys.ts';
import type { Text } from '../text.ts';
import type { Entry, EntryFraming, EntryReader } from './entry-reader.ts';

const HOST_KEYS = ['_HOSTNAME', 'hostname', 'host'];

/** Members with a string; a quote inside a string has a backslash before it, so that none is found there. */
const MEMBER = new RegExp(`"(${[...MESSAGE_KEYS, ...HOST_KEYS].join('|')})"\\s*:\\s*(?=")`, 'g');

class JsonDocumentReader implements EntryReader {
  #start: number | undefined;
  #host: string | undefined;

  read(line: Text): Entry[] {
    const entries: Entry[] = [];
    this.#start ??= line.start;
    MEMBER.lastIndex = 0;
    for (let member = MEMBER.exec(line.text); member !== null; member = MEMBER.exec(line.text)) {
      const value = MEMBER.lastIndex;
      const string = jsonString(line, value);
      if (string === undefined) continue;
      const end = closingQuote(line.text, value + 1) + 1;
      MEMBER.lastIndex = end;
      if (HOST_KEYS.includes(member[1] as string)) this.#host = string.text;
      else entries.push(this.#entry(string, line.at(end)));
    }
    return entries;
  }

  #entry(message: Text, outerEnd: number): Entry {
    const outerStart = this.#start ?? message.start;
    const host = this.#host === undefined ? {} : { host: this.#host };
    this.#start = undefined;
    this.#host = undefined;
    return { envelope: { framing: 'json-document', ...host }, message, outerStart, outerEnd };
  }

  end(): Entry[] {
    return [];
  }
}

/** Braces before a key, or an array of objects. */
const BEGINS = /^\s*(?:(?:[[{]\s*){1,3}"[^"]{1,64}"\s*:|\[\s*\{)/;

function isWhole(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object' && line.trimStart().startsWith('{') && !line.includes('[{');
  } catch {
    return false;
  }
}

/**
 *     {"events": [{"message": "worker invoked oom-killer: …"}, {"message": "CPU: 0 PID: …"}]}
 *
 * JSON that is not a line for each message: what an API or a console hands
 * out, on one line or over many.
 */
export const jsonDocument: EntryFraming = {
  name: 'json-document',
  begins: (line) => BEGINS.test(line) && !isWhole(line),
  carries: true,
  reader: () => new JsonDocumentReader(),
};
