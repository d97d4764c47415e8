import { expect, it } from 'vitest';
import { print } from '../../src/index.ts';
import { sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

it('runq -g has the groups of each CPU, which stands there without the address of its queue', () => {
  const text = [
    'crash> runq -g',
    'CPU 0',
    '  CURRENT: PID: 14731  TASK: ffff88010626f500  COMMAND: "sh"',
    '  ROOT_TASK_GROUP: ffffffff81ed93e0  RT_RQ: ffff880028216808',
    '     [  0] TASK_GROUP: ffff88022c6bbc00  RT_RQ: ffff880139fc9800 (THROTTLED)',
    '          [  0] PID: 14751  TASK: ffff88013a4dd540  COMMAND: "loop99"',
    '  ROOT_TASK_GROUP: ffffffff81ed93e0  CFS_RQ: ffff8800282166e8',
    '     TASK_GROUP: ffff884052bc9800  CFS_RQ: ffff8831e4a1b000 <pods> (THROTTLED)',
    '        [120] PID: 14732  TASK: ffff88013bbcb500  COMMAND: "sh"',
    '',
    'CPU 1',
    '  CURRENT: PID: 0      TASK: ffff88010626f000  COMMAND: "swapper/1"',
    '  ROOT_TASK_GROUP: ffffffff81ed93e0  CFS_RQ: ffff8800282166f8',
    '     [no tasks queued]',
    '',
  ].join('\n');
  const session = sessionOf(text);
  expect(session.items).toMatchObject([
    {
      output: [
        {
          type: 'RunQueues',
          queues: [
            {
              heading: { cpu: 0 },
              current: { pid: 14731 },
              entries: [
                { queue: 'RT_RQ' },
                { priority: 0, throttled: true },
                { priority: 0, pid: 14751 },
                { queue: 'CFS_RQ' },
                { name: 'pods', throttled: true },
                { priority: 120, pid: 14732 },
              ],
            },
            { heading: { cpu: 1 }, entries: [{ group: 'ROOT_TASK_GROUP' }, { type: 'NoTasksQueued' }] },
          ],
        },
      ],
    },
  ]);
  expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
});
