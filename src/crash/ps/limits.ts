/** `ps -r`: show_task_rlimit() of crash's task.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';

const by = shown('ps -r');
const LIMIT = /\(unlimited\)|[0-9]+/;

/**
 *           RLIMIT     CURRENT       MAXIMUM
 */
export const LimitHeader = printk('LimitHeader', by, 'RLIMIT     CURRENT       MAXIMUM');
/**
 *          NOFILE      1024          4096
 *             CPU   (unlimited)   (unlimited)
 *
 * As printed: a limit may be any number of 64 bits.
 */
export const LimitRow = printk(
  'LimitRow',
  by,
  word('name', /[A-Z]+/, { width: 12, samples: ['NOFILE', 'CPU'] }),
  '   ',
  word('current', LIMIT, { width: 11, align: 'centre', samples: ['1024', '(unlimited)'] }),
  '   ',
  word('maximum', LIMIT, { width: 11, align: 'centre', samples: ['4096', '(unlimited)'] }),
);
export interface LimitRow extends NodeOf<typeof LimitRow> {}

/** The limits of a task's resources. */
export interface PsLimits extends CrashNode, TaskFields {
  type: 'PsLimits';
  limits: LimitRow[];
}

type LimitsDraft = LineDraft & { header?: CrashTask; limits: LimitRow[] };

/** The limits of a task's resources. */
export const psLimits = lineFamily<PsLimits, LimitsDraft>({
  type: 'PsLimits',
  title: 'Limits of tasks',
  commands: ['ps -r'],
  lines: [CrashTask, LimitHeader, LimitRow],
  begins: [CrashTask],
  another: ({ type }) => type === 'CrashTask',
  draft: () => ({ otherLines: [], limits: [] }),
  rules: (grammar) => [
    grammar.block('show_task_rlimit', [
      on(CrashTask, (header, draft: LimitsDraft) => {
        draft.header = header;
      }),
      on(LimitHeader, () => {}),
      on(LimitRow, (row, draft: LimitsDraft) => draft.limits.push(row)),
    ]),
  ],
  build: ({ header, limits }) =>
    header === undefined || limits.length === 0 ? undefined : { type: 'PsLimits', ...taskFields(header), limits },
  print: (node) => [CrashTask.print(node), LimitHeader.print({}), ...node.limits.map(LimitRow.print)],
  arbitrary: (fc) =>
    fc
      .tuple(lineNode(fc, CrashTask), fc.array(lineNode(fc, LimitRow), { minLength: 1, maxLength: 4 }))
      .map(([header, limits]) => ({ type: 'PsLimits' as const, ...taskFields(header), limits })),
});
