import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import { dropDoubtful } from '../doubtful-columns.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { PLACES } from '../zone-head.ts';
import { BuddyinfoRow } from './lines.ts';

/** /proc/buddyinfo: how many free blocks of each order a zone has. */
export interface Buddyinfo extends ListingBase {
  type: 'Buddyinfo';
  rows: BuddyinfoRow[];
}

/** Its rows while they come in. */
interface BuddyinfoDraft extends LineDraft {
  rows: BuddyinfoRow[];
}

function rowAt(fc: FastCheck, place: (typeof PLACES)[number], orders: number): Arbitrary<BuddyinfoRow> {
  return fc
    .array(fc.nat(9_999_999), { minLength: orders, maxLength: orders })
    .map((counts) => ({ type: 'BuddyinfoRow', start: 0, end: 0, ...place, counts }));
}

/** /proc/buddyinfo. */
export const buddyinfo: Listing<'Buddyinfo', Buddyinfo, BuddyinfoDraft> = {
  type: 'Buddyinfo',
  name: 'buddyinfo',
  title: '/proc/buddyinfo',
  lines: [BuddyinfoRow],
  begins: [BuddyinfoRow],
  files: /proc\/buddyinfo/,
  pieces: /^[ \t]*[0-9]+(?:[ \t]+[0-9]+)*[ \t]*$/,
  // A column is six wide; those of /proc/pagetypeinfo's page blocks are twelve.
  accepts: (text) => !/[0-9a-zA-Z] {7,}[0-9]/.test(text),
  key: ({ node, zone }) => `${node} ${zone}`,
  draft: () => ({ otherLines: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('frag_show', [on(BuddyinfoRow, (row, draft: BuddyinfoDraft) => draft.rows.push(row))]),
  ],
  build({ rows }, note, { unterminated }) {
    dropDoubtful(rows, ({ counts }) => counts, note, { unterminated });
    return rows.length === 0 ? undefined : { type: 'Buddyinfo', rows };
  },
  print: ({ rows }) => rows.map(BuddyinfoRow.print),
  arbitrary: (fc) =>
    fc
      .tuple(fc.subarray([...PLACES], { minLength: 1 }), fc.integer({ min: 1, max: 17 }))
      .chain(([places, orders]) => fc.tuple(...places.map((place) => rowAt(fc, place, orders))))
      .map((rows) => ({ type: 'Buddyinfo', rows })),
};
