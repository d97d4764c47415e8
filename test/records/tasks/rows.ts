import type { Note } from '../../../src/printk/note.ts';
import { TaskHeader, TaskRow } from '../../../src/records/tasks/lines.ts';
import { readTask, type TaskLayout, taskLayout } from '../../../src/records/tasks/read-task.ts';

/** The header of 4.4. */
export const H4_4 = '[ pid ]   uid  tgid total_vm      rss nr_ptes nr_pmds swapents oom_score_adj name';

/** Where rows begin in the input, so that offsets and indices differ. */
const START = 1000;

/** The layout of a header line; of one whose blanks were collapsed, as the second reading marks it. */
export function layoutOf(header: string): TaskLayout {
  const strict = TaskHeader.read(header, 'strict', []);
  const node = strict ?? { ...TaskHeader.read(header, 'loose', []), repaired: true };
  return taskLayout(node as unknown as TaskHeader);
}

export function rowOf(text: string): TaskRow {
  const node = TaskRow.read(text, 'strict', []);
  if (node === undefined) throw new Error(`no row: ${text}`);
  return { ...node, start: START, end: START + text.length } as unknown as TaskRow;
}

export interface ReadRow {
  task: Record<string, unknown>;
  /** Remarks: code, and the text they are about. */
  notes: [string, string][];
}

/** A row as it is read under a header, without its place. */
export function readRow(header: string, text: string): ReadRow {
  const notes: Note[] = [];
  const { type, start, end, ...task } = readTask(rowOf(text), layoutOf(header), notes);
  if (start !== START || end !== START + text.length) throw new Error('the row lost its place');
  return { task, notes: notes.map((note) => [note.code, text.slice(note.start, note.end)]) };
}
