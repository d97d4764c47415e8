import { describe, expect, it } from 'vitest';
import { killOf } from './kill-of.ts';

describe('Kubernetes', () => {
  const event = 'default  57m  Warning  SystemOOM  node/node-1  ';

  it.each([
    ['System OOM encountered', {}],
    ['System OOM encountered, victim process: CPU 0/KVM, pid: 967770', { comm: 'CPU 0/KVM', pid: 967770 }],
    [`${event}System OOM encountered`, { event }],
    [`${event}System OOM encountered, victim process: stress, pid: 16713`, { event, comm: 'stress', pid: 16713 }],
    [
      '"message": "System OOM encountered, victim process: stress, pid: 16713",',
      { quote: '"message": "', endQuote: '",', comm: 'stress', pid: 16713 },
    ],
  ])('kubelet: %s', (message, fields) => {
    expect(killOf(message)).toEqual({ form: 'KubeletSystemOom', evidence: 'oom', ...fields });
  });

  it('node-problem-detector, of a kernel up to 5.0', () => {
    const columns = 'Warning  OOMKilling  2m  kernel-monitor, node-1  ';
    expect(
      killOf(`${columns}Memory cgroup out of memory: Kill process 25169 (app) score 2109 or sacrifice child`),
    ).toEqual({
      form: 'OomKillingChoice',
      evidence: 'oom',
      event: columns,
      cause: 'Memory cgroup out of memory',
      pid: 25169,
      comm: 'app',
      score: 2109,
    });
  });

  it('node-problem-detector, of a later kernel', () => {
    const columns = 'default  5m  Warning  OOMKilling  node/node-1  (combined from similar events): ';
    expect(
      killOf(
        `${columns}Memory cgroup out of memory: Killed process 3504804 (app) total-vm:753508kB, anon-rss:58776kB, file-rss:29400kB, shmem-rss:0kB, UID:0 pgtables:288kB oom_score_adj:999`,
      ),
    ).toEqual({
      form: 'OomKillingKilled',
      evidence: 'oom',
      event: columns,
      cause: 'Memory cgroup out of memory',
      pid: 3504804,
      comm: 'app',
      totalVmKb: 753508,
      anonRssKb: 58776,
      fileRssKb: 29400,
      shmemRssKb: 0,
      uid: 0,
      pgtablesKb: 288,
      oomScoreAdj: 999,
    });
  });
});
