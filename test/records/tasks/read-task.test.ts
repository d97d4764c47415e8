import { describe, expect, it } from 'vitest';
import { printTask, readTask } from '../../../src/records/tasks/read-task.ts';
import { H4_4, layoutOf, readRow, rowOf } from './rows.ts';

const H2_6_26 = '[ pid ]   uid  tgid total_vm      rss cpu oom_adj name';
const EL6 = '[ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name';
const EL7 = '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name';
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

describe('a column that no known release has', () => {
  const header = '[  pid  ]   uid  tgid total_vm      rss new_column pgtables_bytes swapents oom_score_adj name';

  it('is kept as text, by the word of the header', () => {
    const text = '[    121]     0   121     5392     5079         77    81920        0           300 batch';
    const { task, notes } = readRow(header, text);
    expect(task).toMatchObject({ rssPages: 5079, other: { new_column: '77' }, pgtablesBytes: 81920, name: 'batch' });
    expect(notes).toEqual([]);
  });
});
