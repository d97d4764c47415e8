import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { num } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import type { CrashNode } from '../node.ts';

/**
 *     1498
 */
export const CountLine = printk('CountLine', shown('… | wc -l'), num('value'));
export interface CountLine extends NodeOf<typeof CountLine> {}

/** How many lines the output had, where a pipe counted them: not how many things. */
export interface Count extends CrashNode {
  type: 'Count';
  value: number;
}

/** What `wc -l` and `grep -c` say. */
export const count = lineFamily<Count, LineDraft & { line?: CountLine }>({
  type: 'Count',
  title: 'Counted lines',
  commands: ['wc', 'grep -c'],
  onlyAsked: true,
  lines: [CountLine],
  begins: [CountLine],
  another: () => true,
  draft: () => ({ otherLines: [] }),
  rules: (grammar) => [
    grammar.block('wc', [
      on(CountLine, (line, draft: { line?: CountLine } & LineDraft) => {
        draft.line = line;
      }),
    ]),
  ],
  build: ({ line }) => (line?.value === undefined ? undefined : { type: 'Count', value: line.value }),
  print: (node) => [CountLine.print(node)],
  arbitrary: (fc) => fc.nat(99_999).map((value) => ({ type: 'Count' as const, value })),
});
