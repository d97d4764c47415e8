import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { SlabinfoHeader, SlabinfoRow, SlabinfoVersion } from './lines.ts';

/** /proc/slabinfo: every slab cache. */
export interface Slabinfo extends ListingBase {
  type: 'Slabinfo';
  version?: SlabinfoVersion;
  header?: SlabinfoHeader;
  caches: SlabinfoRow[];
}

interface SlabinfoDraft extends LineDraft {
  found: Pick<Slabinfo, 'caches'> & Partial<Slabinfo>;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<Slabinfo, 'start' | 'end' | 'diagnostics'>> {
  const NO_PLACE = { start: 0, end: 0 };
  return fc
    .tuple(
      SlabinfoVersion.arbitrary(fc),
      SlabinfoHeader.arbitrary(fc),
      fc.array(SlabinfoRow.arbitrary(fc), { maxLength: 5 }),
    )
    .map(([version, header, rows]) => ({
      type: 'Slabinfo' as const,
      version: { ...version, ...NO_PLACE } as SlabinfoVersion,
      header: { ...header, ...NO_PLACE } as SlabinfoHeader,
      caches: rows.map((row, index) => ({ ...row, ...NO_PLACE, name: `${row.name}${index}` }) as SlabinfoRow),
    }));
}

/** /proc/slabinfo. */
export const slabinfo: Listing<'Slabinfo', Slabinfo, SlabinfoDraft> = {
  type: 'Slabinfo',
  name: 'slabinfo',
  title: '/proc/slabinfo',
  lines: [SlabinfoVersion, SlabinfoHeader, SlabinfoRow],
  begins: [SlabinfoVersion, SlabinfoHeader],
  leads: [SlabinfoVersion, SlabinfoHeader],
  files: /proc\/slabinfo/,
  pieces: /^[ \t]*(?:[:0-9<]|tunables|slabdata|globalstat|cpustat)/,
  key: ({ type, name }) => (type === 'SlabinfoRow' ? (name as string | undefined) : (type as string)),
  draft: () => ({ otherLines: [], found: { caches: [] } }),
  rules: (grammar) => [
    grammar.block('printSlabinfoHeader', [
      on(SlabinfoVersion, (line, draft: SlabinfoDraft) => {
        draft.found.version ??= line;
      }),
      on(SlabinfoHeader, (line, draft: SlabinfoDraft) => {
        draft.found.header ??= line;
      }),
    ]),
    grammar.block('cacheShow', [on(SlabinfoRow, (row, draft: SlabinfoDraft) => draft.found.caches.push(row))]),
  ],
  build: ({ found }) =>
    found.header === undefined && found.caches.length === 0 ? undefined : { type: 'Slabinfo', ...found },
  print: ({ version, header, caches }) => [
    ...(version === undefined ? [] : [SlabinfoVersion.print(version)]),
    ...(header === undefined ? [] : [SlabinfoHeader.print(header)]),
    ...caches.map(SlabinfoRow.print),
  ],
  arbitrary,
};
