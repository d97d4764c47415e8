/** A value that was measured several times. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Three significant digits; whole numbers as they are. */
export function digits(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString('en')
    : value.toPrecision(3);
}

/** `1.52 (1.48–1.60)`: the median, and the span of all rounds. */
export function show({ median, min, max }: Spread): string {
  return `${digits(median)} (${digits(min)}–${digits(max)})`;
}

/** What is compared, by name: several values of each, in the order of the rounds. */
export type Rounds<N extends string> = Record<N, number[]>;

/** The spread of what a function makes of the two values of each round. */
function spreadOfBoth(
  ones: readonly number[],
  others: readonly number[],
  make: (one: number, other: number) => number,
): Spread {
  return spreadOf(ones.map((value, round) => make(value, others[round]!)));
}

/** The spread of the ratio that each round gave. */
export function ratioOf(over: readonly number[], under: readonly number[]): Spread {
  return spreadOfBoth(over, under, (one, other) => one / other);
}

/** The spread of the difference that each round gave. */
export function differenceOf(more: readonly number[], less: readonly number[]): Spread {
  return spreadOfBoth(more, less, (one, other) => one - other);
}
