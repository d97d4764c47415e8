/** The pages of a zone that are free, and its marks. */
export interface Marks {
  readonly freePages?: number;
  readonly minPages?: number;
  readonly lowPages?: number;
  readonly highPages?: number;
}

/** The lowest mark that what is free is below; undefined when it is below none, or not known. */
export function markBelow({ freePages, minPages, lowPages, highPages }: Marks): 'min' | 'low' | 'high' | undefined {
  if (freePages === undefined) return undefined;
  if (minPages !== undefined && freePages < minPages) return 'min';
  if (lowPages !== undefined && freePages < lowPages) return 'low';
  return highPages !== undefined && freePages < highPages ? 'high' : undefined;
}
