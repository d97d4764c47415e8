import { describe, expect, it } from 'vitest';
import { type OomKill, type OomReport, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

// Every value below was read off the logs by eye.
describe('memory cgroup reports of 5.10 whose statistics follow without a prefix', () => {
  const { records } = parse(fixture('oom-report/5.10-memcg-bare-statistics.log'));
  const [loose, ...reports] = records as [OomKill, ...OomReport[]];

  it('are three reports after a kill without one', () => {
    expect(records.map(({ type }) => type)).toEqual(['OomKill', 'OomReport', 'OomReport', 'OomReport']);
    expect(loose.constraint).toMatchObject({
      constraint: 'CONSTRAINT_MEMCG',
      oomMemcg: '/kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83',
    });
    expect(loose.kills).toEqual([]);
    expect(loose.reaped.map(({ pid, comm }) => [pid, comm])).toEqual([[161175, 'java']]);
  });

  it('have their tasks, frames and statistics', () => {
    expect(reports.map(({ tasks }) => tasks.length)).toEqual([28, 26, 20]);
    expect(reports.map(({ callTrace }) => callTrace.length)).toEqual([27, 27, 27]);
    expect(reports.map(({ memcg }) => Object.keys(memcg?.stats[0]?.values ?? {}).length)).toEqual([38, 38, 38]);
    expect(reports[0]?.memcg?.stats[0]).toMatchObject({
      path: '/kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83',
      unit: 'bytes',
    });
    expect(reports[0]?.memcg?.stats[0]?.values).toMatchObject({
      anon: 8585138176,
      file: 11624448,
      pgfault: 10609479070,
      thp_collapse_alloc: 1735,
    });
  });

  it('have the limit that was hit, and those that are none', () => {
    expect(reports.map(({ memcg }) => memcg?.memory)).toMatchObject([
      { usageKb: 8388392, limitKb: 8388608, failcnt: 82406 },
      { limitKb: 8388608 },
      { usageKb: 8388536, limitKb: 8388608, failcnt: 265013 },
    ]);
    expect(reports[0]?.memcg?.memorySwap).toMatchObject({ usageKb: 8388392, unlimited: true, failcnt: 0 });
    expect(reports[0]?.memcg?.memorySwap?.limitKb).toBeUndefined();
    expect(reports[0]?.memcg?.kmem).toMatchObject({ usageKb: 0, unlimited: true });
  });

  it('have the victim of each, reaped, but no kill line, and say so', () => {
    expect(reports.map(({ constraint }) => constraint?.constraint)).toEqual([
      'CONSTRAINT_MEMCG',
      'CONSTRAINT_MEMCG',
      'CONSTRAINT_MEMCG',
    ]);
    for (const { constraint } of reports) expect(constraint?.taskMemcg).toMatch(/^\/kubepods\/podcabf8137/);
    expect(reports.map(({ reaped }) => reaped.map(({ pid }) => pid))).toEqual([[161175], [121483], [121604]]);
    for (const report of reports) {
      expect(report.kills).toEqual([]);
      expect(report.complete).toBe(false);
      expect(report.missing).toEqual(['kills']);
    }
  });
});

describe('reports of 6.18, cgroup v1', () => {
  it('have the limits that are none beside the other statistics', () => {
    const [report] = parse(fixture('oom-report/6.18-memcg-nested.log')).records as OomReport[];
    const stats = report?.memcg?.stats[0];
    expect(stats?.path).toBe('/oomlab-nested');
    expect(stats?.unlimited).toEqual({ hierarchical_memsw_limit: '9223372036854771712' });
    expect(stats?.values).toMatchObject({
      cache: 0,
      hierarchical_memory_limit: 100663296,
      total_rss: 100065280,
      total_pgmajfault: 3,
    });
    expect(report?.constraint).toMatchObject({
      oomMemcg: '/oomlab-nested',
      taskMemcg: '/oomlab-nested/kubepods/burstable/pod3f1e9c4a-77b0-4c1d-9a55-0c6a2f8d1e02/c0ffee0123456789',
      task: 'java',
      pid: 18567,
    });
    expect(report?.kills[0]).toMatchObject({
      cause: 'Memory cgroup out of memory',
      totalVmKb: 52296,
      anonRssKb: 51200,
      fileRssKb: 384,
      uid: 0,
      pgtablesKb: 136,
      oomScoreAdj: 985,
    });
  });

  it('keep task names whole, whatever they hold', () => {
    const [report] = parse(fixture('oom-report/6.18-memcg-odd-names.log')).records as OomReport[];
    expect(report?.tasks.map(({ name }) => name)).toEqual([
      'svc-main',
      'Web Content',
      '(sd-pam)',
      'java[42]',
      'a) score 9 or',
      'kworker/u8-0',
      '数据库',
      'x,pid=1,uid=2',
    ]);
    expect(report?.tasks[6]).toMatchObject({
      pid: 28941,
      rssPages: 2194,
      rssAnonPages: 2048,
      rssFilePages: 146,
      rssShmemPages: 0,
      pgtablesBytes: 53248,
    });
    expect(report?.constraint).toMatchObject({ task: 'x,pid=1,uid=2', pid: 28946, uid: 0 });
    expect(report?.kills[0]).toMatchObject({ pid: 28946, comm: 'x,pid=1,uid=2' });
    expect(report?.invocation).toMatchObject({ comm: 'x,pid=1,uid=2' });
  });

  it('say how a cgroup is killed as a group', () => {
    const [first, second] = parse(fixture('oom-report/6.1-memcg-group-kill.log')).records as OomReport[];
    expect(first?.kills.map(({ pid }) => pid)).toEqual([99, 92, 99]);
    expect(first?.otherLines?.map(({ type }) => type)).toEqual(['GroupKill', 'VictimExiting', 'VictimExiting']);
    expect(first?.complete).toBe(true);
    expect(second?.kills).toEqual([]);
    expect(second?.otherLines?.map(({ type }) => type)).toEqual(['NoKillableProcesses', 'VmFaultOomLeaked']);
    expect(second?.complete).toBe(true);
  });
});
