import { dropDoubtful } from '../doubtful-columns.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { indexRows } from '../thousandths.ts';
import { UnusableIndexRow } from './lines.ts';

/** /sys/kernel/debug/extfrag/unusable_index: the share of free memory that cannot serve each order. */
export interface UnusableIndex extends ListingBase {
  type: 'UnusableIndex';
  /** Values are thousandths per order. */
  rows: UnusableIndexRow[];
}

interface UnusableIndexDraft extends LineDraft {
  rows: UnusableIndexRow[];
}

/** What serves an order serves all below it: the values never fall, and order 0 wastes nothing of what is free. */
function isUnusable({ values }: UnusableIndexRow): boolean {
  const [first = 0] = values;
  return (first === 0 || first === 1000) && values.every((value, order) => value >= (values[order - 1] ?? 0));
}

/** /sys/kernel/debug/extfrag/unusable_index. */
export const unusableIndex: Listing<'UnusableIndex', UnusableIndex, UnusableIndexDraft> = {
  type: 'UnusableIndex',
  name: 'unusable-index',
  title: 'extfrag/unusable_index',
  lines: [UnusableIndexRow],
  begins: [UnusableIndexRow],
  files: /unusable_index/,
  pieces: /^[ \t]*[01]\.[0-9]{3}(?:[ \t]+[01]\.[0-9]{3})*[ \t]*$/,
  key: ({ node, zone }) => `${node} ${zone}`,
  draft: () => ({ otherLines: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('unusableShowPrint', [
      on(UnusableIndexRow, (row, draft: UnusableIndexDraft) => draft.rows.push(row)),
    ]),
  ],
  // Where all are 0 it could be the other index of empty zones.
  build({ rows }, note, { named, unterminated }) {
    dropDoubtful(rows, ({ values }) => values, note, { unterminated });
    const proven = rows.every(isUnusable) && rows.some(({ values }) => values.some((value) => value > 0));
    return rows.length > 0 && (proven || named) ? { type: 'UnusableIndex', rows } : undefined;
  },
  print: ({ rows }) => rows.map(UnusableIndexRow.print),
  arbitrary: (fc) =>
    indexRows(fc, fc.nat(999)).map((places) => ({
      type: 'UnusableIndex',
      rows: places.map((place) => ({
        type: 'UnusableIndexRow',
        ...place,
        values: [0, ...place.values.sort((a, b) => a - b), 1000],
      })),
    })),
};
