import { type AnyRecord, parse } from '../../src/index.ts';

/** A text to parse, and what its records have to be: the cost of a parse that failed says nothing. */
export interface Input {
  readonly text: string;
  check(records: readonly AnyRecord[]): void;
}

/** Stops the run when an input does not give what it was made to give. */
export function expectOf(what: string, found: unknown, expected: unknown): void {
  if (found === expected) return;
  throw new Error(`the input does not parse to what it was made of: ${what} should be ${expected}, not ${found}`);
}

/** The text, once its parse has been found to be right. */
export function checkedText({ text, check }: Input): string {
  check(parse(text).records);
  return text;
}

/** The records of a type. */
export function recordsOf<T extends AnyRecord['type']>(
  records: readonly AnyRecord[],
  type: T,
): Extract<AnyRecord, { type: T }>[] {
  return records.filter((record): record is Extract<AnyRecord, { type: T }> => record.type === type);
}
