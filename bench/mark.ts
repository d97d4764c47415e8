import type { Spread } from './statistics.ts';

/** What a measured value should be; its median decides. */
export interface Mark {
  readonly text: string;
  isMet(value: Spread): boolean;
}

export function atMost(most: number): Mark {
  return { text: `≤ ${most}`, isMet: ({ median }) => median <= most };
}

export function atLeast(least: number): Mark {
  return { text: `≥ ${least}`, isMet: ({ median }) => median >= least };
}

export function below(limit: number): Mark {
  return { text: `< ${limit}`, isMet: ({ median }) => median < limit };
}

/**
 * Time over that of linear growth: a quadratic one would be at 4 with four times
 * the input, and at 16 with sixteen times. Rounds of a linear one differ by this much.
 */
export const LINEAR: Mark = atMost(1.25);

/** `≤ 2.5 missed`. */
export function verdict(mark: Mark, value: Spread): string {
  return `${mark.text} ${mark.isMet(value) ? 'met' : 'missed'}`;
}
