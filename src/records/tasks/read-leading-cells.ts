import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import { COLUMN_BY_KEY, type TaskColumn } from './columns.ts';
import type { TaskRow } from './lines.ts';
import type { Task } from './read-task.ts';
import { nextCell } from './task-cell.ts';

/** Numbers between pid and name in the shortest header. */
const NUMBERS_MIN = 6;

const NUMBERS = /^(?: +-?[0-9]+)+(?= |$)/;

/**
 * Reads a row whose header is lost: the columns that stand first in every
 * header, and nothing of those that differ between kernels. The name is what
 * follows the last number.
 */
export function readLeadingCells(row: TaskRow, leading: readonly string[], notes: Note[]): Task {
  const task: Task = { type: 'Task', start: row.start, end: row.end, pid: row.pid, truncated: true };
  const cells = row.cells ?? '';
  const numbers = NUMBERS.exec(cells)?.[0] ?? '';
  // Fewer, and cells are missing; nothing after them, and the name is, or they are.
  if (numbers.length < cells.length && numbers.trim().split(/ +/).length >= NUMBERS_MIN) {
    readNumbers(task, row, leading, notes);
    if (endsInColumn(numbers, row.repaired)) task.name = cells.slice(numbers.length).trimStart();
  }
  notes.push({
    code: 'missing-header',
    message: 'a task row without the header of its table',
    start: 0,
    end: row.end - row.start,
  });
  return task;
}

/** The columns have the same widths in every release: a cell of another width is damaged, and so are those after it. */
function readNumbers(task: Task, row: TaskRow, leading: readonly string[], notes: Note[]): void {
  const columns = leading.map((key) => COLUMN_BY_KEY.get(key) as TaskColumn);
  let at = 0;
  for (const { field, width } of columns) {
    const cell = nextCell(row.cells, at, width);
    if (cell === undefined || (!row.repaired && !cell.exact)) return;
    // A number as wide as two is only believed of a uid, with the task's own number after it.
    if (cell.wide && !(field === 'uid' && isNext(row, cell.end))) return;
    const value = toNumber(row.cells.slice(cell.start, cell.end), row.pidWidth + 2 + cell.start, notes);
    if (value !== undefined && field !== 'pid') task[field] = value;
    at = cell.end;
  }
}

/** The pid stands here again: nearly every task is the first of its group. */
function isNext({ cells, pid }: TaskRow, at: number): boolean {
  return cells.slice(at).trimStart().startsWith(`${pid} `);
}

/**
 * The last column is wider than any of its values, so that two blanks stand
 * before it; a single one stands before the name, which may begin with a number.
 */
function endsInColumn(numbers: string, repaired: true | undefined): boolean {
  return repaired === true || / {2}-?[0-9]+$/.test(numbers);
}
