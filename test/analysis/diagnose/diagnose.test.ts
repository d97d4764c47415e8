import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { diagnose, explain, FINDINGS, type FindingCode } from '../../../src/analysis/index.ts';
import { type LogRecord, type OomReport, parseLog } from '../../../src/index.ts';

import { fixture, fixtures } from '../../fixture.ts';
import { reportOf } from '../reports.ts';

const codes = (record: LogRecord) => diagnose(record).map(({ code }) => code);
const first = (path: string) => parseLog(fixture(path)).records[0] as LogRecord;
const messageOf = (record: LogRecord, code: FindingCode) =>
  diagnose(record).find((each) => each.code === code)?.message;

describe('what a record shows', () => {
  it('a machine without memory, and a score that is right', () => {
    expect(codes(reportOf('oom-report/4.4-global-syslog.log'))).toEqual([
      'machine-out-of-memory',
      'zone-below-min',
      'lines-lost',
      'memory-came-back',
      'reserved-for-lower-zones',
      'nothing-to-reclaim',
      'no-swap',
      'one-program',
      'choice-verified',
    ]);
  });

  it('a pod at its limit whose tasks are all protected alike', () => {
    const report = reportOf('oom-report/5.10-memcg-bare-statistics.log');
    expect(codes(report)).toEqual([
      'cgroup-limit',
      'record-incomplete',
      'nothing-to-reclaim',
      'one-program',
      'adjusted-alike',
      'choice-verified',
    ]);
    expect(messageOf(report, 'cgroup-limit')).toBe(
      'The memory cgroup /kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83 reached its limit: 8.0 GB in use of a limit of 8.0 GB',
    );
  });

  it('a stall below min', () => {
    const stall = first('allocation-stall/4.9-glued.log');
    expect(codes(stall)).toEqual([
      'zone-below-min',
      'long-wait',
      'record-incomplete',
      'reserved-for-lower-zones',
      'reserved-for-lower-zones',
      'nothing-to-reclaim',
    ]);
    expect(messageOf(stall, 'zone-below-min')).toBe(
      'In zone Normal of node 0 51536 kB were free, 204 kB less than its min watermark of 51740 kB',
    );
  });

  it.each(['5.10', '6.1', '6.12'])('a fragmented machine: %s', (release) => {
    const failure = first(`allocation-failure/${release}-order-10.log`);
    expect(codes(failure)).toContain('fragmented');
    expect(codes(failure)).toContain('unevictable-large');
    expect(codes(failure)).not.toContain('order-short-of-memory');
  });

  it.each([
    ['oom-report/6.1-numa-constraints.log', 0, ['nodes-out-of-memory', 'zone-below-min', 'one-program']],
    ['oom-report/6.1-numa-constraints.log', 1, ['nodes-out-of-memory', 'zone-below-min', 'reserved-for-lower-zones']],
    ['oom-report/6.1-allocating-task.log', 0, ['asker-killed', 'hugepages-reserved']],
    ['oom-report/6.1-allocating-task.log', 1, ['asked-by-hand', 'hugepages-reserved']],
    ['oom-report/6.1-memcg-group-kill.log', 0, ['group-killed', 'choice-verified']],
    ['oom-report/6.1-memcg-group-kill.log', 1, ['cgroup-limit', 'nobody-killable', 'protected-tasks']],
  ] as const)('%s %i', (path, index, expected) => {
    expect(codes(reportOf(path, index))).toEqual(expect.arrayContaining([...expected]));
  });

  it('a kill that no line tells of', () => {
    const record = parseLog(
      'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,oom_memcg=/a,task_memcg=/a,task=java,pid=7,uid=0\n',
    ).records[0]!;
    expect(codes(record)).toEqual(['kill-not-logged']);
  });
});

describe('whose memory ran out', () => {
  /** A 32-bit machine: Normal is short, HighMem is not. */
  const report = (head: string, normal = '3000') =>
    parseLog(`a invoked oom-killer: ${head}, oom_score_adj=0
CPU: 0 PID: 7 Comm: a Not tainted 5.7.0-686 #1
Mem-Info:
DMA free:0kB min:760kB low:948kB high:1136kB present:15992kB managed:15360kB
lowmem_reserve[]: 0 824 1900 1900
Normal free:${normal}kB min:4000kB low:5000kB high:6000kB present:903160kB managed:843848kB
lowmem_reserve[]: 0 0 8600 8600
HighMem free:1060000kB min:500kB low:1000kB high:1500kB present:1100848kB managed:1100848kB
lowmem_reserve[]: 0 0 0 0
DMA: 0*4kB 0*8kB 0*16kB 0*32kB 0*64kB 0*128kB 0*256kB 0*512kB 0*1024kB 0*2048kB 0*4096kB = 0kB
Normal: ${Number(normal) / 4}*4kB (U) 0*8kB 0*16kB 0*32kB 0*64kB 0*128kB 0*256kB 0*512kB 0*1024kB 0*2048kB 0*4096kB = ${normal}kB
505000 pages RAM
`).records[0]!;

  it('is that of low zones, when only these will do', () => {
    const low = report('gfp_mask=0xcc0(GFP_KERNEL), order=0');
    expect(codes(low)).toEqual(expect.arrayContaining(['lower-zones-out-of-memory', 'zone-below-min']));
    expect(codes(low)).not.toContain('machine-out-of-memory');
    expect(messageOf(low, 'lower-zones-out-of-memory')).toContain('zone HighMem 1.0 GB');
    expect(explain(low).replace(/\s+/g, ' ')).toContain('although zone HighMem, which will not do for it, had some');
  });

  it('is not said to be that of the machine when only a block in one piece is missing', () => {
    const pieces = report('gfp_mask=0xcc2(GFP_KERNEL|__GFP_HIGHMEM), order=2', '80000');
    expect(codes(pieces)).toContain('fragmented');
    expect(codes(pieces)).not.toContain('machine-out-of-memory');
    expect(explain(pieces)).toContain('The machine had no such piece of memory left when a (pid 7) asked for 16 kB');
  });
});

