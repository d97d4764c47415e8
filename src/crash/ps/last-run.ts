/** `ps -l` and `ps -m`: show_last_run() and show_milliseconds() of crash's task.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { big, flag, num, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { note } from '../line/note.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode, table } from '../line/table.ts';
import type { CrashNode, CrashTable } from '../node.ts';
import { state, TASK_PARTS } from '../task/header.ts';

/**
 *     [ 99026812502124] [UN]  PID: 28627    TASK: ffff880003aecb00  CPU: 7    COMMAND: "top"
 *
 * When the task was last put on a CPU: nanoseconds of the scheduler's clock (jiffies before 2.6).
 */
export const PsLastRunRow = printk(
  'PsLastRunRow',
  shown('ps -l'),
  '[',
  big('lastRun', { width: 11 }),
  '] [',
  state(),
  ']  ',
  ...TASK_PARTS,
  opt(' ', note()),
);
export interface PsLastRunRow extends NodeOf<typeof PsLastRunRow> {}

/**
 *     CPU: 3 [OFFLINE]
 *
 * With `-C`, before the tasks of each CPU.
 */
export const PsCpuHeading = printk(
  'PsCpuHeading',
  shown('ps -l -C, ps -m -C'),
  'CPU: ',
  num('cpu'),
  opt(' ', flag('offline', '[OFFLINE]')),
);
export interface PsCpuHeading extends NodeOf<typeof PsCpuHeading> {}

/** When tasks were last put on a CPU, the latest first. */
export interface PsLastRun extends CrashNode {
  type: 'PsLastRun';
  rows: PsLastRunRow[];
  /** With `-C`: from which row on which CPU's tasks come. */
  cpus?: { heading: PsCpuHeading; from: number }[];
}

type LastRunDraft = LineDraft & { rows: PsLastRunRow[]; cpus: { heading: PsCpuHeading; from: number }[] };

/** When tasks were last put on a CPU. */
export const psLastRun = lineFamily<PsLastRun, LastRunDraft>({
  type: 'PsLastRun',
  title: 'When tasks last ran',
  commands: ['ps -l', 'last'],
  lines: [PsLastRunRow, PsCpuHeading],
  begins: [PsLastRunRow],
  draft: () => ({ otherLines: [], rows: [], cpus: [] }),
  rules: (grammar) => [
    grammar.block('show_last_run', [
      on(PsLastRunRow, (row, draft: LastRunDraft) => draft.rows.push(row)),
      on(PsCpuHeading, (heading, draft: LastRunDraft) => draft.cpus.push({ heading, from: draft.rows.length })),
    ]),
  ],
  build: ({ rows, cpus }) =>
    rows.length === 0 ? undefined : { type: 'PsLastRun', rows, ...(cpus.length === 0 ? {} : { cpus }) },
  print: ({ rows, cpus = [] }) => {
    const heading = (place: number) =>
      cpus.filter(({ from }) => from === place).map((cpu) => PsCpuHeading.print(cpu.heading));
    return [...rows.flatMap((row, place) => [...heading(place), PsLastRunRow.print(row)]), ...heading(rows.length)];
  },
  arbitrary: (fc) =>
    fc
      .array(lineNode(fc, PsLastRunRow), { minLength: 1, maxLength: 4 })
      .map((rows) => ({ type: 'PsLastRun' as const, rows })),
});

/**
 *     [0 00:00:00.040] [ZO]  PID: 11458    TASK: ffff91c75680d280  CPU: 7    COMMAND: "ora_w01o_p01mci"
 *     [ 0 00:14:08.338] [UN]  PID: 310    TASK: ffff96ce7f716180  CPU: 16  COMMAND: "kswapd1"
 *
 * How long ago that was: days, and a time of day.
 */
export const PsSinceRow = printk(
  'PsSinceRow',
  shown('ps -m'),
  '[',
  num('days', { width: 1 }),
  ' ',
  word('time', /[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}/, {
    samples: ['00:14:08.338', '23:59:59.999'],
    begins: '0123456789',
  }),
  '] [',
  state(),
  ']  ',
  ...TASK_PARTS,
  opt(' ', note()),
);
export interface PsSinceRow extends NodeOf<typeof PsSinceRow> {}

/** How long ago tasks were last put on a CPU. */
export interface PsSinceLastRun extends CrashTable<'PsSinceLastRun', PsSinceRow> {}

/** How long ago tasks were last put on a CPU. */
export const psSinceLastRun = table<'PsSinceLastRun', PsSinceRow>({
  type: 'PsSinceLastRun',
  title: 'How long ago tasks last ran',
  commands: ['ps -m'],
  headers: [PsCpuHeading],
  row: PsSinceRow,
  bare: true,
});
