import type { Note } from '../../printk/note.ts';
import { COLUMN_BY_KEY } from './columns.ts';
import type { TaskRow } from './lines.ts';
import type { Task } from './read-task.ts';

/**
 * Reads a row whose header is lost: the columns that stand first in every
 * header, and nothing of those that differ between kernels. The name is what
 * follows the last number.
 */
export function readLeadingCells(row: TaskRow, leading: readonly string[], notes: Note[]): Task {
  const task: Task = { type: 'Task', start: row.start, end: row.end, pid: row.pid, truncated: true };
  const cells = (row.cells ?? '').trim().split(/ +/);
  const numbers = cells.findIndex((cell) => !/^-?[0-9]+$/.test(cell));
  // The shortest header has six numbers between pid and name; fewer, and cells are missing.
  if (numbers >= 6) {
    for (const [index, key] of leading.entries()) {
      const field = COLUMN_BY_KEY.get(key)?.field;
      const value = Number(cells[index]);
      if (field !== undefined && Number.isSafeInteger(value)) task[field as Exclude<typeof field, 'pid'>] = value;
    }
    task.name = cells.slice(numbers).join(' ');
  }
  notes.push({
    code: 'missing-header',
    message: 'a task row without the header of its table',
    start: 0,
    end: row.end - row.start,
  });
  return task;
}
