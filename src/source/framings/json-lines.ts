import type { Envelope, Framing } from '../envelope.ts';
import { jsonString } from '../json-string.ts';
import { readKernelPrefix } from '../kernel-prefix.ts';
import { INNER_KEYS, MESSAGE_KEYS } from '../message-keys.ts';
import { Text } from '../text.ts';

type Entry = Record<string, unknown>;

/**
 *     {"_HOSTNAME":"vm","MESSAGE":"worker invoked oom-killer: …","_TRANSPORT":"kernel"}
 *     {"timestamp":"2026-11-20T17:52:39.565127+00:00","host":"vm","tag":"kernel:","message":"[ 1484.823924] …"}
 *
 * One JSON object per line: `journalctl -o json`, rsyslog, container runtimes.
 * journald writes a message that is not UTF-8, or holds control characters, as
 * an array of bytes.
 */
export const jsonLines: Framing = {
  name: 'json-lines',
  carries: true,
  read(line) {
    const text = line.text.trimStart();
    if (!text.startsWith('{')) return undefined;
    const entry = parse(text);
    if (entry === undefined) return undefined;
    for (const holder of [entry, ...innerOf(entry)]) {
      const key = MESSAGE_KEYS.find((name) => typeof holder[name] === 'string' || isBytes(holder[name]));
      const message = key === undefined ? undefined : messageText(line, key, holder[key]);
      if (message !== undefined) return readKernelPrefix(message, { ...envelopeOf(entry), ...envelopeOf(holder) });
    }
    return undefined;
  },
};

/** What a service wraps the entry proper in. */
function innerOf(entry: Entry): Entry[] {
  const inner = INNER_KEYS.map((key) => entry[key]);
  return inner.filter((value): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value));
}

function isBytes(value: unknown): boolean {
  return Array.isArray(value) && value.every((byte) => typeof byte === 'number');
}

function parse(text: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function messageText(line: Text, key: string, value: unknown): Text | undefined {
  for (const place of line.text.matchAll(new RegExp(`"${key}"\\s*:\\s*`, 'g'))) {
    const from = place.index + place[0].length;
    if (typeof value !== 'string') return bytesText(line.at(from), value as unknown[]);
    // An inner object may have the key too: the text is the one that the entry itself has.
    const text = jsonString(line, from);
    if (text?.text === value) return text;
  }
  return undefined;
}

/** journald writes what is not text as an array of bytes; all of it stands where the array begins. */
function bytesText(start: number, bytes: unknown[]): Text | undefined {
  if (!bytes.every((byte) => Number.isInteger(byte) && (byte as number) >= 0 && (byte as number) < 256))
    return undefined;
  const text = new TextDecoder().decode(Uint8Array.from(bytes as number[])).replace(/\n$/, '');
  return new Text(text, start, new Array(text.length + 1).fill(start));
}

function word(entry: Entry, ...keys: string[]): string | undefined {
  for (const key of keys) if (typeof entry[key] === 'string' && entry[key] !== '') return entry[key];
  return undefined;
}

function envelopeOf(entry: Entry): Envelope {
  const host = word(entry, '_HOSTNAME', 'host', 'hostname');
  const ident = word(entry, 'SYSLOG_IDENTIFIER', 'tag', '_COMM')?.replace(/(?:\[[0-9]+\])?:?$/, '');
  const stamp = word(entry, '_SOURCE_REALTIME_TIMESTAMP', '__REALTIME_TIMESTAMP', 'timestamp', '@timestamp', 'time');
  const monotonic = word(entry, '_SOURCE_MONOTONIC_TIMESTAMP');
  return {
    framing: 'json-lines',
    ...(host === undefined ? {} : { host }),
    ...(ident === undefined ? {} : { ident }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(monotonic === undefined ? {} : { bootSeconds: Number(monotonic) / 1e6 }),
  };
}
