import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Family, Placeless } from '../family.ts';
import type { Line } from '../line/line.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { structArbitrary } from '../struct/arbitrary.ts';
import type { GdbMember } from '../struct/nodes.ts';
import { printStruct } from '../struct/print.ts';
import { structValue } from '../struct/struct.ts';
import { CrashTask, type TaskFields, taskFields } from './header.ts';
import { type SchedInfo, schedInfoOf } from './sched-info.ts';

/** A task and members of its task_struct, or all of it. */
export interface TaskStruct extends CrashNode, TaskFields {
  type: 'TaskStruct';
  /** `struct task_struct`, when all of it was printed. */
  typeName?: string;
  members: GdbMember[];
  /** The scheduler's account of the task, out of the members. */
  schedInfo?: SchedInfo;
  /** How many braces were still open where it was cut. */
  open?: number;
}

/** The next line that says something. */
function nextLine(lines: readonly Line[], at: number): number {
  let index = at;
  while (lines[index]?.blank) index += 1;
  return index;
}

function headerOf(line: Line): CrashTask | undefined {
  return CrashTask.read(line.words, 'loose', []) as CrashTask | undefined;
}

function arbitrary(fc: FastCheck): Arbitrary<Placeless<TaskStruct>> {
  const values = structArbitrary(fc).filter(({ history, members }) => history === undefined && members.length > 0);
  return fc.tuple(lineNode(fc, CrashTask), values).map(([header, { typeName, members }]) => ({
    type: 'TaskStruct' as const,
    ...taskFields(header),
    ...(typeName === undefined ? {} : { typeName }),
    members,
  }));
}

/** Tasks and members of their structures. */
export const taskStruct: Family<TaskStruct> = {
  type: 'TaskStruct',
  title: 'Structures of tasks',
  commands: ['task', 'task -R', 'vm -m'],
  read(lines, at) {
    const first = lines[at] as Line;
    const header = first.words.startsWith('PID: ') ? headerOf(first) : undefined;
    if (header === undefined) return undefined;
    const block = structValue.read(lines, nextLine(lines, at + 1), true);
    if (block === undefined) return undefined;
    const { typeName, members, open, end, history } = block.node;
    if (history !== undefined) return undefined;
    const schedInfo = schedInfoOf(members);
    const node: TaskStruct = {
      type: 'TaskStruct',
      start: first.start,
      end,
      ...taskFields(header),
      ...(typeName === undefined ? {} : { typeName }),
      members,
      ...(schedInfo === undefined ? {} : { schedInfo }),
      ...(open === undefined ? {} : { open }),
    };
    return { node, next: block.next, diagnostics: block.diagnostics };
  },
  print: ({ typeName, members, open, ...node }) => [
    CrashTask.print(node),
    ...printStruct({
      type: 'StructValue',
      start: 0,
      end: 0,
      members,
      ...(typeName === undefined ? {} : { typeName }),
      ...(open === undefined ? {} : { open }),
    }),
  ],
  arbitrary,
};
