/** `ps -a`: show_task_args() of crash's task.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { rest } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';

const by = shown('ps -a');

/**
 *     ARG: /usr/bin/qemu-kvm -m 4096
 *
 * Words of the command line with blanks between them, whatever they hold.
 */
export const TaskArguments = printk('TaskArguments', by, 'ARG: ', rest('words', ['/usr/bin/qemu-kvm -m 4096', 'sh']));
export interface TaskArguments extends NodeOf<typeof TaskArguments> {}
/**
 *     ENV: SHLVL=1
 *          HOME=/
 */
export const TaskEnvironment = printk('TaskEnvironment', by, 'ENV: ', rest('variable', ['HOME=/', 'EMPTY=']));
export const FurtherEnvironment = printk(
  'FurtherEnvironment',
  { ...by, after: ['TaskEnvironment'] },
  rest('variable', ['HOME=/', 'OUT=/dev/ttyS1']),
);

/** With what a task was started. */
export interface PsArguments extends CrashNode, TaskFields {
  type: 'PsArguments';
  arguments?: string;
  environment?: string[];
}

type ArgumentsDraft = LineDraft & { header?: CrashTask; words?: string; environment?: string[] };

/** With what a task was started. */
export const psArguments = lineFamily<PsArguments, ArgumentsDraft>({
  type: 'PsArguments',
  title: 'Command lines of tasks',
  commands: ['ps -a'],
  lines: [CrashTask, TaskArguments, TaskEnvironment, FurtherEnvironment],
  begins: [CrashTask],
  // A variable can hold anything but is never told from what is not one without its sign.
  another: ({ type, variable }) =>
    type === 'CrashTask' || (type === 'FurtherEnvironment' && !/^[^\s=]+=/.test(String(variable))),
  draft: () => ({ otherLines: [] }),
  rules: (grammar) => [
    grammar.block('show_task_args', [
      on(CrashTask, (header, draft: ArgumentsDraft) => {
        draft.header = header;
      }),
      on(TaskArguments, ({ words }, draft: ArgumentsDraft) => {
        draft.words = words;
      }),
      on(TaskEnvironment, ({ variable }, draft: ArgumentsDraft) => {
        draft.environment = [variable];
      }),
      on(FurtherEnvironment, ({ variable }, draft: ArgumentsDraft) => draft.environment?.push(variable)),
    ]),
  ],
  build: ({ header, words, environment }) => {
    if (header === undefined || (words === undefined && environment === undefined)) return undefined;
    return {
      type: 'PsArguments',
      ...taskFields(header),
      ...(words === undefined ? {} : { arguments: words }),
      ...(environment === undefined ? {} : { environment }),
    };
  },
  print: (node) => [
    CrashTask.print(node),
    ...(node.arguments === undefined ? [] : [TaskArguments.print({ words: node.arguments })]),
    ...(node.environment ?? []).map((variable, place) =>
      place === 0 ? TaskEnvironment.print({ variable }) : `     ${variable}`,
    ),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(
        lineNode(fc, CrashTask),
        fc.constantFrom('sh', 'top -b -n 1'),
        fc.array(fc.constantFrom('HOME=/', 'A=b c'), { minLength: 1, maxLength: 3 }),
      )
      .map(([header, words, environment]) => ({
        type: 'PsArguments' as const,
        ...taskFields(header),
        arguments: words,
        environment,
      })),
});
