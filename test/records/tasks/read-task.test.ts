import { describe, expect, it } from 'vitest';
import { printTask, readTask } from '../../../src/records/tasks/read-task.ts';
import { layoutOf, readRow, rowOf } from './rows.ts';

const H2_6_26 = '[ pid ]   uid  tgid total_vm      rss cpu oom_adj name';
const EL6 = '[ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name';
const EL7 = '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name';
const H4_4 = '[ pid ]   uid  tgid total_vm      rss nr_ptes nr_pmds swapents oom_score_adj name';
const EL8 = '[ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name';
const H4_19 = '[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name';
const H6_8 =
  '[  pid  ]   uid  tgid total_vm      rss rss_anon rss_file rss_shmem pgtables_bytes swapents oom_score_adj name';

describe('a row under the header of its release', () => {
  it.each([
    [
      '2.6.26',
      H2_6_26,
      '[ 1234]    48  1234    34567    12345   1       0 httpd',
      { pid: 1234, uid: 48, tgid: 1234, totalVmPages: 34567, rssPages: 12345, cpu: 1, oomAdj: 0, name: 'httpd' },
    ],
    [
      '2.6.36 and RHEL 6',
      EL6,
      '[ 2592]    48  2592   296791   206632   3     -17         -1000 php-fpm',
      {
        pid: 2592,
        uid: 48,
        tgid: 2592,
        totalVmPages: 296791,
        rssPages: 206632,
        cpu: 3,
        oomAdj: -17,
        oomScoreAdj: -1000,
        name: 'php-fpm',
      },
    ],
    [
      'RHEL 7',
      EL7,
      '[24518]  1001 24518  1342310  1013562    2345      678             0 java',
      {
        pid: 24518,
        uid: 1001,
        tgid: 24518,
        totalVmPages: 1342310,
        rssPages: 1013562,
        nrPtes: 2345,
        swapents: 678,
        oomScoreAdj: 0,
        name: 'java',
      },
    ],
    [
      '4.4',
      H4_4,
      '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
      {
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
    ],
    [
      'RHEL 8',
      EL8,
      '[ 1867]     0  1867    58693       43    81920        5          -999 dockerd',
      {
        pid: 1867,
        uid: 0,
        tgid: 1867,
        totalVmPages: 58693,
        rssPages: 43,
        pgtablesBytes: 81920,
        swapents: 5,
        oomScoreAdj: -999,
        name: 'dockerd',
      },
    ],
    [
      '4.19',
      H4_19,
      '[    121]     0   121     5392     5079    81920        0           300 batch',
      {
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
    ],
    [
      '6.8',
      H6_8,
      '[  28911]     0 28911      274      150        0      150         0    36864        0             0 svc-main',
      {
        pid: 28911,
        uid: 0,
        tgid: 28911,
        totalVmPages: 274,
        rssPages: 150,
        rssAnonPages: 0,
        rssFilePages: 150,
        rssShmemPages: 0,
        pgtablesBytes: 36864,
        swapents: 0,
        oomScoreAdj: 0,
        name: 'svc-main',
      },
    ],
  ])('of %s', (_, header, text, task) => {
    expect(readRow(header, text)).toEqual({ task, notes: [] });
    expect(printTask(readTask(rowOf(text), layoutOf(header), []), layoutOf(header))).toBe(text);
  });
});

describe('the name of a task', () => {
  it.each([
    'Web Content',
    '(sd-pam)',
    'java[42]',
    'a) score 9 or',
    '数据库',
    'x,pid=1,uid=2',
    '2048',
    '7 zip',
    ' a ',
    'a  b',
    '',
  ])('is the rest of the row: %j', (name) => {
    const text = `[ 1867]     0  1867    58693       43      17       3        0             0 ${name}`;
    const { task, notes } = readRow(H4_4, text);
    expect(task).toMatchObject({ oomScoreAdj: 0, name });
    expect(task).not.toHaveProperty('repaired');
    expect(notes).toEqual([]);
  });
});

describe('a value wider than its column', () => {
  it('is read with the others', () => {
    const text = '[30002]     0 30002 5369355814  6006959   11838      24        0             0 stream_convert';
    expect(readRow(H4_4, text)).toEqual({
      task: {
        pid: 30002,
        uid: 0,
        tgid: 30002,
        totalVmPages: 5369355814,
        rssPages: 6006959,
        nrPtes: 11838,
        nrPmds: 24,
        swapents: 0,
        oomScoreAdj: 0,
        name: 'stream_convert',
      },
      notes: [],
    });
  });

  it('may be the pid', () => {
    const text = '[1234567]     0 1234567    58693       43      17       3        0             0 a';
    const { task, notes } = readRow(H4_4, text);
    expect(task).toMatchObject({ pid: 1234567, tgid: 1234567, totalVmPages: 58693, name: 'a' });
    expect(task).not.toHaveProperty('repaired');
    expect(notes).toEqual([]);
  });

  it('is left out beyond 2^53, the others are read', () => {
    const text = '[30002]     0 30002 18446744073709551615       43      17       3        0             0 a';
    const { task, notes } = readRow(H4_4, text);
    expect(task).toMatchObject({ uid: 0, tgid: 30002, rssPages: 43, name: 'a' });
    expect(task).not.toHaveProperty('totalVmPages');
    expect(notes).toEqual([['unsafe-integer', '18446744073709551615']]);
  });
});

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

describe('a column that no known release has', () => {
  const header = '[  pid  ]   uid  tgid total_vm      rss new_column pgtables_bytes swapents oom_score_adj name';

  it('is kept as text, by the word of the header', () => {
    const text = '[    121]     0   121     5392     5079         77    81920        0           300 batch';
    const { task, notes } = readRow(header, text);
    expect(task).toMatchObject({ rssPages: 5079, other: { new_column: '77' }, pgtablesBytes: 81920, name: 'batch' });
    expect(notes).toEqual([]);
  });
});
