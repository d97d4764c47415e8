import { describe, expect, it } from 'vitest';
import { printTask, readTask } from '../../../src/records/tasks/read-task.ts';
import { H4_4, layoutOf, readRow, rowOf } from './rows.ts';

describe('a row that is cut', () => {
  const whole = '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs';
  const fields = ['uid', 'tgid', 'totalVmPages', 'rssPages', 'nrPtes', 'nrPmds', 'swapents', 'oomScoreAdj'];

  it('gives at each cut only what the whole row gives', () => {
    const { task: expected } = readRow(H4_4, whole);
    // Before its four first cells it is no row at all.
    for (let length = whole.indexOf('43') + 3; length < whole.length; length += 1) {
      const { task } = readRow(H4_4, whole.slice(0, length));
      for (const field of fields)
        if (field in task) expect([length, field, task[field]]).toEqual([length, field, expected[field]]);
    }
  });

  it('gives the cells before the cut, and not the one that touches it', () => {
    const text = whole.slice(0, whole.indexOf(' 17') + 2);
    expect(readRow(H4_4, text)).toEqual({
      task: { pid: 1867, uid: 0, tgid: 1867, totalVmPages: 58693, rssPages: 43, truncated: true },
      notes: [['truncated-line', '      1']],
    });
  });

  it('is printed as far as it goes', () => {
    const layout = layoutOf(H4_4);
    const cut = readTask(rowOf(whole.slice(0, whole.indexOf(' 17') + 2)), layout, []);
    expect(printTask(cut, layout)).toBe('[ 1867]     0  1867    58693       43');
  });

  it('may end after its last number, without a name', () => {
    const text = whole.slice(0, whole.indexOf(' lxcfs'));
    const { task } = readRow(H4_4, text);
    expect(task).toMatchObject({ swapents: 0, truncated: true });
    expect(task).not.toHaveProperty('oomScoreAdj');
    expect(task).not.toHaveProperty('name');
  });
});

describe('a damaged row in a table of the kernel’s widths', () => {
  it.each([
    [
      'a digit lost',
      '[ 1867]     0  1867    5869       43      17       3        0             0 lxcfs',
      { uid: 0, tgid: 1867 },
    ],
    [
      'a blank lost between two values',
      '[ 1867]     0  1867    58693      43      17       3        0             0 lxcfs',
      { uid: 0, tgid: 1867, totalVmPages: 58693 },
    ],
    [
      'two values run together',
      '[ 1867]     0  186758693       43      17       3        0             0 lxcfs',
      { uid: 0 },
    ],
    [
      'a letter for a digit',
      '[ 1867]     0  1867    58693       43      1x       3        0             0 lxcfs',
      { uid: 0, tgid: 1867, totalVmPages: 58693, rssPages: 43 },
    ],
    [
      'a blank too many',
      '[ 1867]     0  1867     58693       43      17       3        0             0 lxcfs',
      { uid: 0, tgid: 1867 },
    ],
    [
      'a leading zero',
      '[ 1867]     0 01867    58693       43      17       3        0             0 lxcfs',
      { uid: 0 },
    ],
  ])('gives the cells before %s', (_, text, cells) => {
    const { task, notes } = readRow(H4_4, text);
    expect(task).toEqual({ pid: 1867, ...cells, truncated: true });
    expect(notes.map(([code]) => code)).toEqual(['truncated-line']);
  });

  // No pid is above 2^22: this one is a tgid and a total_vm whose blanks are lost.
  it('gives no value that two run together make wide enough', () => {
    const { task } = readRow(H4_4, '[12345]     0 1234558693       43      17       3        0             0 lxcfs');
    expect(task).not.toHaveProperty('totalVmPages', 43);
  });

  it('gives nothing but its pid when the pid has another width, and a cell is missing', () => {
    const text = '[1867]     0    58693       43      17       3        0             0 lxcfs';
    expect(readRow(H4_4, text).task).toEqual({ pid: 1867, truncated: true });
  });
});

describe('a row whose blanks were collapsed', () => {
  const collapsedHeader = '[ pid ] uid tgid total_vm rss nr_ptes nr_pmds swapents oom_score_adj name';
  const cells = {
    uid: 0,
    tgid: 1867,
    totalVmPages: 58693,
    rssPages: 43,
    nrPtes: 17,
    nrPmds: 3,
    swapents: 0,
    oomScoreAdj: -999,
  };

  it.each([
    ['with its header', collapsedHeader, '[ 1867] 0 1867 58693 43 17 3 0 -999 lxcfs', 'lxcfs'],
    ['with its header, pid and all', collapsedHeader, '[1867] 0 1867 58693 43 17 3 0 -999 lxcfs', 'lxcfs'],
    ['under a header that kept its own', H4_4, '[1867] 0 1867 58693 43 17 3 0 -999 lxcfs', 'lxcfs'],
    ['with a name of several words', collapsedHeader, '[1867] 0 1867 58693 43 17 3 0 -999 Web Content', 'Web Content'],
    ['with a name that begins with digits', collapsedHeader, '[1867] 0 1867 58693 43 17 3 0 -999 7zip 2', '7zip 2'],
  ])('is read by the number of its cells: %s', (_, header, text, name) => {
    expect(readRow(header, text)).toEqual({ task: { pid: 1867, ...cells, name, repaired: true }, notes: [] });
  });

  it.each([
    ['a cell missing', '[1867] 0 1867 58693 43 17 3 -999 lxcfs'],
    ['no name', '[1867] 0 1867 58693 43 17 3 0 -999'],
    ['a cut row', '[1867] 0 1867 58693 43 1'],
    ['a letter in a number', '[1867] 0 1867 58693 43 1x 3 0 -999 lxcfs'],
  ])('gives only its pid when the number is not right: %s', (_, text) => {
    const { task, notes } = readRow(collapsedHeader, text);
    expect(task).toEqual({ pid: 1867, truncated: true });
    expect(notes.map(([code]) => code)).toEqual(['truncated-line']);
  });

  it('is printed in the widths of the kernel', () => {
    const task = readTask(rowOf('[1867] 0 1867 58693 43 17 3 0 0 lxcfs'), layoutOf(collapsedHeader), []);
    expect(printTask(task, layoutOf(collapsedHeader))).toBe(
      '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
    );
  });
});
