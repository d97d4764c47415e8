/** `search`: crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { hex, rest, wideHex } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask } from '../task/header.ts';

/**
 *     ffff8880058b24c8: ffff888004903000
 */
export const SearchHit = printk(
  'SearchHit',
  shown('search'),
  wideHex('address'),
  ': ',
  hex('value'),
  opt(' ', rest('annotation', ['[kmalloc-192]', 'slab:task_struct'])),
);
export interface SearchHit extends NodeOf<typeof SearchHit> {}

/** Where a value was found in memory; with `-t` on which tasks' stacks. */
export interface SearchHits extends CrashNode {
  type: 'SearchHits';
  hits: SearchHit[];
  /** With `-t`: from which hit on whose stack they are. */
  tasks?: { header: CrashTask; from: number }[];
}

type SearchDraft = LineDraft & { hits: SearchHit[]; tasks: { header: CrashTask; from: number }[] };

/** Where a value was found in memory. */
export const searchHits = lineFamily<SearchHits, SearchDraft>({
  type: 'SearchHits',
  title: 'Where a value was found',
  commands: ['search'],
  onlyAsked: true,
  lines: [CrashTask, SearchHit],
  begins: [CrashTask, SearchHit],
  draft: () => ({ otherLines: [], hits: [], tasks: [] }),
  rules: (grammar) => [
    grammar.block('search_virtual', [
      on(CrashTask, (header, draft: SearchDraft) => draft.tasks.push({ header, from: draft.hits.length })),
      on(SearchHit, (hit, draft: SearchDraft) => draft.hits.push(hit)),
    ]),
  ],
  build: ({ hits, tasks }) =>
    hits.length === 0 ? undefined : { type: 'SearchHits', hits, ...(tasks.length === 0 ? {} : { tasks }) },
  print: ({ hits, tasks = [] }) =>
    hits.flatMap((hit, place) => [
      ...tasks.filter(({ from }) => from === place).map(({ header }) => CrashTask.print(header)),
      SearchHit.print(hit),
    ]),
  arbitrary: (fc) =>
    fc
      .array(lineNode(fc, SearchHit), { minLength: 1, maxLength: 4 })
      .map((hits) => ({ type: 'SearchHits' as const, hits })),
});
