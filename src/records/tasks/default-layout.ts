import { TASK_COLUMNS } from './columns.ts';
import type { Task, TaskLayout } from './read-task.ts';

/** The layout of a row that stands alone: the columns it has, padded as the kernels that print those columns do. */
export function defaultLayout(task: Task): TaskLayout {
  const columns = TASK_COLUMNS.filter(({ field }) => task[field] !== undefined);
  return { columns, pidWidth: task.pgtablesBytes === undefined ? 5 : 7, aligned: true, blank: undefined };
}
