import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on, onPartly } from '../record-parser.ts';
import { PerfTopHeader, PerfTopRow, PerfTopSamples } from './lines.ts';

/** What perf top shows: which functions take the time. */
export interface PerfTop extends ListingBase {
  type: 'PerfTop';
  samples?: PerfTopSamples;
  header?: PerfTopHeader;
  rows: PerfTopRow[];
}

interface PerfTopDraft extends LineDraft {
  found: Pick<PerfTop, 'rows'> & Partial<PerfTop>;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<PerfTop, 'start' | 'end' | 'diagnostics'>> {
  return fc
    .tuple(PerfTopSamples.arbitrary(fc), fc.array(PerfTopRow.arbitrary(fc), { minLength: 1, maxLength: 4 }))
    .map(([samples, rows]) => ({
      type: 'PerfTop' as const,
      samples: { ...samples, start: 0, end: 0 } as PerfTopSamples,
      header: { type: 'PerfTopHeader' as const, start: 0, end: 0 },
      rows: rows.map((row) => ({ ...row, start: 0, end: 0 }) as PerfTopRow),
    }));
}

/** Rows and header inside a line whose ends were lost. */
const BEGINS = /(?:^| )(?=Overhead +(?:Command +)?Shared Object|[0-9]{1,3}\.[0-9]{2}% )|(?=Samples: )/g;

/** The table of perf top. */
export const perfTop: Listing<'PerfTop', PerfTop, PerfTopDraft> = {
  type: 'PerfTop',
  name: 'perf-top',
  title: 'perf top',
  lines: [PerfTopSamples, PerfTopHeader, PerfTopRow],
  begins: [PerfTopSamples, PerfTopHeader],
  repeats: true,
  cuts: (text) =>
    text.includes('%') ? [...text.matchAll(BEGINS)].map(({ 0: blank, index }) => index + blank.length) : [],
  key: ({ type }) => (type === 'PerfTopRow' ? undefined : (type as string)),
  draft: () => ({ otherLines: [], found: { rows: [] } }),
  rules: (grammar) => [
    grammar.block('perfTop', [
      onPartly(PerfTopSamples, ['samples', 'event', 'eventCount'], (line, draft: PerfTopDraft) => {
        draft.found.samples ??= line as PerfTopSamples;
      }),
      on(PerfTopHeader, (line, draft: PerfTopDraft) => {
        draft.found.header ??= line;
      }),
      on(PerfTopRow, (row, draft: PerfTopDraft) => draft.found.rows.push(row)),
    ]),
  ],
  build: ({ found }) => (found.rows.length === 0 ? undefined : { type: 'PerfTop', ...found }),
  print: ({ samples, header, rows }) => [
    ...(samples === undefined ? [] : [PerfTopSamples.print(samples)]),
    ...(header === undefined ? [] : [PerfTopHeader.print(header)]),
    ...rows.map(PerfTopRow.print),
  ],
  arbitrary,
};
