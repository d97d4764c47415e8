/**
 * The few members of fast-check that declarations use, by shape: fast-check is
 * an optional peer, and neither the core nor its types may need it.
 */
export interface Arbitrary<T> {
  map<U>(mapper: (value: T) => U): Arbitrary<U>;
  filter(predicate: (value: T) => boolean): Arbitrary<T>;
  chain<U>(chainer: (value: T) => Arbitrary<U>): Arbitrary<U>;
}

interface Lengths {
  minLength?: number;
  maxLength?: number;
}

type Values<T extends unknown[]> = { [K in keyof T]: Arbitrary<T[K]> };

/** The fast-check module, handed in by whoever wants arbitraries. */
export interface FastCheck {
  array<T>(item: Arbitrary<T>, lengths?: Lengths): Arbitrary<T[]>;
  bigInt(range: { min: bigint; max: bigint }): Arbitrary<bigint>;
  boolean(): Arbitrary<boolean>;
  constant<const T>(value: T): Arbitrary<T>;
  constantFrom<const T>(...values: T[]): Arbitrary<T>;
  dictionary<T>(
    key: Arbitrary<string>,
    value: Arbitrary<T>,
    size?: { minKeys?: number; maxKeys?: number },
  ): Arbitrary<Record<string, T>>;
  integer(range: { min: number; max: number }): Arbitrary<number>;
  maxSafeInteger(): Arbitrary<number>;
  nat(max: number): Arbitrary<number>;
  oneof<T extends unknown[]>(...choices: Values<T>): Arbitrary<T[number]>;
  option<T, N>(value: Arbitrary<T>, options: { nil: N }): Arbitrary<T | N>;
  record<T>(shape: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T>;
  stringMatching(pattern: RegExp): Arbitrary<string>;
  subarray<T>(values: T[], lengths?: Lengths): Arbitrary<T[]>;
  tuple<T extends unknown[]>(...values: Values<T>): Arbitrary<T>;
}
