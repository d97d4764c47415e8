import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { AllocInfoHeader, AllocInfoRow, AllocInfoVersion } from './lines.ts';

/** /proc/allocinfo: what each place in the source has allocated. */
export interface AllocInfo extends ListingBase {
  type: 'AllocInfo';
  version?: string;
  /** The line that names the columns is there. */
  header?: true;
  rows: AllocInfoRow[];
}

interface AllocInfoDraft extends LineDraft {
  found: Pick<AllocInfo, 'rows'> & Partial<AllocInfo>;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<AllocInfo, 'start' | 'end' | 'diagnostics'>> {
  return fc.array(AllocInfoRow.arbitrary(fc), { maxLength: 5 }).map((rows) => ({
    ...{ type: 'AllocInfo' as const, version: '1.0', header: true as const },
    rows: rows.map((row) => ({ ...row, start: 0, end: 0 }) as AllocInfoRow),
  }));
}

/** /proc/allocinfo. */
export const allocInfo: Listing<'AllocInfo', AllocInfo, AllocInfoDraft> = {
  type: 'AllocInfo',
  name: 'allocinfo',
  title: '/proc/allocinfo',
  lines: [AllocInfoVersion, AllocInfoHeader, AllocInfoRow],
  begins: [AllocInfoVersion, AllocInfoHeader],
  repeats: true,
  files: /proc\/allocinfo/,
  key: ({ type, version }) => (type === 'AllocInfoRow' ? undefined : String(version ?? 'header')),
  draft: () => ({ otherLines: [], found: { rows: [] } }),
  rules: (grammar) => [
    grammar.block('printAllocinfoHeader', [
      on(AllocInfoVersion, ({ version }, draft: AllocInfoDraft) => {
        draft.found.version ??= version;
      }),
      on(AllocInfoHeader, (_, draft: AllocInfoDraft) => {
        draft.found.header = true;
      }),
    ]),
    grammar.block('allocTagToText', [on(AllocInfoRow, (row, draft: AllocInfoDraft) => draft.found.rows.push(row))]),
  ],
  build: ({ found }) => ({ type: 'AllocInfo', ...found }),
  print: ({ version, header, rows }) => [
    ...(version === undefined ? [] : [AllocInfoVersion.print({ version })]),
    ...(header ? [AllocInfoHeader.print({})] : []),
    ...rows.map(AllocInfoRow.print),
  ],
  arbitrary,
};
