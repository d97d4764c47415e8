import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { LineNode } from '../../printk/types.ts';
import { COLUMN_BY_KEY, type TaskColumn, type TaskField } from './columns.ts';
import type { TaskHeader, TaskRow } from './lines.ts';
import { nextCell } from './task-cell.ts';

/** One row of the task table: a process that has an mm. Memory in pages, as the kernel counts it. */
export interface Task extends LineNode, Partial<Record<Exclude<TaskField, 'pid'>, number>> {
  type: 'Task';
  pid: number;
  /** The comm, up to 15 bytes; blanks and brackets belong to it. */
  name?: string;
  /** Columns that no known release has, by the header's word for them. */
  other?: Record<string, string>;
}

/** What a header says about its rows. */
export interface TaskLayout {
  /** In the header's order; a string is a column nobody knows. */
  readonly columns: readonly (TaskColumn | string)[];
  readonly pidWidth: number;
  /** The kernel's own widths stand: a cell of another width is damaged. */
  readonly aligned: boolean;
}

/** The layout that a header describes. */
export function taskLayout(header: TaskHeader): TaskLayout {
  return {
    columns: header.columns.map((key) => COLUMN_BY_KEY.get(key) ?? key),
    pidWidth: header.pidLabel === '[ pid ]' ? 5 : 7,
    aligned: header.repaired === undefined,
  };
}

const NUMBER = /^(?:0|-?[1-9][0-9]*)$/;

/**
 * Reads the cells of a row by its header. In a table that has the kernel's
 * widths, a cell of another width is damage, and only the cells before it are
 * sure, up to the first that is wider than its column: it may be two; in one whose blanks were collapsed, only a row of the right number of
 * cells is.
 */
export function readTask(row: TaskRow, layout: TaskLayout, notes: Note[]): Task {
  const task = pidOf(row);
  if (row.repaired) task.repaired = true;
  const { cells } = row;
  const offset = row.pidWidth + 2;
  let at = 0;
  /** What is sure even when damage follows. */
  let sure: Task | undefined;
  let exact =
    layout.aligned &&
    (row.pidWidth === layout.pidWidth || (row.pidWidth > layout.pidWidth && String(row.pid).length === row.pidWidth));
  for (const column of layout.columns) {
    const known = typeof column === 'string' ? undefined : column;
    const cell = nextCell(cells, at, known?.width ?? 1);
    const text = cell === undefined ? '' : cells.slice(cell.start, cell.end);
    const isExact = cell !== undefined && (cell.exact || known === undefined);
    if (cell === undefined || (known !== undefined && !NUMBER.test(text)) || (exact && !isExact))
      return cut(exact ? (sure ?? task) : pidOf(row), layout, offset + at, row, notes);
    if (cell.wide && known !== undefined) sure ??= { ...task };
    if (known === undefined) {
      const other: Record<string, string> = (task.other ??= Object.create(null));
      other[column as string] = text;
    } else {
      const value = toNumber(text, offset + cell.start, notes);
      if (value !== undefined) task[known.field] = value;
    }
    at = cell.end;
  }
  exact &&= at < cells.length;
  task.name = cells.slice(at + 1);
  if (!layout.aligned || !exact) task.repaired = true;
  return task;
}

function pidOf({ start, end, pid }: TaskRow): Task {
  return { type: 'Task', start, end, pid };
}

/** A row that does not hold what its header promises: what is before the damage stays, if the widths vouch for it. */
function cut(sure: Task, layout: TaskLayout, place: number, row: TaskRow, notes: Note[]): Task {
  const values = sure.uid !== undefined;
  notes.push({
    code: 'truncated-line',
    message: `this row does not hold the ${layout.columns.length + 2} cells of its header; ${values ? 'those before the damage are' : 'only its pid is'} read`,
    start: place,
    end: row.end - row.start,
  });
  return { ...sure, truncated: true };
}

/** The text of a row in the given layout. */
export function printTask(task: Task, layout: TaskLayout): string {
  let text = `[${String(task.pid).padStart(layout.pidWidth)}]`;
  for (const column of layout.columns) {
    const value = typeof column === 'string' ? task.other?.[column] : task[column.field];
    if (value === undefined) return text;
    text += ` ${typeof column === 'string' ? value : String(value).padStart(column.width)}`;
  }
  return task.name === undefined ? text : `${text} ${task.name}`;
}
