import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, onPartly } from '../record-parser.ts';
import { LastRow, WtmpBegins } from './lines.ts';

/** `last reboot`: when the machine was started, and how that ended; the youngest first. */
export interface LastReboot extends ListingBase {
  type: 'LastReboot';
  rows: LastRow[];
  /** How far back the file goes. */
  begins?: WtmpBegins;
}

interface LastDraft extends LineDraft {
  rows: LastRow[];
  begins?: WtmpBegins;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<LastReboot, 'start' | 'end' | 'diagnostics'>> {
  const row = fc.constantFrom<Partial<LastRow>>(
    { stillRunning: true },
    { ended: '10:12', duration: '2+01:12' },
    { ended: '10:12', sameDay: true, duration: '01:12' },
    { how: 'crash', sameDay: true, duration: '11:59' },
  );
  return fc.array(fc.tuple(row, fc.integer({ min: 10, max: 28 })), { minLength: 1, maxLength: 4 }).map((rows) => ({
    type: 'LastReboot' as const,
    rows: rows.map(([parts, day]) => ({
      ...{ type: 'LastRow' as const, start: 0, end: 0, user: 'reboot', line: 'system boot' },
      ...{ kernelRelease: '4.4.0-150-generi', began: `Wed Jun ${day} 10:10`, ...parts },
    })),
    begins: { type: 'WtmpBegins' as const, start: 0, end: 0, stamp: 'Wed Jan 12 20:21:05 2022' },
  }));
}

/** `last reboot`. */
export const lastReboot: Listing<'LastReboot', LastReboot, LastDraft> = {
  type: 'LastReboot',
  name: 'last-reboot',
  title: 'last reboot',
  lines: [LastRow, WtmpBegins],
  begins: [LastRow],
  repeats: true,
  draft: () => ({ otherLines: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('last', [
      onPartly(LastRow, ['began'], (row, draft: LastDraft) => draft.rows.push(row as LastRow)),
      onPartly(WtmpBegins, ['stamp'], (line, draft: LastDraft) => {
        draft.begins ??= line;
      }),
    ]),
  ],
  build: ({ rows, begins }) =>
    rows.length === 0 ? undefined : { type: 'LastReboot', rows, ...(begins === undefined ? {} : { begins }) },
  print: ({ rows, begins }) => [
    ...rows.map(LastRow.print),
    ...(begins === undefined ? [] : ['', WtmpBegins.print(begins)]),
  ],
  arbitrary,
};
