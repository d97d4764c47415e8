import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on, type RecordParser, type Rule } from '../record-parser.ts';
import { endsWithNumber, endsWithSize } from './cut-row.ts';
import { VmallocinfoArea, VmallocinfoRow } from './lines.ts';

/** /proc/vmallocinfo: the areas of virtually contiguous memory, and who asked for them. */
export interface Vmallocinfo extends ListingBase {
  type: 'Vmallocinfo';
  areas: (VmallocinfoRow | VmallocinfoArea)[];
}

interface VmallocinfoDraft extends LineDraft {
  areas: Vmallocinfo['areas'];
}

const PRINT = { VmallocinfoRow, VmallocinfoArea } as const;

/** What a row goes on with behind its size. */
const PIECES =
  /^[ \t]*(?:[A-Za-z_.$][\w.$]*\+0x|pages=|phys=|N[0-9]+=|(?:ioremap|sparse|vmalloc|vmap|user|dma-coherent|vpages)\b)/;

/** What it takes to be sure: an area that a function asked for. */
function isProof(area: VmallocinfoRow | VmallocinfoArea): boolean {
  return area.type === 'VmallocinfoRow' && area.symbol !== undefined;
}

function addRow(row: VmallocinfoRow, draft: VmallocinfoDraft, grammar: RecordParser<VmallocinfoDraft>): void {
  const { sizeBytes, pages, phys, ...sure } = row;
  if (!endsWithSize(row) && !endsWithNumber(row)) {
    draft.areas.push(row);
    return;
  }
  if (endsWithSize(row)) draft.otherLines.push({ ...sure, truncated: true });
  else draft.areas.push({ ...sure, sizeBytes, truncated: true });
  const message = 'this row ends with a number, which may be cut and is left out';
  grammar.remark(row, [{ code: 'truncated-line', message, start: 0, end: row.end - row.start }]);
}

function rules(grammar: RecordParser<VmallocinfoDraft>): Rule[] {
  return [
    grammar.block('vmallocInfoShow', [
      on(VmallocinfoRow, addRow),
      on(VmallocinfoArea, (row, draft: VmallocinfoDraft) => draft.areas.push(row)),
    ]),
  ];
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<Vmallocinfo, 'start' | 'end' | 'diagnostics'>> {
  const place = { start: 0, end: 0 };
  const caller = { symbol: 'vmap', offset: 0x45, size: 0xe0 };
  const row = VmallocinfoRow.arbitrary(fc).map((fields) => ({ ...fields, vmap: true as const }));
  const first = row.map((fields) => ({ ...fields, ...caller, ...place }) as VmallocinfoRow);
  const others = fc.array(fc.oneof(row, VmallocinfoArea.arbitrary(fc)), { maxLength: 4 });
  return fc.tuple(first, others).map(([head, rows]) => ({
    type: 'Vmallocinfo' as const,
    areas: [head, ...rows.map((other) => ({ ...other, ...place }) as VmallocinfoRow | VmallocinfoArea)],
  }));
}

/** /proc/vmallocinfo. */
export const vmallocinfo: Listing<'Vmallocinfo', Vmallocinfo, VmallocinfoDraft> = {
  type: 'Vmallocinfo',
  name: 'vmallocinfo',
  title: '/proc/vmallocinfo',
  lines: [VmallocinfoArea, VmallocinfoRow],
  begins: [VmallocinfoArea, VmallocinfoRow],
  files: /proc\/vmallocinfo/,
  pieces: PIECES,
  // Where the addresses are hidden, areas of one size and caller are all the same.
  repeats: true,
  draft: () => ({ otherLines: [], areas: [] }),
  rules,
  build: ({ areas }, _note, { named }) =>
    (named ? areas.length > 0 : areas.some(isProof)) ? { type: 'Vmallocinfo', areas } : undefined,
  print: ({ areas }) => areas.map((area) => PRINT[area.type].print(area)),
  arbitrary,
};
