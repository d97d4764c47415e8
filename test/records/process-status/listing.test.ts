import { describe, expect, it } from 'vitest';
import { type ProcessStatus, parse, parseProcessStatus } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/<pid>/status', () => {
  const [status, score, adjustment] = parse(fixture('listings/process-status/6.18-memcg.txt'))
    .records as ProcessStatus[];

  it('gives kB and counts as numbers, the rest as text', () => {
    expect(status).toMatchObject({ pid: 27300, path: '/proc/27300/status' });
    expect(status?.values).toMatchObject({
      Name: 'svc-main',
      VmRSS: 724,
      Threads: 1,
      Cpus_allowed: '3',
      Umask: '0022',
    });
    expect(status?.values['Uid']).toBe('0\t0\t0\t0');
  });

  it('has its scores in files of their own', () => {
    expect(score).toMatchObject({ pid: 27300, oomScore: 666, values: {} });
    expect(adjustment).toMatchObject({ pid: 27300, oomScoreAdj: 0 });
    expect(parseProcessStatus('-17\n', { path: '/proc/1/oom_adj' }).records[0]).toMatchObject({ pid: 1, oomAdj: -17 });
  });

  it('is not told by a number, nor by a name', () => {
    expect(parseProcessStatus('666\n').records).toEqual([]);
    expect(parse('Name:\tnginx\nVersion:\t1.2\nPid:\t5\n').records).toEqual([]);
  });
});
