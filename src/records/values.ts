import type { Arbitrary, FastCheck } from '../printk/fast-check.ts';
import type { Note } from '../printk/note.ts';

/** Values by the key that is printed, in the order in which they are printed. */
export type Values = Record<string, number>;

/** No values yet. Without a prototype, so that a key may be any word. */
export function noValues(): Values {
  return Object.create(null) as Values;
}

interface KeyLine {
  readonly key: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

interface Remarks {
  remark(line: { start: number }, notes: Note[]): void;
}

/** Puts the value of a line under its key; where that stands twice, the first counts. */
export function putValue(values: Values, line: KeyLine, remarks: Remarks): void {
  const { key, value, start, end } = line;
  if (Object.hasOwn(values, key))
    remarks.remark(line, [{ code: 'duplicate-field', message: `${key} stands twice`, start: 0, end: end - start }]);
  else values[key] = value;
}

/** Some of the keys, with any values: `first` always and in front. */
export function valuesArbitrary(
  fc: FastCheck,
  first: readonly string[],
  others: readonly string[] = [],
): Arbitrary<Values> {
  const number = fc.oneof(
    fc.nat(99_999_999),
    fc.maxSafeInteger().filter((value) => value >= 0),
  );
  return fc
    .subarray([...others])
    .chain((chosen) => fc.tuple(...[...first, ...chosen].map((key) => number.map((value) => [key, value] as const))))
    .map((entries) => Object.fromEntries(entries));
}
