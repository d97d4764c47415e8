import { expect } from 'vitest';
import { type CrashSession, parseCrash } from '../../src/index.ts';

/** The only node of a text, which nothing is left of. */
export function only<N>({ records, diagnostics }: { records: N[]; diagnostics: { code: string }[] }): N {
  expect(diagnostics.filter(({ code }) => code !== 'unterminated-line')).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as N;
}

/** The only session of a text. */
export function sessionOf(text: string): CrashSession {
  return only(parseCrash(text));
}