describe('what is edited into a report', () => {
  const base = reportOf('oom-report/4.4-global-syslog.log');
  const counters = (changes: object): OomReport => ({
    ...base,
    memInfo: { ...base.memInfo!, counters: { ...base.memInfo!.counters!, ...changes } },
  });
  // Anonymous pages make room for what is tried.
  const instead = (field: string, pages: number) => counters({ activeAnonPages: 7_909_729 - pages, [field]: pages });

  it.each([
    ['slabUnreclaimablePages', 2_000_000, 'slab-large'],
    ['pagetablesPages', 500_000, 'page-tables-large'],
    ['unevictablePages', 2_000_000, 'unevictable-large'],
    ['inactiveFilePages', 3_000_000, 'cache-left'],
  ] as const)('%s of %i pages: %s', (field, pages, code) => {
    expect(codes(base)).not.toContain(code);
    expect(codes(instead(field, pages))).toContain(code);
  });

  it('shared memory, which is on the anonymous lists', () => {
    expect(codes(counters({ shmemPages: 3_000_000 }))).toContain('shmem-large');
  });

  it('memory that is in no counter', () => {
    expect(codes(counters({ activeAnonPages: 1_000_000 }))).toContain('unaccounted-large');
  });

  it('swap that is full', () => {
    expect(codes({ ...base, memInfo: { ...base.memInfo!, totalSwapKb: 1_000_000, freeSwapKb: 10 } })).toContain(
      'swap-full',
    );
  });

  it('another victim and another score', () => {
    expect(codes({ ...base, chosen: { ...base.chosen!, score: 650 } })).toContain('score-differs');
    expect(codes({ ...base, chosen: { ...base.chosen!, pid: 2703, comm: 'RapidStor' }, kills: [] })).toContain(
      'choice-differs',
    );
  });

  it('a request that may not wait, and a page fault', () => {
    const atomic = parseLog('a: page allocation failure: order:0, mode:0xa20(GFP_ATOMIC), nodemask=(null)\n')
      .records[0]!;
    expect(codes(atomic)).toEqual(['record-incomplete', 'may-not-wait']);
    const fault = parseLog('a invoked oom-killer: gfp_mask=0x0(), order=0, oom_score_adj=0\n').records[0]!;
    expect(codes(fault)).toContain('page-fault');
  });

  it('a block of which there is neither one nor the memory to make it', () => {
    const text = fixture('allocation-failure/6.12-order-10.log')
      .replace(
        /(DMA32): (?:\d+\*\d+kB (?:\([A-Z]+\) )?)+= \d+kB/g,
        '$1: 50*4kB (U) 0*8kB 0*16kB 0*32kB 0*64kB 0*128kB 0*256kB 0*512kB 0*1024kB 0*2048kB 0*4096kB = 200kB',
      )
      .replace(
        /(DMA): (?:\d+\*\d+kB (?:\([A-Z]+\) )?)+= \d+kB/g,
        '$1: 50*4kB (U) 0*8kB 0*16kB 0*32kB 0*64kB 0*128kB 0*256kB 0*512kB 0*1024kB 0*2048kB 0*4096kB = 200kB',
      );
    expect(codes(parseLog(text).records[0]!)).toContain('order-short-of-memory');
  });

  it('tasks of which nobody knows the memory', () => {
    const tasks = base.tasks.map(({ rssPages: _, ...task }) => task);
    expect(codes({ ...base, tasks })).not.toEqual(expect.arrayContaining(['one-program']));
    expect(codes({ ...base, tasks })).not.toEqual(expect.arrayContaining(['protected-tasks']));
  });

  it('a child in the stead of the chosen task', () => {
    const kills = [{ ...base.kills[0]!, pid: 31_000, comm: 'worker' }];
    expect(codes({ ...base, kills })).toContain('child-sacrificed');
  });
});

describe('findings', () => {
  const all = fixtures()
    .filter((path) => path.endsWith('.log'))
    .flatMap((path) => parseLog(fixture(path)).records);

  it('come gravest first, each with the lines that show it', () => {
    const order = ['error', 'warning', 'info'];
    for (const record of all) {
      const found = diagnose(record);
      const ranks = found.map(({ severity }) => order.indexOf(severity));
      expect(ranks).toEqual(ranks.toSorted());
      for (const { evidence, code } of found) {
        expect(evidence.length, code).toBeGreaterThan(0);
        for (const { start, end } of evidence) {
          expect(start).toBeGreaterThanOrEqual(record.start);
          expect(end).toBeLessThanOrEqual(record.end);
        }
      }
    }
  });

  it('are all in the documentation', () => {
    const text = readFileSync(new URL('../../../docs/analysis.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (error|warning|info) \| (.*?) \| (.*?) \|$/gm)];
    expect(rows.map(([, code, severity, meaning, next]) => [code, severity, meaning, next])).toEqual(
      Object.entries(FINDINGS).map(([code, { severity, meaning, next }]) => [code, severity, meaning, next]),
    );
  });
});
