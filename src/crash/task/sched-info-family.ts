import type { Family } from '../family.ts';
import type { Line } from '../line/line.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import type { GdbMember } from '../struct/nodes.ts';
import { memberLines } from '../struct/print.ts';
import { structValue } from '../struct/struct.ts';
import { CrashTask, type TaskFields, taskFields } from './header.ts';
import { SCHED_INFO_FIELDS, type SchedInfo, schedInfoOf } from './sched-info.ts';
import { taskStruct } from './task-struct.ts';

/** The scheduler's account of a task, of which `task -R sched_info` prints just it. */
export interface TaskSchedInfo extends CrashNode, SchedInfo, Partial<TaskFields> {
  type: 'TaskSchedInfo';
}

/** The members that gdb printed, put together from the fields. */
function member(info: SchedInfo): GdbMember {
  const members = SCHED_INFO_FIELDS.flatMap(([field, name]): GdbMember[] => {
    const value = info[field];
    return value === undefined ? [] : [{ name, value: { kind: 'integer', value } }];
  });
  return { name: 'sched_info', value: { kind: 'struct', members }, comma: true };
}

/** The scheduler's accounts of tasks, for those who want nothing else. */
export const taskSchedInfo: Family<TaskSchedInfo> = {
  type: 'TaskSchedInfo',
  title: 'Accounts of the scheduler',
  commands: [],
  read(lines, at, asked) {
    if (!asked) return undefined;
    const block = taskStruct.read(lines, at, true) ?? structValue.read(lines, at, true);
    const info = block && schedInfoOf(block.node.members);
    if (block === undefined || info === undefined) return undefined;
    const header = CrashTask.read((lines[at] as Line).words, 'loose', []) as CrashTask | undefined;
    const { start, end } = block.node;
    const node: TaskSchedInfo = { type: 'TaskSchedInfo', start, end, ...(header && taskFields(header)), ...info };
    return { node, next: block.next, diagnostics: block.diagnostics };
  },
  print: (node) => [...(node.task === undefined ? [] : [CrashTask.print(node)]), ...memberLines([member(node)])],
  arbitrary: (fc) => {
    const clock = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    return fc
      .tuple(lineNode(fc, CrashTask), clock, clock, clock)
      .map(([header, runDelay, lastArrival, lastQueued]) => ({
        type: 'TaskSchedInfo' as const,
        ...taskFields(header),
        pcount: 5n,
        runDelay,
        lastArrival,
        lastQueued,
      }));
  },
};
