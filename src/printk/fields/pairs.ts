import type { Arbitrary, FastCheck } from '../fast-check.ts';
import type { Capture, Fields, Span } from '../part.ts';
import type { Intersect } from '../types.ts';
import { type AmountFields, type Amounts, type KnownKey, knownKeys } from './amounts.ts';
import { PairReader } from './pair-reader.ts';
import { type PairShape, scanPair } from './scan-pair.ts';

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

/**
 * `key:value` runs in any order, with keys that may be absent and others that
 * nobody knows yet. The order of the node's keys is the order of the line, and
 * is what print goes by.
 */
export function pairs<const A extends readonly Amounts[]>(
  known: A,
  options: PairsOptions = {},
): Capture<PairsFields<A>> {
  const { spelling, least = 1, separator = ':' } = options;
  const order = knownKeys(known, separator);
  const byKey = new Map(order.map((entry) => [entry.key, entry]));
  const byName = new Map(order.map((entry) => [entry.name, entry]));
  const reader = new PairReader(order, byKey, options);

  function print(node: Fields): string | undefined {
    const printed: string[] = [];
    for (const [name, value] of Object.entries(node)) {
      if (value === undefined) continue;
      const entry = byName.get(name);
      if (entry !== undefined) printed.push(labelOf(entry, node, options) + value + entry.unit);
      else if (name === 'other')
        for (const [key, raw] of Object.entries(value as Record<string, string>)) printed.push(key + separator + raw);
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
    read: (raw, at, into, notes, mode) => reader.read(raw, at, into, notes, mode),
    print,
    arbitrary,
    spans,
  };
}

/** What stands before the value of a known key, as the node says. */
function labelOf({ key, label }: KnownKey, node: Fields, { spelling, spaced, separator = ':' }: PairsOptions): string {
  const respelt = spelling?.of === key && node[spelling.flag] === true;
  const blank = spaced !== undefined && node[spaced.flag] === true && spaced.keys.includes(key) ? ' ' : '';
  return (respelt ? spelling.key + separator : label) + blank;
}
