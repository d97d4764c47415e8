import { type LineDraft, on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { noValues } from '../values.ts';
import {
  PageBlockOrder,
  PagesPerBlock,
  PagetypeBlocksHeader,
  PagetypeBlocksRow,
  PagetypeFreeHeader,
  PagetypeFreeRow,
  PagetypeMixedHeader,
} from './lines.ts';
import type { PagetypeBlocks, Pagetypeinfo } from './nodes.ts';

/** The tables so far. */
export interface PagetypeinfoDraft extends LineDraft {
  found: Pick<Pagetypeinfo, 'free' | 'blocks'> & Partial<Pagetypeinfo>;
  /** The table whose rows come next, and its columns. */
  table?: { readonly rows: PagetypeBlocks[]; readonly types: readonly string[] };
}

type Grammar = RecordParser<PagetypeinfoDraft>;

/** A row of a table: without its head, or with more cells than that, nobody knows what is counted. */
function blocksRow(row: PagetypeBlocksRow, draft: PagetypeinfoDraft, grammar: Grammar): void {
  const { node, zone, blocks, start, end, truncated } = row;
  const { rows, types = [] } = draft.table ?? {};
  const note = { start: 0, end: end - start };
  if (rows === undefined || blocks.length > types.length) {
    const message = 'a row of page blocks without the head that says their types';
    grammar.remark(row, [{ code: 'missing-header', message, ...note }]);
    draft.otherLines.push(row);
    return;
  }
  if (rows.some((other) => other.node === node && other.zone === zone)) {
    grammar.remark(row, [{ code: 'duplicate-line', message: 'this zone stands twice; the first counts', ...note }]);
    return;
  }
  // Where columns are lost, the last one left may be cut too.
  const cut = blocks.length < types.length && !truncated;
  if (cut) grammar.remark(row, [{ code: 'truncated-line', message: 'a row with fewer cells than its head', ...note }]);
  const sure = cut ? blocks.slice(0, -1) : blocks;
  const counts = Object.assign(noValues(), Object.fromEntries(sure.map((count, column) => [types[column], count])));
  rows.push({ type: 'PagetypeBlocks', start, end, node, zone, counts });
}

/** pagetypeinfo_show, for one node after the other. */
export function pagetypeinfoRules(grammar: Grammar): Rule[] {
  return [
    grammar.block('pagetypeinfoShow', [
      on(PageBlockOrder, ({ pageBlockOrder }, draft: PagetypeinfoDraft) => {
        draft.found.pageBlockOrder ??= pageBlockOrder;
      }),
      on(PagesPerBlock, ({ pagesPerBlock }, draft: PagetypeinfoDraft) => {
        draft.found.pagesPerBlock ??= pagesPerBlock;
      }),
    ]),
    grammar.block('pagetypeinfoShowfree', [
      on(PagetypeFreeHeader, ({ orders }, draft: PagetypeinfoDraft) => {
        draft.found.orders ??= orders;
      }),
      onPartly(PagetypeFreeRow, ['node', 'zone', 'migrateType', 'counts'], (row, draft: PagetypeinfoDraft) =>
        draft.found.free.push(row),
      ),
    ]),
    grammar.block('pagetypeinfoShowblockcount', [
      on(PagetypeBlocksHeader, ({ migrateTypes }, draft: PagetypeinfoDraft) => {
        draft.found.migrateTypes ??= migrateTypes;
        draft.table = { rows: draft.found.blocks, types: migrateTypes };
      }),
      on(PagetypeMixedHeader, ({ migrateTypes }, draft: PagetypeinfoDraft) => {
        draft.found.mixedTypes ??= migrateTypes;
        draft.table = { rows: (draft.found.mixed ??= []), types: migrateTypes };
      }),
      on(PagetypeBlocksRow, blocksRow),
    ]),
  ];
}
