import type { LineDraft } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode, table } from '../line/table.ts';
import type { CrashNode, CrashTable } from '../node.ts';
import {
  NoTasksQueued,
  QueuedTask,
  RunQueueArray,
  RunQueueArrival,
  RunQueueClock,
  RunQueueCurrent,
  RunQueueHeading,
  RunQueueLag,
  RunQueueSince,
  TaskGroup,
} from './lines.ts';

/** What waits on a run queue, as it stands: arrays and groups, and below each its tasks. */
export type RunQueueEntry = RunQueueArray | TaskGroup | QueuedTask | NoTasksQueued;

/** A CPU, what it runs, and what waits for it. */
export interface RunQueue {
  heading: RunQueueHeading;
  current?: RunQueueCurrent;
  entries: RunQueueEntry[];
}

/** The run queues of the CPUs. */
export interface RunQueues extends CrashNode {
  type: 'RunQueues';
  queues: RunQueue[];
}

type QueuesDraft = LineDraft & { queues: RunQueue[] };

const ENTRIES = { RunQueueArray, TaskGroup, QueuedTask, NoTasksQueued } as const;
const INDENT = { RunQueueArray: 2, TaskGroup: 5, QueuedTask: 5, NoTasksQueued: 5 } as const;

function printQueue({ heading, current, entries }: RunQueue): string[] {
  return [
    RunQueueHeading.print(heading),
    ...(current === undefined ? [] : [`  ${RunQueueCurrent.print(current)}`]),
    ...entries.map((entry) => ' '.repeat(INDENT[entry.type]) + ENTRIES[entry.type].print(entry)),
  ];
}

/** The run queues of the CPUs. */
export const runQueues = lineFamily<RunQueues, QueuesDraft>({
  type: 'RunQueues',
  title: 'Run queues',
  commands: ['runq', 'runq -g'],
  lines: [RunQueueHeading, RunQueueCurrent, RunQueueArray, NoTasksQueued, QueuedTask, TaskGroup],
  begins: [RunQueueHeading],
  draft: () => ({ otherLines: [], queues: [] }),
  rules: (grammar) => [
    grammar.block('dump_runq', [
      on(RunQueueHeading, (heading, draft: QueuesDraft) => draft.queues.push({ heading, entries: [] })),
      on(RunQueueCurrent, (current, draft: QueuesDraft) => Object.assign(draft.queues.at(-1) ?? {}, { current })),
      on(RunQueueArray, (entry, draft: QueuesDraft) => draft.queues.at(-1)?.entries.push(entry)),
      on(NoTasksQueued, (entry, draft: QueuesDraft) => draft.queues.at(-1)?.entries.push(entry)),
      on(QueuedTask, (entry, draft: QueuesDraft) => draft.queues.at(-1)?.entries.push(entry)),
      on(TaskGroup, (entry, draft: QueuesDraft) => draft.queues.at(-1)?.entries.push(entry)),
    ]),
  ],
  build: ({ queues }) =>
    // With -g only what runs on the CPU tells its line from any other.
    queues.some(({ heading, current }) => (heading.runqueue ?? heading.offline ?? current) !== undefined)
      ? { type: 'RunQueues', queues }
      : undefined,
  print: ({ queues }) => queues.flatMap(printQueue),
  arbitrary: (fc) =>
    fc
      .array(
        fc
          .tuple(
            lineNode(fc, RunQueueHeading),
            lineNode(fc, RunQueueCurrent),
            fc.array(fc.oneof(lineNode(fc, QueuedTask), lineNode(fc, RunQueueArray), lineNode(fc, TaskGroup)), {
              maxLength: 4,
            }),
          )
          .map(
            ([heading, current, entries]): RunQueue => ({
              heading: { ...heading, runqueue: 'ffff888013431c40' },
              current,
              entries,
            }),
          ),
        { minLength: 1, maxLength: 2 },
      )
      .map((queues) => ({ type: 'RunQueues' as const, queues })),
});

/** The clock of a CPU and the task on it. */
export interface CpuClock extends RunQueueClock {
  task?: RunQueueArrival;
}

/** The scheduler's clocks: what is the best that a dump says of `now`. */
export interface RunQueueClocks extends CrashNode {
  type: 'RunQueueClocks';
  cpus: CpuClock[];
}

type ClocksDraft = LineDraft & { cpus: CpuClock[] };

/** The scheduler's clocks. */
export const runQueueClocks = lineFamily<RunQueueClocks, ClocksDraft>({
  type: 'RunQueueClocks',
  title: 'Clocks of the run queues',
  commands: ['runq -t'],
  lines: [RunQueueClock, RunQueueArrival],
  begins: [RunQueueClock],
  draft: () => ({ otherLines: [], cpus: [] }),
  rules: (grammar) => [
    grammar.block('dump_on_rq_timestamp', [
      on(RunQueueClock, (clock, draft: ClocksDraft) => draft.cpus.push(clock)),
      on(RunQueueArrival, (task, draft: ClocksDraft) => Object.assign(draft.cpus.at(-1) ?? {}, { task })),
    ]),
  ],
  // Without the tasks it could be any number of each CPU.
  build: ({ cpus }) => (cpus.some(({ task }) => task !== undefined) ? { type: 'RunQueueClocks', cpus } : undefined),
  print: ({ cpus }) =>
    cpus.flatMap(({ task, ...clock }) => {
      const width = String(clock.clock).length;
      // The arrival is as wide as the clock, with zeros.
      const arrival = task && { ...task, lastArrival: String(task.lastArrival).padStart(width, '0') };
      return [
        ` ${RunQueueClock.print(clock)}`,
        ...(arrival === undefined ? [] : [`        ${RunQueueArrival.print(arrival)}`]),
      ];
    }),
  arbitrary: (fc) =>
    fc
      .array(
        fc
          .tuple(lineNode(fc, RunQueueClock), lineNode(fc, RunQueueArrival))
          .map(([clock, task]): CpuClock => ({ ...clock, task })),
        { minLength: 1, maxLength: 3 },
      )
      .map((cpus) => ({ type: 'RunQueueClocks' as const, cpus })),
});

/** How long tasks are on their CPUs. */
export interface RunQueueTimes extends CrashTable<'RunQueueTimes', RunQueueSince> {}
/** How long tasks are on their CPUs. */
export const runQueueTimes = table<'RunQueueTimes', RunQueueSince>({
  type: 'RunQueueTimes',
  title: 'How long tasks are on their CPUs',
  commands: ['runq -m'],
  headers: [],
  row: RunQueueSince,
  bare: true,
});

/** How far the clocks of CPUs are behind. */
export interface RunQueueLags extends CrashTable<'RunQueueLags', RunQueueLag> {}
/** How far the clocks of CPUs are behind. */
export const runQueueLags = table<'RunQueueLags', RunQueueLag>({
  type: 'RunQueueLags',
  title: 'How far the clocks of CPUs are behind',
  commands: ['runq -T'],
  headers: [],
  row: RunQueueLag,
  bare: true,
});
