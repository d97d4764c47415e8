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
  /** A task with every column, where all are known: usual rows are copies of it, as objects that grow are dear. */
  readonly blank: Task | undefined;
}

/** The layout that a header describes. */
export function taskLayout(header: TaskHeader): TaskLayout {
  const columns = header.columns.map((key) => COLUMN_BY_KEY.get(key) ?? key);
  return {
    columns,
    blank: blankTask(columns),
    pidWidth: header.pidLabel === '[ pid ]' ? 5 : 7,
    aligned: header.repaired === undefined,
  };
}

function blankTask(columns: readonly (TaskColumn | string)[]): Task | undefined {
  const task: Task = { type: 'Task', start: 0, end: 0, pid: 0 };
  for (const column of columns) {
    if (typeof column === 'string') return undefined;
    // Every one is set before a copy is used.
    task[column.field] = 0;
  }
  task.name = '';
  return task;
}

const BLANK = 32;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/** Digits that surely fit 2^53. */
const DIGITS_MAX = 15;

/** Where the next cell begins; -1 when no blank stands before it. */
function cellStart(cells: string, from: number): number {
  let start = from;
  while (cells.charCodeAt(start) === BLANK) start += 1;
  return start === from ? -1 : start;
}

const NUMBER = /^(?:0|-?[1-9][0-9]*)$/;

/** A row just as the kernel prints it: every cell a number in its width, and a name. */
function readUsualTask(row: TaskRow, layout: TaskLayout): Task | undefined {
  if (layout.blank === undefined || !layout.aligned || row.repaired || row.pidWidth !== layout.pidWidth)
    return undefined;
  const task = { ...layout.blank };
  const { cells } = row;
  let at = 0;
  for (const { field, width } of layout.columns as readonly TaskColumn[]) {
    let end = cellStart(cells, at);
    const negative = cells.charCodeAt(end) === MINUS;
    if (negative) end += 1;
    const first = end;
    let value = 0;
    for (let code = cells.charCodeAt(end); code >= ZERO && code <= NINE; code = cells.charCodeAt(end)) {
      value = value * 10 + code - ZERO;
      end += 1;
    }
    const digits = end - first;
    const leadingZero = cells.charCodeAt(first) === ZERO && (digits > 1 || negative);
    if (digits === 0 || digits > DIGITS_MAX || leadingZero || cells.charCodeAt(end) !== BLANK) return undefined;
    // A cell wider than its column may be two that run together.
    if (end - at !== width + 1) return undefined;
    task[field] = negative ? -value : value;
    at = end;
  }
  task.start = row.start;
  task.end = row.end;
  task.pid = row.pid;
  task.name = cells.slice(at + 1);
  return task;
}

/**
 * Reads the cells of a row by its header. In a table that has the kernel's
 * widths, a cell of another width is damage, and only the cells before it are
 * sure, up to the first that is wider than its column: it may be two; in one
 * whose blanks were collapsed, only a row of the right number of cells is.
 */
export function readTask(row: TaskRow, layout: TaskLayout, notes: Note[]): Task {
  const usual = readUsualTask(row, layout);
  if (usual !== undefined) return usual;
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
  // Where widths prove nothing, a number more than the header has columns may be one of them broken in two.
  if (!layout.aligned && /^ *-?[0-9]+ /.test(cells.slice(at))) return cut(pidOf(row), layout, offset + at, row, notes);
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
