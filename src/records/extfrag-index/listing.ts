import { dropDoubtful } from '../doubtful-columns.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, onPartly } from '../record-parser.ts';
import { indexRows } from '../thousandths.ts';
import { ExtfragIndexRow } from './lines.ts';

/** /sys/kernel/debug/extfrag/extfrag_index: whether a failure of each order would be for lack of memory. */
export interface ExtfragIndex extends ListingBase {
  type: 'ExtfragIndex';
  /** Values are thousandths per order. */
  rows: ExtfragIndexRow[];
}

interface ExtfragIndexDraft extends LineDraft {
  rows: ExtfragIndexRow[];
}

/** /sys/kernel/debug/extfrag/extfrag_index. */
export const extfragIndex: Listing<'ExtfragIndex', ExtfragIndex, ExtfragIndexDraft> = {
  type: 'ExtfragIndex',
  name: 'extfrag-index',
  title: 'extfrag/extfrag_index',
  lines: [ExtfragIndexRow],
  begins: [ExtfragIndexRow],
  files: /extfrag_index/,
  pieces: /^[ \t]*-?[0-9]\.(?:[0-9]{3}|-[0-9]{2,3})(?:[ \t]+-?[0-9]\.(?:[0-9]{3}|-[0-9]{2,3}))*[ \t]*$/,
  key: ({ node, zone }) => `${node} ${zone}`,
  draft: () => ({ otherLines: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('extfragShowPrint', [
      onPartly(ExtfragIndexRow, ['node', 'zone', 'values'], (row, draft: ExtfragIndexDraft) => draft.rows.push(row)),
    ]),
  ],
  // A zone with any free block has order 0 at once: -1.000. The other index has no such value.
  build({ rows }, note, { named, unterminated }) {
    dropDoubtful(rows, ({ values }) => values, note, { unterminated });
    const proven = rows.some(({ values }) => values.some((value) => value < 0));
    return rows.length > 0 && (proven || named) ? { type: 'ExtfragIndex', rows } : undefined;
  },
  print: ({ rows }) => rows.map(ExtfragIndexRow.print),
  arbitrary: (fc) =>
    indexRows(fc, fc.integer({ min: -1000, max: 1000 })).map((places) => ({
      type: 'ExtfragIndex',
      rows: places.map((place) => ({ type: 'ExtfragIndexRow', ...place, values: [-1000, ...place.values] })),
    })),
};
