import { describe, expect, it } from 'vitest';
import { type OomReport, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

/** Forms on which parsers that choose their grammar by the release, or by columns, are known to fail. */

const STATE = [
  'Mem-Info:',
  'active_anon:1 inactive_anon:2 isolated_anon:0',
  'Node 0 Normal free:53024kB boost:1024kB min:52000kB low:65000kB high:78000kB',
  'Node 0 Normal: 0*4kB 2*8kB (UE) 0*16kB 1*32kB (M) = 48kB',
];

function report(...lines: string[]): OomReport {
  const { records } = parse(lines.map((line) => `${line}\n`).join(''));
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record?.type !== 'OomReport') throw new Error(`a record of type ${record?.type}`);
  return record;
}

function head(release: string, ...state: string[]): string[] {
  return [
    'java invoked oom-killer: gfp_mask=0x6200ca(GFP_HIGHUSER_MOVABLE), nodemask=(null), order=0, oom_score_adj=0',
    `CPU: 2 PID: 26074 Comm: java Kdump: loaded Not tainted ${release} #1`,
    'Call Trace:',
    ' dump_stack+0x41/0x60',
    ...state,
  ];
}

describe('a backport', () => {
  it('of RHEL 8 has the table of 4.18 and the kill line of 5.x', () => {
    const record = report(
      ...head('4.18.0-553.el8.x86_64', ...STATE),
      '[ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
      '[26074]  1001 26074  1342310  1013562  8429568        0             0 java',
      'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/,task=java,pid=26074,uid=1001',
      'Out of memory: Killed process 26074 (java) total-vm:5369240kB, anon-rss:4054248kB, file-rss:0kB, shmem-rss:0kB, UID:1001 pgtables:8232kB oom_score_adj:0',
    );
    expect(record).toMatchObject({ complete: true, invocation: { nodemask: '(null)' } });
    expect(record.tasks[0]).toMatchObject({ pgtablesBytes: 8429568, swapents: 0, oomScoreAdj: 0, name: 'java' });
    expect(record.kills[0]).toMatchObject({ pid: 26074, uid: 1001, pgtablesKb: 8232, oomScoreAdj: 0 });
  });

  it('of RHEL 9 has zones with boost', () => {
    const record = report(
      ...head('5.14.0-503.el9.x86_64', ...STATE),
      'Tasks state (memory values in pages):',
      '[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
      '[  26074]  1001 26074  1342310  1013562  8429568        0             0 java',
      'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/,task=java,pid=26074,uid=1001',
      'Out of memory: Killed process 26074 (java) total-vm:5369240kB, anon-rss:4054248kB, file-rss:0kB, shmem-rss:0kB, UID:1001 pgtables:8232kB oom_score_adj:0',
    );
    expect(record.memInfo?.zones).toEqual([
      expect.objectContaining({
        zone: 'Normal',
        freeKb: 53024,
        boostKb: 1024,
        minKb: 52000,
        lowKb: 65000,
        highKb: 78000,
      }),
    ]);
    expect(record.complete).toBe(true);
  });
});

describe('the task table of 6.8 and later', () => {
  it('has three more columns, and none of the others moves', () => {
    const record = report(
      ...head('6.8.0', ...STATE),
      '[  pid  ]   uid  tgid total_vm      rss rss_anon rss_file rss_shmem pgtables_bytes swapents oom_score_adj name',
      '[    303]     0   303    16474     4711      300     4400        11   159744      303          -250 systemd-journal',
    );
    expect(record.tasks).toEqual([
      {
        type: 'Task',
        start: expect.any(Number),
        end: expect.any(Number),
        pid: 303,
        uid: 0,
        tgid: 303,
        totalVmPages: 16474,
        rssPages: 4711,
        rssAnonPages: 300,
        rssFilePages: 4400,
        rssShmemPages: 11,
        pgtablesBytes: 159744,
        swapents: 303,
        oomScoreAdj: -250,
        name: 'systemd-journal',
      },
    ]);
  });
});

describe('a report of a memory cgroup without a kill line', () => {
  it('of arm64 is read, says so, and has its frames', () => {
    const records = parse(fixture('oom-report/5.10-memcg-bare-statistics.log')).records;
    const reports = records.filter((record) => record.type === 'OomReport');
    expect(reports.map(({ missing }) => missing)).toEqual([['kills'], ['kills'], ['kills']]);
    for (const { callTrace } of reports) expect(callTrace.length).toBeGreaterThan(5);
  });
});

describe('reports of el6', () => {
  it('are read each, one after the other, though nothing ends them', () => {
    const text = fixture('written/oom-report/2.6.32-el6.log');
    const records = parse(text.repeat(20)).records as OomReport[];
    expect(records).toHaveLength(20);
    for (const { complete, kills } of records) {
      expect(complete).toBe(true);
      expect(kills[0]).toMatchObject({ pid: 2592, uid: 48, comm: 'php-fpm' });
    }
  });
});

describe('keys that look alike', () => {
  it('pagetables is not sec_pagetables', () => {
    const record = report(
      ...head('6.1.0', 'Mem-Info:', ' mapped:78 shmem:52 pagetables:9142', ' sec_pagetables:7 bounce:0'),
    );
    expect(record.memInfo?.counters).toMatchObject({ pagetablesPages: 9142, secPagetablesPages: 7 });
  });

  it('DMA is not DMA32', () => {
    const zones = ['Node 0 DMA free:1kB min:2kB low:3kB', 'Node 0 DMA32 free:4kB min:5kB low:6kB'];
    const record = report(...head('6.1.0', 'Mem-Info:', ...zones));
    expect(record.memInfo?.zones.map(({ zone, freeKb }) => [zone, freeKb])).toEqual([
      ['DMA', 1],
      ['DMA32', 4],
    ]);
  });

  it('orders without free blocks keep their places', () => {
    const [list] = report(...head('6.1.0', ...STATE)).memInfo?.buddyLists ?? [];
    expect(list?.orders.map(({ order, sizeKb, count }) => [order, sizeKb, count])).toEqual([
      [0, 4, 0],
      [1, 8, 2],
      [2, 16, 0],
      [3, 32, 1],
    ]);
  });
});

describe('framings that others refuse', () => {
  it('a dmesg whose stamp crosses 9.99', () => {
    const lines = fixture('oom-report/6.1-global.log')
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^\[ *[0-9.]+\] /, ''));
    const text = lines.map((line, index) => `[${(9.9999 + index / 1e5).toFixed(6).padStart(12)}] ${line}\n`).join('');
    expect(parse(text).records).toMatchObject([{ type: 'OomReport', complete: true }]);
  });
});
