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

/** The fields that known keys give; each key may be absent. */
export type AmountFields<A> = A extends Amounts<infer K, infer S> ? { [P in K as `${Camel<P>}${S}`]?: number } : never;

/** A key that a run may have, and the field that it becomes. */
export interface KnownKey {
  readonly key: string;
  /** The key and what separates it from its value. */
  readonly label: string;
  /** Name of the field. */
  readonly name: string;
  readonly unit: string;
  /** Its place in the usual order. */
  readonly place: number;
}

/** All known keys in their usual order. */
export function knownKeys(known: readonly Amounts[], separator: string): KnownKey[] {
  return known
    .flatMap(({ unit, suffix, keys }) =>
      keys.map((key) => ({ key, unit, label: key + separator, name: camel(key) + suffix })),
    )
    .map((entry, place) => ({ ...entry, place }));
}
