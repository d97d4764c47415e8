/** The task table: dump_tasks and dump_task, mm/oom_kill.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { headerColumns } from './header-columns.ts';
import { pidCell, taskCells } from './pid-cell.ts';

/**
 *     Tasks state (memory values in pages):
 */
export const TasksHeading = printk(
  'TasksHeading',
  { by: 'dump_tasks', kernels: '4.19..', rank: Rank.tasks, once: true, trigger: 'Tasks state (' },
  oneOf('heading', ['Tasks state (memory values in pages):']),
);
export interface TasksHeading extends NodeOf<typeof TasksHeading> {}

/**
 *     [ pid ]   uid  tgid total_vm      rss nr_ptes nr_pmds swapents oom_score_adj name
 *     [  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name
 *
 * What a row's cells mean comes from the header that stands above it.
 */
export const TaskHeader = printk(
  'TaskHeader',
  { by: 'dump_tasks', kernels: '2.6.26..', rank: Rank.tasks, once: true, trigger: 'tgid total_vm' },
  oneOf('pidLabel', ['[ pid ]', '[  pid  ]']),
  headerColumns('columns'),
);
export interface TaskHeader extends NodeOf<typeof TaskHeader> {}

/**
 *     [ 1867]     0  1867    58693       43      17       3        0             0 lxcfs
 *
 * The cells are read by the rule that saw the header.
 */
export const TaskRow = printk(
  'TaskRow',
  { by: 'dump_task', kernels: '2.6.26..', rank: Rank.tasks, run: true, trigger: /\[ *[0-9]+\](?: +[0-9]+){4} / },
  '[',
  pidCell(),
  ']',
  taskCells(),
);
export interface TaskRow extends NodeOf<typeof TaskRow> {}

export const taskLines = [TasksHeading, TaskHeader, TaskRow] as const;
