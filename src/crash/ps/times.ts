/** `ps -t`: show_task_times() of crash's task.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { big, num, oneOf, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';

const by = shown('ps -t');

/**
 *         RUN TIME: 1 days, 05:04:31
 */
export const RunTime = printk(
  'RunTime',
  by,
  'RUN TIME: ',
  opt(num('runDays'), ' days, '),
  word('runTime', /[0-9]{2,}:[0-9]{2}:[0-9]{2}/, { samples: ['05:04:31'] }),
);
/**
 *       START TIME: 44515
 *
 * Seconds since boot in old kernels, nanoseconds in new ones.
 */
export const StartTime = printk('StartTime', by, 'START TIME: ', big('startTime'));
/**
 *            UTIME: 22426
 *            STIME: 62680
 *        USER TIME: 22
 *      SYSTEM TIME: 62
 *
 * Ticks, or nanoseconds.
 */
export const UserTime = printk('UserTime', by, oneOf('userLabel', ['UTIME', 'USER TIME']), ': ', big('userTime'));
export const SystemTime = printk(
  'SystemTime',
  by,
  oneOf('systemLabel', ['STIME', 'SYSTEM TIME']),
  ': ',
  big('systemTime'),
);

type Fields<P> = Omit<NodeOf<P>, 'type' | 'start' | 'end' | 'repaired' | 'truncated'>;

/** Since when a task runs, and what CPU time it used. */
export interface TaskTimes
  extends TaskFields,
    Partial<Fields<typeof RunTime>>,
    Partial<Fields<typeof StartTime>>,
    Partial<Fields<typeof UserTime>>,
    Partial<Fields<typeof SystemTime>> {
  type: 'TaskTimes';
  start: number;
  end: number;
}

/** Times of tasks. */
export interface PsTimes extends CrashNode {
  type: 'PsTimes';
  tasks: TaskTimes[];
}

type TimesDraft = LineDraft & { tasks: TaskTimes[]; lines: number };

function extend(draft: TimesDraft, { type: _type, start: _start, end, ...fields }: CrashNode): void {
  Object.assign(draft.tasks.at(-1) ?? {}, fields, { end });
  draft.lines += 1;
}

const DETAILS = [
  [RunTime, 'runTime', '    '],
  [StartTime, 'startTime', '  '],
  [UserTime, 'userTime', '       '],
  [SystemTime, 'systemTime', '       '],
] as const;

/** Times of tasks. */
export const psTimes = lineFamily<PsTimes, TimesDraft>({
  type: 'PsTimes',
  title: 'Times of tasks',
  commands: ['ps -t'],
  lines: [CrashTask, RunTime, StartTime, UserTime, SystemTime],
  begins: [CrashTask],
  // A task's header behind another is the beginning of something else.
  another: ({ type }, before) => type === 'CrashTask' && before.at(-1) === CrashTask,
  draft: () => ({ otherLines: [], tasks: [], lines: 0 }),
  rules: (grammar) => [
    grammar.block('show_task_times', [
      on(CrashTask, (header, draft: TimesDraft) =>
        draft.tasks.push({ type: 'TaskTimes', start: header.start, end: header.end, ...taskFields(header) }),
      ),
      on(RunTime, (line, draft: TimesDraft) => extend(draft, line)),
      on(StartTime, (line, draft: TimesDraft) => extend(draft, line)),
      on(UserTime, (line, draft: TimesDraft) => extend(draft, line)),
      on(SystemTime, (line, draft: TimesDraft) => extend(draft, line)),
    ]),
  ],
  build: ({ tasks, lines }) => (lines === 0 ? undefined : { type: 'PsTimes', tasks }),
  print: ({ tasks }) =>
    tasks.flatMap((task) => [
      CrashTask.print(task),
      ...DETAILS.flatMap(([line, field, indent]) => (task[field] === undefined ? [] : [indent + line.print(task)])),
    ]),
  arbitrary: (fc) =>
    fc
      .array(
        fc.tuple(lineNode(fc, CrashTask), lineNode(fc, RunTime), lineNode(fc, StartTime), lineNode(fc, UserTime)).map(
          ([header, { runDays, runTime }, { startTime }, { userLabel, userTime }]): TaskTimes => ({
            type: 'TaskTimes',
            start: 0,
            end: 0,
            ...taskFields(header),
            ...(runDays === undefined ? {} : { runDays }),
            runTime,
            startTime,
            userLabel,
            userTime,
          }),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((tasks) => ({ type: 'PsTimes' as const, tasks })),
});
