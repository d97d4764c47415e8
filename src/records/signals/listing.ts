import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { SignalList, SignalRow } from './lines.ts';

/** A table of signals: numbers and names, or what is explained of each. */
export interface SignalTable extends ListingBase {
  type: 'SignalTable';
  /** Rows of `kill -l`. */
  lists?: SignalList[];
  /** Rows of an explanation, one for each signal. */
  rows?: SignalRow[];
}

interface SignalDraft extends LineDraft {
  lists: SignalList[];
  rows: SignalRow[];
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<SignalTable, 'start' | 'end' | 'diagnostics'>> {
  const hup = { number: 1, name: 'SIGHUP' };
  const lists = SignalList.arbitrary(fc).map(({ signals }) => ({
    lists: [{ type: 'SignalList' as const, start: 0, end: 0, signals: [hup, ...signals.slice(0, 4)] }],
  }));
  const rows = SignalRow.arbitrary(fc).map((row) => ({
    rows: [
      { type: 'SignalRow' as const, start: 0, end: 0, name: 'SIGHUP', numbers: [1], action: 'A', comment: 'Hangup' },
      { ...row, start: 0, end: 0, name: 'SIGKILL' },
    ],
  }));
  return fc.oneof(lists, rows).map((table) => ({ type: 'SignalTable' as const, ...table }));
}

/** kill -l, and the like. */
export const signalTable: Listing<'SignalTable', SignalTable, SignalDraft> = {
  type: 'SignalTable',
  name: 'signals',
  title: 'Signals',
  lines: [SignalList, SignalRow],
  begins: [SignalList, SignalRow],
  key: ({ name }) => name as string | undefined,
  draft: () => ({ otherLines: [], lists: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('kill', [
      on(SignalList, (line, draft: SignalDraft) => draft.lists.push(line)),
      on(SignalRow, (line, draft: SignalDraft) => draft.rows.push(line)),
    ]),
  ],
  // One row may be a sentence.
  build: ({ lists, rows }) =>
    lists.length === 0 && rows.length < 2
      ? undefined
      : { type: 'SignalTable', ...(lists.length > 0 ? { lists } : {}), ...(rows.length > 0 ? { rows } : {}) },
  print: ({ lists = [], rows = [] }) => [...lists.map(SignalList.print), ...rows.map(SignalRow.print)],
  arbitrary,
};
