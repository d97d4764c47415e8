import * as fc from 'fast-check';
import { COLUMN_BY_KEY } from '../records/tasks/columns.ts';
import { TaskHeader } from '../records/tasks/lines.ts';
import type { TaskTable } from '../records/tasks/nodes.ts';
import type { Task } from '../records/tasks/read-task.ts';
import { lineOf } from './line.ts';

const NAMES = [
  'systemd-journal',
  'Web Content',
  '(sd-pam)',
  'java[42]',
  'a) score 9 or',
  'x,pid=1,uid=2',
  '数据库',
  'npm start',
  '42',
  'kworker/u8:2',
];

/** Values that a column can hold. */
function cell(key: string): fc.Arbitrary<number> {
  if (key === 'oom_score_adj') return fc.integer({ min: -1000, max: 1000 });
  if (key === 'oom_adj') return fc.integer({ min: -17, max: 15 });
  if (key === 'cpu') return fc.nat(511);
  return fc.oneof(fc.nat(99_999), fc.nat(9_999_999_999));
}

function row(columns: readonly string[]): fc.Arbitrary<Task> {
  const values = fc.tuple(...columns.map(cell));
  return fc.tuple(fc.integer({ min: 1, max: 99_999 }), values, fc.constantFrom(...NAMES)).map(([pid, cells, name]) => {
    const fields = columns.map((key, index) => [COLUMN_BY_KEY.get(key)?.field, cells[index]]);
    return { type: 'Task', start: 0, end: 0, pid, ...Object.fromEntries(fields), name } as Task;
  });
}

/** A task table of any release: its header, and rows with the cells that the header names. */
export function taskTable(): fc.Arbitrary<{ taskTable: TaskTable; tasks: Task[] }> {
  return lineOf(TaskHeader).chain((header) =>
    fc.array(row(header.columns), { minLength: 1, maxLength: 12 }).map((tasks) => ({
      taskTable: { type: 'TaskTable', start: 0, end: 0, header } as TaskTable,
      tasks,
    })),
  );
}
