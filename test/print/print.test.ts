import { describe, expect, it } from 'vitest';
import { type Node, type OomReport, parse, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

describe('print', () => {
  const text = fixture('oom-report/6.1-global.log');
  const document = parse(text);
  const report = document.records[0] as OomReport;

  it('gives the text of a line, a block, a record, a document', () => {
    expect(print(report.kills[0] as Node)).toBe(
      'Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:20316kB, file-rss:0kB, shmem-rss:396kB, UID:0 pgtables:80kB oom_score_adj:300',
    );
    expect(print(report.memInfo?.zones[0] as Node).split('\n')[1]).toBe('lowmem_reserve[]: 0 193 193 193 193');
    expect(print(report.memInfo?.counters as Node).split('\n')[0]).toBe(
      'active_anon:558 inactive_anon:48266 isolated_anon:0',
    );
    expect(print(report.tasks[0] as Node)).toBe(
      '[    113]     0   113      272        1    28672        0             0 svc-main',
    );
    expect(print(report.memInfo as Node).split('\n')[0]).toBe('Mem-Info:');
    expect(print(document)).toBe(print(report));
  });

  it('gives the kernel’s blanks where the source had collapsed them', () => {
    const [repaired] = parse(
      'active_anon:1  inactive_anon:2 isolated_anon:3\nFree swap = 0kB\nTotal swap = 0kB\n',
    ).records;
    expect(print(repaired as Node).split('\n')).toEqual([
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      'Free swap  = 0kB',
      'Total swap = 0kB',
    ]);
  });

  it('throws a TypeError for what is no node', () => {
    expect(() => print({} as Node)).toThrow(TypeError);
    expect(() => print({ type: 'NoSuchLine', start: 0, end: 0 } as Node)).toThrow(TypeError);
  });
});
