import { describe, expect, it } from 'vitest';
import { type CgroupMemory, parse, parseCgroupMemory } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const files = (name: string) => parse(fixture(`listings/cgroup-memory/${name}.txt`)).records as CgroupMemory[];

describe('files of a memory cgroup', () => {
  it('of v2 are told apart by their headings', () => {
    const [events, local, stat, max, current] = files('6.12-v2');
    expect([events?.file, events?.values['oom_kill']]).toEqual(['memory.events', 3]);
    expect([local?.file, local?.values['oom_kill']]).toEqual(['memory.events.local', 0]);
    expect([stat?.file, stat?.values['anon'], stat?.values['pgfault']]).toEqual(['memory.stat', 10575872, 15303]);
    expect([max?.file, max?.value, current?.file, current?.value]).toEqual([
      'memory.max',
      62914560,
      'memory.current',
      10936320,
    ]);
  });

  it('of v1 say where there is no limit', () => {
    const [stat, usage, , , failcnt, control, after] = files('6.18-v1');
    expect(stat?.values).toMatchObject({ cache: 20971520, rss: 145891328, total_rss: 145891328 });
    expect(stat?.unlimitedKeys?.map(({ key }) => key)).toEqual(['hierarchical_memsw_limit']);
    expect([usage?.file, usage?.value, failcnt?.value]).toEqual(['memory.usage_in_bytes', 167772160, 74]);
    expect([control?.values, after?.values['oom_kill']]).toEqual([
      { oom_kill_disable: 1, under_oom: 1, oom_kill: 0 },
      2,
    ]);
  });

  it('by node are pages in v1, bytes in v2', () => {
    const [v1, v2, max] = files('numa-stat-v1-v2');
    expect([v1?.values['total'], v1?.nodes?.['file']]).toEqual([5120, { N0: 1024, N1: 0 }]);
    expect([v2?.values, v2?.nodes?.['anon']]).toEqual([{}, { N0: 16777216, N1: 4096 }]);
    expect([max?.unlimited, max?.value]).toEqual([true, undefined]);
  });

  it('with a bare number need their path', () => {
    expect(parseCgroupMemory('9223372036854771712\n', { path: 'memory.limit_in_bytes' }).records).toMatchObject([
      { file: 'memory.limit_in_bytes', unlimited: true, unlimitedDigits: '9223372036854771712' },
    ]);
    expect(parse('62914560\n').records).toEqual([]);
  });

  it('are told by their keys without a heading', () => {
    const { records } = parse('low 0\nhigh 0\nmax 18\noom 1\noom_kill 3\nanon 4096\nfile 8192\n');
    expect(records).toMatchObject([{ file: 'memory.events' }, { file: 'memory.stat' }]);
  });

  it('are not the statistics in a report of the OOM killer, nor a word with a number', () => {
    const report = 'Memory cgroup stats for /a:\nanon 10575872\nfile 8192\nkernel 176128\n';
    expect(parse(report).records.filter(({ type }) => type === 'CgroupMemory')).toEqual([]);
    expect(parse('battery is low 5\nhigh 5\n').records).toEqual([]);
  });
});
