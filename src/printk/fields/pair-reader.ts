import type { Note } from '../note.ts';
import type { Fields, Mode } from '../part.ts';
import type { KnownKey } from './amounts.ts';
import { toNumber } from './number.ts';
import type { PairsOptions } from './pairs.ts';
import { type ScannedPair, scanPair } from './scan-pair.ts';

/** A number as the kernel prints it, and its unit. */
const VALUE = /^(0|-?[1-9][0-9]*)([A-Za-z]*)$/;

/** Digits that surely fit a JavaScript number. */
const DIGITS_MAX = 15;

const ZERO = 48;
const NINE = 57;
const BLANK = 32;

/** Reads runs of `key:value` whose keys mostly come in their usual order. */
export class PairReader {
  readonly #order: readonly KnownKey[];
  readonly #byKey: ReadonlyMap<string, KnownKey>;
  readonly #options: PairsOptions;
  readonly #separator: string;
  readonly #least: number;
  /** Places of keys that followed last: the first of a line, then that behind each in the usual order. */
  readonly #following: number[];

  constructor(order: readonly KnownKey[], byKey: ReadonlyMap<string, KnownKey>, options: PairsOptions) {
    this.#order = order;
    this.#byKey = byKey;
    this.#options = options;
    this.#separator = options.separator ?? ':';
    this.#least = options.least ?? 1;
    this.#following = [0, ...order.map(({ place }) => place + 1)];
  }

  /** Reads a whole run; false when it is none, or some other line's. */
  read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
    let found = 0;
    let unknown = 0;
    /** Place of the key before. */
    let before = -1;
    for (let index = 0; index < raw.length; ) {
      let place = this.#following[before + 1] as number;
      let next = readUsual(raw, index, this.#order[place], into);
      const named = next < 0 ? this.#byKey.get(this.#keyAt(raw, index)) : undefined;
      if (named !== undefined && named.place !== place) {
        place = named.place;
        // Out of its order: it goes behind those before it, also where a place is kept for it.
        if (place < before && into[named.name] === undefined) delete into[named.name];
        next = readUsual(raw, index, named, into);
      }
      if (next >= 0) {
        found += 1;
        if (place > before) this.#following[before + 1] = place;
        before = place;
        index = next;
        continue;
      }
      if (mode === 'damaged' && raw.charCodeAt(index) === BLANK) {
        index += 1;
        continue;
      }
      const pair = this.#pairAt(raw, index, into);
      const kind = pair && this.#accept(pair, at, into, notes);
      if (kind === undefined && mode !== 'damaged') return false;
      if (kind === 'known') found += 1;
      if (kind === 'unknown') unknown += 1;
      index = pair === undefined || kind === undefined ? skipUnread(raw, at, index, notes) : pair.end;
    }
    if (mode === 'damaged') this.#dropUnproven(raw, into);
    // A run of mostly unknown keys is some other line's.
    return found >= (mode === 'damaged' ? 1 : this.#least) && found >= unknown;
  }

  /** The key that begins here; only the item itself is looked through. */
  #keyAt(raw: string, index: number): string {
    for (let end = index; end < raw.length; end += 1) {
      const char = raw[end];
      if (char === this.#separator) return raw.slice(index, end);
      if (char === ' ') break;
    }
    return '';
  }

  /** The slow way for one pair: keys out of order, unknown, spaced, odd. */
  #pairAt(raw: string, index: number, into: Fields): ScannedPair | undefined {
    const { spaced, spelling } = this.#options;
    const scanned = scanPair(raw, index, this.#options);
    if (scanned === undefined) return undefined;
    const respelt = spelling !== undefined && scanned.key === spelling.key;
    if (respelt) into[spelling.flag] = true;
    const pair = respelt ? { ...scanned, key: spelling.of } : scanned;
    return pair.blank && !spaced?.keys.includes(pair.key) ? undefined : pair;
  }

  /** Takes a pair in; undefined when its value has no shape that the kernel prints. */
  #accept(pair: ScannedPair, at: number, into: Fields, notes: Note[]): 'known' | 'unknown' | undefined {
    const { key, value, blank, valueStart } = pair;
    const [, digits = '', unit] = VALUE.exec(value) ?? [];
    const entry = this.#byKey.get(key);
    if (unit === undefined || (entry !== undefined && unit !== entry.unit)) return undefined;
    const place = { start: at + valueStart, end: at + valueStart + value.length };
    if (entry === undefined) this.#keep(key, value, into, notes, place);
    else if (into[entry.name] !== undefined)
      notes.push({ code: 'duplicate-field', message: `${key} stands twice on this line`, ...place });
    else {
      const number = toNumber(digits, place.start, notes);
      if (number !== undefined) into[entry.name] = number;
    }
    if (blank && this.#options.spaced !== undefined) into[this.#options.spaced.flag] = true;
    return entry === undefined ? 'unknown' : 'known';
  }

  /** Keeps a pair whose key nobody knows as text. */
  #keep(key: string, value: string, into: Fields, notes: Note[], place: { start: number; end: number }): void {
    const other = (into['other'] ??= Object.create(null)) as Record<string, string>;
    other[key] = value;
    notes.push({ code: 'unknown-field', message: `unknown field ${key}${this.#separator}${value}`, ...place });
  }

  /** The last value of a cut line, where no unit proves it whole. */
  #dropUnproven(raw: string, into: Fields): void {
    const colon = raw.lastIndexOf(this.#separator);
    const entry = this.#byKey.get(raw.slice(raw.lastIndexOf(' ', colon) + 1, colon));
    if (entry?.unit === '' && /^ ?[0-9]+$/.test(raw.slice(colon + 1))) delete into[entry.name];
  }
}

/** The common case: a known key in the usual order, digits, the usual unit. Returns the next index, or -1. */
function readUsual(raw: string, index: number, entry: KnownKey | undefined, into: Fields): number {
  if (entry === undefined || !raw.startsWith(entry.label, index) || into[entry.name] !== undefined) return -1;
  const start = index + entry.label.length;
  let end = start;
  let value = 0;
  for (let code = raw.charCodeAt(end); code >= ZERO && code <= NINE; code = raw.charCodeAt(end)) {
    value = value * 10 + code - ZERO;
    end += 1;
  }
  const leadingZero = end > start + 1 && raw.charCodeAt(start) === ZERO;
  if (end === start || end - start > DIGITS_MAX || leadingZero || !raw.startsWith(entry.unit, end)) return -1;
  end += entry.unit.length;
  if (end < raw.length && raw.charCodeAt(end) !== BLANK) return -1;
  into[entry.name] = value;
  return end + 1;
}

/** Says that an item cannot be read; the index after it. */
function skipUnread(raw: string, at: number, index: number, notes: Note[]): number {
  const blank = raw.indexOf(' ', index);
  const stop = blank < 0 ? raw.length : blank;
  const message = `cannot read ${raw.slice(index, stop)}`;
  if (stop > index) notes.push({ code: 'unread-text', message, start: at + index, end: at + stop });
  return stop + 1;
}
