import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { withDepth, withoutDoubtfulDepths } from './depth.ts';
import { IomemRow } from './lines.ts';

/** /proc/iomem: who has which physical addresses. The `System RAM` rows are the installed memory. */
export interface Iomem extends ListingBase {
  type: 'Iomem';
  /** In the order of their addresses, each before those that lie within it. */
  resources: IomemRow[];
}

interface IomemDraft extends LineDraft {
  resources: IomemRow[];
}

/** What it takes to be sure: every machine has it. */
const PROOF = /^System RAM/;

const RAM: IomemRow = {
  ...{ type: 'IomemRow', start: 0, end: 0 },
  ...{ first: '00001000', last: '0009fbff', name: 'System RAM', depth: 0 },
};

function digits(address: number): string {
  return address.toString(16).padStart(8, '0');
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<Iomem, 'start' | 'end' | 'diagnostics'>> {
  const rows = fc.array(fc.tuple(IomemRow.arbitrary(fc), fc.integer({ min: 0, max: 8 })), { maxLength: 5 });
  return rows.map((chosen) => ({
    type: 'Iomem' as const,
    resources: [
      RAM,
      ...chosen.map(([{ name }, depth], index): IomemRow => {
        const first = (index + 1) * 0xeec00000;
        return { ...RAM, first: digits(first), last: digits(first + 0xfffff), name, depth };
      }),
    ],
  }));
}

/** /proc/iomem. */
export const iomem: Listing<'Iomem', Iomem, IomemDraft> = {
  type: 'Iomem',
  name: 'iomem',
  title: '/proc/iomem',
  lines: [IomemRow],
  begins: [IomemRow],
  floating: [IomemRow],
  files: /proc\/iomem/,
  // Where the addresses are hidden, rows of one name are all the same.
  repeats: true,
  draft: () => ({ otherLines: [], resources: [] }),
  rules: (grammar) => [
    grammar.block('rShow', [on(IomemRow, (row, draft: IomemDraft) => draft.resources.push(withDepth(row)))]),
  ],
  build({ resources }, _note, { named }) {
    const sure = named ? resources.length > 0 : resources.some(({ name }) => PROOF.test(name));
    return sure ? { type: 'Iomem', resources: withoutDoubtfulDepths(resources) } : undefined;
  },
  print: ({ resources }) => resources.map(IomemRow.print),
  arbitrary,
};
