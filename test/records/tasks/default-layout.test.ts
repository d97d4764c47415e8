import { describe, expect, it } from 'vitest';
import { defaultLayout } from '../../../src/records/tasks/default-layout.ts';
import { printTask, type Task } from '../../../src/records/tasks/read-task.ts';

const at = { type: 'Task', start: 0, end: 0 } as const;

describe('a task that stands alone', () => {
  it.each<[string, Task, string]>([
    [
      '4.4',
      {
        ...at,
        pid: 1867,
        uid: 0,
        tgid: 1867,
        totalVmPages: 58693,
        rssPages: 43,
        nrPtes: 17,
        nrPmds: 3,
        swapents: 0,
        oomScoreAdj: 0,
        name: 'lxcfs',
      },
      '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
    ],
    [
      '4.19 and later, by the bytes of its page tables',
      {
        ...at,
        pid: 121,
        uid: 0,
        tgid: 121,
        totalVmPages: 5392,
        rssPages: 5079,
        pgtablesBytes: 81920,
        swapents: 0,
        oomScoreAdj: 300,
        name: 'batch',
      },
      '[    121]     0   121     5392     5079    81920        0           300 batch',
    ],
    ['a cut row', { ...at, pid: 5, uid: 0, tgid: 5 }, '[    5]     0     5'],
  ])('is printed in the widths of its columns: %s', (_, task, text) => {
    expect(printTask(task, defaultLayout(task))).toBe(text);
  });
});
