/** `ps -p`, `-c`, `-g`: parent_list(), child_list() and show_tgid_list() of crash's task.c. */
import { printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { oneOf } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask } from '../task/header.ts';

/**
 *       (no children)
 */
export const NoRelatives = printk(
  'NoRelatives',
  shown('ps -c, -g'),
  oneOf('none', ['(no children)', '(no threads)', '(none)', '(active)']),
);

/**
 * Tasks one below the other: ancestors, or a task with its children or
 * threads. How deep each stands is the indentation, which pages take away.
 */
export interface PsTree extends CrashNode {
  type: 'PsTree';
  tasks: CrashTask[];
  /** `(no children)`, `(no threads)`. */
  none?: string;
}

type TreeDraft = LineDraft & Pick<PsTree, 'tasks' | 'none'>;

/** Ancestors, children, threads; also tasks of which nothing more is said. */
export const psTree = lineFamily<PsTree, TreeDraft>({
  type: 'PsTree',
  title: 'Ancestors, children and threads',
  commands: ['ps -p', 'ps -c', 'ps -g'],
  lines: [CrashTask, NoRelatives],
  begins: [CrashTask],
  another: (_, before) => before.at(-1) === NoRelatives,
  draft: () => ({ otherLines: [], tasks: [] }),
  rules: (grammar) => [
    grammar.block('parent_list', [
      on(CrashTask, (task, draft: TreeDraft) => draft.tasks.push(task)),
      on(NoRelatives, ({ none }, draft: TreeDraft) => {
        draft.none = none;
      }),
    ]),
  ],
  build: ({ tasks, none }) => ({ type: 'PsTree', tasks, ...(none === undefined ? {} : { none }) }),
  print: ({ tasks, none }) => [...tasks.map(CrashTask.print), ...(none === undefined ? [] : [`  ${none}`])],
  arbitrary: (fc) =>
    fc
      .array(lineNode(fc, CrashTask), { minLength: 1, maxLength: 4 })
      .map((tasks) => ({ type: 'PsTree' as const, tasks })),
});
