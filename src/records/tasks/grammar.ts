import type { Note } from '../../printk/note.ts';
import type { Draft } from '../draft.ts';
import { on, type RecordParser, type Rule } from '../record-parser.ts';
import { COLUMN_BY_KEY, LEADING_COLUMNS } from './columns.ts';
import { TaskHeader, TaskRow, TasksHeading } from './lines.ts';
import type { TaskTable } from './nodes.ts';
import { readLeadingCells } from './read-leading-cells.ts';
import { readTask, taskLayout } from './read-task.ts';

function tableOf(draft: Draft, line: { start: number; end: number }): TaskTable {
  draft.taskTable ??= { type: 'TaskTable', start: line.start, end: line.end };
  draft.taskTable.end = line.end;
  return draft.taskTable;
}

function header(node: TaskHeader, draft: Draft, parser: RecordParser): void {
  const table = tableOf(draft, node);
  table.header = node;
  // Where blanks were collapsed the two labels look alike; kernels that print the heading pad the pid to 7.
  if (node.repaired && table.heading !== undefined) node.pidLabel = '[  pid  ]';
  draft.taskLayout = taskLayout(node);
  const unknown = node.columns.filter((key) => !COLUMN_BY_KEY.has(key));
  parser.remark(
    node,
    unknown.map((key) => ({
      code: 'unknown-field',
      message: `unknown column ${key}`,
      start: 0,
      end: node.end - node.start,
    })),
  );
}

function row(node: TaskRow, draft: Draft, parser: RecordParser): void {
  const notes: Note[] = [];
  const layout = draft.taskLayout;
  (draft.tasks ??= []).push(
    layout === undefined ? readLeadingCells(node, LEADING_COLUMNS, notes) : readTask(node, layout, notes),
  );
  parser.remark(node, notes);
}

/** dump_tasks: the heading, the header that says what the cells are, and a row per process. */
export function taskRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('dumpTasks', [
      on(TasksHeading, (node, draft) => {
        tableOf(draft, node).heading = node;
      }),
      on(TaskHeader, header),
      on(TaskRow, row),
    ]),
  ];
}
