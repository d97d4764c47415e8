import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { PressureLine } from './lines.ts';

/** /proc/pressure/{memory,cpu,io,irq}, or the same of a cgroup; only the path says of what. */
export interface Pressure extends ListingBase {
  type: 'Pressure';
  /** The time in which some task waited: percent over 10, 60 and 300 s, microseconds since boot. */
  some?: PressureLine;
  /** The time in which all tasks waited at once. */
  full?: PressureLine;
}

interface PressureDraft extends LineDraft {
  some?: PressureLine;
  full?: PressureLine;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<Pressure, 'start' | 'end' | 'diagnostics'>> {
  const line = PressureLine.arbitrary(fc).map((fields): PressureLine => ({ ...fields, start: 0, end: 0 }));
  return fc.tuple(line, fc.constantFrom('some', 'full', 'both')).map(([fields, kinds]) => ({
    type: 'Pressure' as const,
    ...(kinds === 'full' ? {} : { some: { ...fields, kind: 'some' as const } }),
    ...(kinds === 'some' ? {} : { full: { ...fields, kind: 'full' as const } }),
  }));
}

/** /proc/pressure/memory and its like. */
export const pressure: Listing<'Pressure', Pressure, PressureDraft> = {
  type: 'Pressure',
  name: 'pressure',
  title: '/proc/pressure',
  lines: [PressureLine],
  begins: [PressureLine],
  files: /pressure\/(?:memory|cpu|io|irq)|(?:memory|cpu|io|irq)\.pressure/,
  key: ({ kind }) => kind as string,
  draft: () => ({ otherLines: [] }),
  rules: (grammar) => [
    grammar.block('psiShow', [
      on(PressureLine, (line, draft: PressureDraft) => {
        draft[line.kind] ??= line;
      }),
    ]),
  ],
  build({ some, full }) {
    if (some === undefined && full === undefined) return undefined;
    return {
      type: 'Pressure',
      ...(some === undefined ? {} : { some }),
      ...(full === undefined ? {} : { full }),
    };
  },
  print: ({ some, full }) => [some, full].filter((line) => line !== undefined).map(PressureLine.print),
  arbitrary,
};
