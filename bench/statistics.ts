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
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** `1.52 (1.48–1.60)`: the median, and the span of all rounds. */
export function show({ median, min, max }: Spread, unit = ''): string {
  return `${digits(median)}${unit} (${digits(min)}–${digits(max)})`;
}

/** What is compared, by name: several values of each, in the order of the rounds. */
export type Rounds<N extends string> = Record<N, number[]>;

/** The spread of the ratio that each round gave. */
export function ratioOf(over: readonly number[], under: readonly number[]): Spread {
  return spreadOf(over.map((value, round) => value / under[round]!));
}
