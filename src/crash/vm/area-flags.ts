/** `vm -f`: do_vm_flags() of crash's memory.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { hex, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import type { CrashNode } from '../node.ts';

/**
 *     8000071: (READ|EXEC|MAYREAD)
 */
export const VmFlags = printk(
  'VmFlags',
  shown('vm -f'),
  hex('flags'),
  ': (',
  word('names', /[A-Z_0-9|]+/, { samples: ['READ|EXEC'] }),
  ')',
);

/** What the bits of an area's flags mean. */
export interface AreaFlags extends CrashNode {
  type: 'AreaFlags';
  flags: string;
  names: string;
}

type FlagsDraft = LineDraft & { line?: NodeOf<typeof VmFlags> };

/** What the bits of an area's flags mean. */
export const areaFlags = lineFamily<AreaFlags, FlagsDraft>({
  type: 'AreaFlags',
  title: 'Flags of areas',
  commands: ['vm -f'],
  lines: [VmFlags],
  begins: [VmFlags],
  another: () => true,
  draft: () => ({ otherLines: [] }),
  rules: (grammar) => [
    grammar.block('do_vm_flags', [
      on(VmFlags, (line, draft: FlagsDraft) => {
        draft.line = line;
      }),
    ]),
  ],
  build: ({ line }) => (line === undefined ? undefined : { type: 'AreaFlags', flags: line.flags, names: line.names }),
  print: (node) => [VmFlags.print(node)],
  arbitrary: (fc) =>
    fc.constantFrom('READ|EXEC', 'WRITE').map((names) => ({ type: 'AreaFlags' as const, flags: '8000071', names })),
});
