import type { Arbitrary, FastCheck } from '../fast-check.ts';
import type { Note } from '../note.ts';
import type { Capture, Fields, Mode, Span } from '../part.ts';
import { type PairShape, scanPair } from '../scan-pair.ts';
import { toNumber } from './number.ts';

/** `active_anon` → `activeAnon`, `isolated(anon)` → `isolatedAnon`. */
type Camel<S extends string> = S extends `${infer A}(${infer B})`
  ? `${Camel<A>}${Capitalize<Camel<B>>}`
  : S extends `${infer A}_${infer B}`
    ? `${A}${Capitalize<Camel<B>>}`
    : S extends `${infer A}-${infer B}`
      ? `${A}${Capitalize<Camel<B>>}`
      : Uncapitalize<S>;

function camel(key: string): string {
  const words = key.replace(/[_(-]([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(')', '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Known keys of one unit, and the suffix of their fields. */
export interface Amounts<K extends string = string, S extends string = string> {
  readonly unit: string;
  readonly suffix: S;
  readonly keys: readonly K[];
}

/** @example amounts('kB', 'Kb', 'free', 'isolated(anon)')  // freeKb, isolatedAnonKb */
export function amounts<const K extends string, const S extends string>(
  unit: string,
  suffix: S,
  ...keys: K[]
): Amounts<K, S> {
  return { unit, suffix, keys };
}

type AmountFields<A> = A extends Amounts<infer K, infer S> ? { [P in K as `${Camel<P>}${S}`]?: number } : never;
type Intersect<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** The fields of a run of pairs: each key may be absent; keys nobody knows are kept as text. */
export type PairsFields<A extends readonly Amounts[]> = Intersect<AmountFields<A[number]>> & {
  other?: Record<string, string>;
};

export interface PairsOptions extends PairShape {
  /** Another spelling of a known key, and the flag that is set when it is used. */
  readonly spelling?: { readonly key: string; readonly of: string; readonly flag: string };
  /** A flag that is set when a blank follows the colon of one of these keys. */
  readonly spaced?: { readonly flag: string; readonly keys: readonly string[] };
  /** How many known keys a line must have to be taken for this run. */
  readonly least?: number;
}

interface Known {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly place: number;
}

/** A number as the kernel prints it, and its unit. */
const VALUE = /^(0|-?[1-9][0-9]*)([A-Za-z]*)$/;

const ZERO = 48;
const NINE = 57;
const BLANK = 32;

/**
 * `key:value` runs in any order, with keys that may be absent and others that
 * nobody knows yet. The order of the node's keys is the order of the line, and
 * is what print goes by.
 */
export function pairs<const A extends readonly Amounts[]>(
  known: A,
  options: PairsOptions = {},
): Capture<PairsFields<A>> {
  const { spaced, spelling, least = 1, separator = ':' } = options;
  const order: Known[] = known
    .flatMap(({ unit, suffix, keys }) =>
      keys.map((key) => ({ key, unit, label: key + separator, name: camel(key) + suffix })),
    )
    .map((entry, place) => ({ ...entry, place }));
  const byKey = new Map(order.map((entry) => [entry.key, entry]));
  const byName = new Map(order.map((entry) => [entry.name, entry]));

  /** The key that begins here; only the item itself is looked through. */
  function keyAt(raw: string, index: number): string {
    for (let end = index; end < raw.length; end += 1) {
      const char = raw[end];
      if (char === separator) return raw.slice(index, end);
      if (char === ' ') break;
    }
    return '';
  }

  /** The common case: a known key in the usual order, digits, the usual unit. Returns the next index, or -1. */
  function readUsual(raw: string, index: number, entry: Known, into: Fields): number {
    if (!raw.startsWith(entry.label, index) || into[entry.name] !== undefined) return -1;
    const start = index + entry.label.length;
    let end = start;
    let value = 0;
    for (let code = raw.charCodeAt(end); code >= ZERO && code <= NINE; code = raw.charCodeAt(end)) {
      value = value * 10 + code - ZERO;
      end += 1;
    }
    const leadingZero = end > start + 1 && raw.charCodeAt(start) === ZERO;
    if (end === start || end - start > 15 || leadingZero || !raw.startsWith(entry.unit, end)) return -1;
    end += entry.unit.length;
    if (end < raw.length && raw.charCodeAt(end) !== BLANK) return -1;
    into[entry.name] = value;
    return end + 1;
  }

  /** Takes a pair in; undefined when its value has no shape that the kernel prints. */
  function accept(
    into: Fields,
    key: string,
    value: string,
    at: number,
    notes: Note[],
  ): 'known' | 'unknown' | undefined {
    const [, digits = '', unit] = VALUE.exec(value) ?? [];
    if (unit === undefined) return undefined;
    const place = { start: at, end: at + value.length };
    const entry = byKey.get(key);
    if (entry !== undefined && unit !== entry.unit) return undefined;
    if (entry === undefined) {
      const other = (into['other'] ??= Object.create(null)) as Record<string, string>;
      other[key] = value;
      notes.push({ code: 'unknown-field', message: `unknown field ${key}${separator}${value}`, ...place });
      return 'unknown';
    }
    if (into[entry.name] !== undefined) {
      notes.push({ code: 'duplicate-field', message: `${key} stands twice on this line`, ...place });
      return 'known';
    }
    const number = toNumber(digits, at, notes);
    if (number !== undefined) into[entry.name] = number;
    return 'known';
  }

  /** The slow way for one pair: keys out of order, unknown, spaced, odd. Returns the next index, or -1. */
  function readAny(
    raw: string,
    at: number,
    index: number,
    into: Fields,
    notes: Note[],
  ): { next: number; counted: 'known' | 'unknown' | undefined } {
    const scanned = scanPair(raw, index, options);
    if (scanned === undefined) return { next: -1, counted: undefined };
    const respelt = spelling !== undefined && scanned.key === spelling.key;
    if (respelt) into[spelling.flag] = true;
    const pair = respelt ? { ...scanned, key: spelling.of } : scanned;
    if (pair.blank && !spaced?.keys.includes(pair.key)) return { next: -1, counted: undefined };
    const counted = accept(into, pair.key, pair.value, at + pair.valueStart, notes);
    if (counted === undefined) return { next: -1, counted };
    if (pair.blank && spaced !== undefined) into[spaced.flag] = true;
    return { next: pair.end, counted };
  }

  function skipUnread(raw: string, at: number, index: number, notes: Note[]): number {
    const blank = raw.indexOf(' ', index);
    const stop = blank < 0 ? raw.length : blank;
    if (stop > index)
      notes.push({
        code: 'unread-text',
        message: `cannot read ${raw.slice(index, stop)}`,
        start: at + index,
        end: at + stop,
      });
    return stop + 1;
  }

  /** The last value of a cut line, where no unit proves it whole. */
  function dropUnproven(raw: string, into: Fields): void {
    const colon = raw.lastIndexOf(separator);
    const entry = byKey.get(raw.slice(raw.lastIndexOf(' ', colon) + 1, colon));
    if (entry?.unit === '' && /^ ?[0-9]+$/.test(raw.slice(colon + 1))) delete into[entry.name];
  }

  function read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
    let found = 0;
    let unknown = 0;
    let expected = 0;
    for (let index = 0; index < raw.length; ) {
      const entry = order[expected];
      const usual = entry === undefined ? -1 : readUsual(raw, index, entry, into);
      if (usual >= 0) {
        found += 1;
        expected += 1;
        index = usual;
        continue;
      }
      if (raw.charCodeAt(index) === BLANK && mode === 'damaged') {
        index += 1;
        continue;
      }
      const named = byKey.get(keyAt(raw, index));
      if (named !== undefined && named.place !== expected) {
        expected = named.place;
        const next = readUsual(raw, index, named, into);
        if (next >= 0) {
          found += 1;
          expected += 1;
          index = next;
          continue;
        }
      }
      const { next, counted } = readAny(raw, at, index, into, notes);
      if (next < 0 && mode !== 'damaged') return false;
      index = next < 0 ? skipUnread(raw, at, index, notes) : next;
      if (counted === 'known') found += 1;
      if (counted === 'unknown') unknown += 1;
    }
    if (mode === 'damaged') dropUnproven(raw, into);
    // A run of mostly unknown keys is some other line's.
    return found >= (mode === 'damaged' ? 1 : least) && found >= unknown;
  }

  function print(node: Fields): string | undefined {
    const printed: string[] = [];
    for (const [name, value] of Object.entries(node)) {
      const entry = byName.get(name);
      if (entry !== undefined && value !== undefined) {
        const blank = spaced !== undefined && node[spaced.flag] === true && spaced.keys.includes(entry.key) ? ' ' : '';
        const respelt = spelling?.of === entry.key && node[spelling.flag] === true;
        printed.push(`${respelt ? spelling.key + separator : entry.label}${blank}${value}${entry.unit}`);
      } else if (name === 'other' && value !== undefined) {
        for (const [key, raw] of Object.entries(value as Record<string, string>))
          printed.push(`${key}${separator}${raw}`);
      }
    }
    return printed.length > 0 ? printed.join(' ') : undefined;
  }

  function arbitrary(fc: FastCheck): Arbitrary<PairsFields<A>> {
    const chosen = fc.subarray(order, { minLength: Math.max(least, 1) });
    return chosen.chain((entries) =>
      fc
        .tuple(...entries.map(() => fc.nat(99_999_999)))
        .map((values) => Object.fromEntries(entries.map(({ name }, index) => [name, values[index]])) as PairsFields<A>),
    );
  }

  function spans(raw: string, at: number): Record<string, Span> {
    const found: Record<string, Span> = Object.create(null);
    for (let index = 0; index < raw.length; ) {
      const pair = scanPair(raw, index, options);
      index = pair?.end ?? (raw.indexOf(' ', index) + 1 || raw.length);
      if (pair === undefined) continue;
      const entry = byKey.get(pair.key === spelling?.key ? spelling.of : pair.key);
      const end = pair.valueStart + pair.value.length - (entry?.unit.length ?? 0);
      found[entry?.name ?? `other.${pair.key}`] ??= [at + pair.valueStart, at + end];
    }
    return found;
  }

  return {
    part: 'capture',
    names: [...byName.keys(), 'other'],
    closed: true,
    begins: [...new Set([...order.map(({ key }) => key[0]), spelling?.key[0] ?? ''])].join(''),
    template: order.map(({ label, unit }) => `[${label}<n>${unit}]`).join(' '),
    // A run ends at the line's end, or before a key that asks: `all_unreclaimable? yes`.
    pattern: ({ follow }) => (follow === '$' ? '.*' : '[^?]*'),
    read,
    print,
    arbitrary,
    spans,
  };
}
