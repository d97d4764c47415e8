/** `sym`: show_symbol() of crash's symbols.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { hex, num, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';

/**
 *     ffffffff81373090 (t) pipe_write debian/build/build_amd64_none_amd64/fs/pipe.c: 417
 *     ffffffffc0e543fc (T) jbd2_journal_commit_transaction+0x10 [jbd2]
 *     1000 (D) cpu_debug_store
 *
 * The letter is that of `nm`.
 */
export const SymbolRow = printk(
  'SymbolRow',
  shown('sym'),
  hex('address'),
  ' (',
  word('kind', /[A-Za-z?]/, { samples: ['t', 'D'] }),
  ') ',
  word('symbol', /[^\s+[\]]+/, { samples: ['pipe_write', '__per_cpu_start'] }),
  opt('+', word('offset', /(?:0x)?[0-9a-f]+/, { samples: ['16', '0x10'] })),
  opt(' [', word('module', /[\w-]+/, { samples: ['jbd2'] }), ']'),
  opt(' ', word('file', /\S*[^\s:]/, { samples: ['fs/pipe.c'] }), ':', opt(' ', num('line'))),
);
export interface SymbolRow extends NodeOf<typeof SymbolRow> {}

/**
 *     /usr/src/debug/kernel-3.10.0/linux-3.10.0.x86_64/fs/kernfs/file.c: 417
 *
 * Where a mail program broke the line before the path.
 */
export const SymbolSource = printk(
  'SymbolSource',
  { ...shown('sym'), after: ['SymbolRow'] },
  word('file', /\S*\/\S*[^\s:]/, { samples: ['/usr/src/fs/pipe.c'] }),
  ':',
  opt(' ', num('line')),
);
export interface SymbolSource extends NodeOf<typeof SymbolSource> {}

/** Symbols of the kernel. */
export interface Symbols extends CrashNode {
  type: 'Symbols';
  rows: SymbolRow[];
}

type SymbolsDraft = LineDraft & { rows: SymbolRow[] };

/** Symbols of the kernel. */
export const symbols = lineFamily<Symbols, SymbolsDraft>({
  type: 'Symbols',
  title: 'Symbols',
  commands: ['sym'],
  lines: [SymbolRow, SymbolSource],
  begins: [SymbolRow],
  draft: () => ({ otherLines: [], rows: [] }),
  rules: (grammar) => [
    grammar.block('show_symbol', [
      on(SymbolRow, (row, draft: SymbolsDraft) => draft.rows.push(row)),
      on(SymbolSource, ({ file, line, end }, draft: SymbolsDraft) =>
        Object.assign(draft.rows.at(-1) ?? {}, { file, ...(line === undefined ? {} : { line }), end }),
      ),
    ]),
  ],
  build: ({ rows }) => ({ type: 'Symbols', rows }),
  print: ({ rows }) => rows.map(SymbolRow.print),
  arbitrary: (fc) =>
    fc
      .array(lineNode(fc, SymbolRow), { minLength: 1, maxLength: 4 })
      .map((rows) => ({ type: 'Symbols' as const, rows })),
});
