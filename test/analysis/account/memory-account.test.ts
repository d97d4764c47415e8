import { describe, expect, it } from 'vitest';
import { memoryAccount } from '../../../src/analysis/index.ts';
import { type LogRecord, parseLog } from '../../../src/index.ts';
import { fixture, fixtures } from '../../fixture.ts';
import { reportOf } from '../reports.ts';

/** Amounts in kB by use. */
function uses(record: LogRecord): Record<string, number> {
  return Object.fromEntries((memoryAccount(record)?.parts ?? []).map(({ use, kb }) => [use, kb]));
}

describe('the memory of a machine', () => {
  const report = reportOf('oom-report/4.4-global-syslog.log');

  it('is that of the counters, each page once', () => {
    // active_anon 7909729 + inactive_anon 28750 - shmem 85614 = 7852865 pages
    expect(uses(report)).toMatchObject({
      anon: 7_852_865 * 4,
      shmem: 85_614 * 4,
      file: (10_180 + 9_878 + 474) * 4,
      unevictable: 1_021 * 4,
      'slab reclaimable': 124_746 * 4,
      'slab unreclaimable': 16_959 * 4,
      'page tables': 23_340 * 4,
      free: (52_373 + 43) * 4,
    });
    expect(memoryAccount(report)).toMatchObject({ of: 'machine', totalKb: 8_236_692 * 4, unaccountedKb: 224_204 });
  });

  it('holds reserved huge pages', () => {
    expect(uses(reportOf('oom-report/6.1-allocating-task.log'))['hugepages']).toBe(12 * 2048);
  });

  it('holds what only zone lines count', () => {
    const zones = report.memInfo!.zones.map((zone) => ({ ...zone, zspagesKb: 1000 }));
    const parts = uses({ ...report, memInfo: { ...report.memInfo!, zones } });
    // kernel_stack of the three zones: 0, 5328 and 7264 kB
    expect(parts).toMatchObject({ compressed: 3000, 'kernel stacks': 12_592 });
  });

  it('is accounted for but for a few percent on machines of our own', () => {
    const records = fixtures('oom-report')
      .concat(fixtures('allocation-failure'), fixtures('oom-panic'))
      .filter((path) => path.endsWith('.log'))
      .flatMap((path) => parseLog(fixture(path)).records);
    const accounts = records.flatMap((record) => memoryAccount(record) ?? []).filter(({ of }) => of === 'machine');
    expect(accounts.length).toBeGreaterThan(15);
    for (const { totalKb, unaccountedKb } of accounts) {
      expect(unaccountedKb).toBeGreaterThanOrEqual(0);
      expect(unaccountedKb / totalKb).toBeLessThan(0.05);
    }
  });

  it('takes every zone as printed where the totals are lost', () => {
    const [stall] = parseLog(fixture('allocation-stall/4.9-glued.log')).records;
    expect(memoryAccount(stall!)).toMatchObject({
      totalKb: 16_435_408,
      assumptions: ['every zone of the machine is printed'],
    });
  });

  it('is not told by zones that are not all there are', () => {
    const { reservedPages: _, ramPages: __, ...memInfo } = report.memInfo!;
    expect(memoryAccount({ ...report, memInfo: { ...memInfo, zones: memInfo.zones.slice(0, 2) } })).toBeUndefined();
  });

  it('is not told by counters of which a line is lost', () => {
    const { activeAnonPages, type, start, end } = report.memInfo!.counters!;
    const counters = { type, start, end, activeAnonPages: activeAnonPages! };
    expect(memoryAccount({ ...report, memInfo: { ...report.memInfo!, counters } })).toBeUndefined();
  });
});

describe('the memory of a cgroup', () => {
  it('is that of its statistics, in v2 with the kernel’s own', () => {
    // kernel 634880 = 81920 + 307200 + 10512 + 9200 + 82912 and a rest of 143136 bytes
    const report = reportOf('oom-report/6.1-memcg-group-kill.log');
    expect(memoryAccount(report)).toMatchObject({ of: 'memcg', totalKb: 61_440, unaccountedKb: 0 });
    expect(uses(report)).toEqual({
      anon: 60_812,
      shmem: 8,
      'kernel stacks': 80,
      'page tables': 300,
      'per-cpu': 10,
      'slab reclaimable': 9,
      'slab unreclaimable': 81,
      kernel: 140,
    });
  });

  it('is that of the subtree in v1', () => {
    expect(uses(reportOf('oom-report/6.18-memcg-nested.log'))).toEqual({ anon: 100_065_280 / 1024, kernel: 584 });
  });

  it('adds up the cgroups of a subtree that have a line each', () => {
    const text = `a invoked oom-killer: gfp_mask=0xd0, order=0, oom_score_adj=0
memory: usage 1000kB, limit 1000kB, failcnt 9
memory+swap: usage 1000kB, limit 2000kB, failcnt 0
kmem: usage 20kB, limit 9007199254740988kB, failcnt 0
Memory cgroup stats for /a: cache:100KB rss:200KB rss_huge:0KB mapped_file:0KB
Memory cgroup stats for /a/b: cache:50KB rss:600KB rss_huge:0KB mapped_file:0KB
`;
    const [record] = parseLog(text).records;
    expect(uses(record!)).toEqual({ anon: 800, file: 150, kernel: 20 });
    expect(memoryAccount(record!)?.unaccountedKb).toBe(30);
  });
});
