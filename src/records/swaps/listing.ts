import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on, onPartly } from '../record-parser.ts';
import { SwapsHeader, SwapsRow } from './lines.ts';

/** /proc/swaps; without rows there is no swap. */
export interface Swaps extends ListingBase {
  type: 'Swaps';
  header?: SwapsHeader;
  areas: SwapsRow[];
}

interface SwapsDraft extends LineDraft {
  header?: SwapsHeader;
  areas: SwapsRow[];
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<Swaps, 'start' | 'end' | 'diagnostics'>> {
  const header = SwapsHeader.arbitrary(fc).map((line): SwapsHeader => ({ ...line, start: 0, end: 0 }));
  const rows = fc.array(SwapsRow.arbitrary(fc), { maxLength: 3 });
  return fc.tuple(header, rows).map(([head, lines]) => ({
    type: 'Swaps' as const,
    header: head,
    areas: lines.map(
      (line, index) => ({ ...line, start: 0, end: 0, filename: `${line.filename}${index}` }) as SwapsRow,
    ),
  }));
}

/** /proc/swaps. */
export const swaps: Listing<'Swaps', Swaps, SwapsDraft> = {
  type: 'Swaps',
  name: 'swaps',
  title: '/proc/swaps',
  lines: [SwapsHeader, SwapsRow],
  begins: [SwapsHeader],
  files: /proc\/swaps/,
  key: ({ filename }) => (filename as string | undefined) ?? 'header',
  draft: () => ({ otherLines: [], areas: [] }),
  rules: (grammar) => [
    grammar.block('swapShow', [
      on(SwapsHeader, (line, draft: SwapsDraft) => {
        draft.header ??= line;
      }),
      onPartly(SwapsRow, ['filename', 'kind', 'priority'], (line, draft: SwapsDraft) => {
        if (line.sizeKb === undefined || line.usedKb === undefined) draft.otherLines.push(line);
        else draft.areas.push({ ...line, sizeKb: line.sizeKb, usedKb: line.usedKb });
      }),
    ]),
  ],
  build: ({ header, areas }, _note, { named }) =>
    header === undefined && !named ? undefined : { type: 'Swaps', ...(header === undefined ? {} : { header }), areas },
  print: ({ header, areas }) => [
    ...(header === undefined ? [] : [SwapsHeader.print(header)]),
    ...areas.map(SwapsRow.print),
  ],
  arbitrary,
};
