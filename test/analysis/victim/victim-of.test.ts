import { describe, expect, it } from 'vitest';
import { verifyVictim } from '../../../src/analysis/index.ts';
import { type OomReport, parseLog } from '../../../src/index.ts';

describe('the announcement of a kill', () => {
  const report = (pid: number, name: string, killed: number) => {
    const text = `a invoked oom-killer: gfp_mask=0x24000c0, order=0, oom_score_adj=0
CPU: 0 PID: 7 Comm: a Not tainted 4.4.0 #1
Out of memory: Kill process ${pid} (${name}) score 900 or sacrifice child
Killed process ${killed} (worker) total-vm:64000kB, anon-rss:32220kB, file-rss:0kB
`;
    return verifyVictim(parseLog(text).records[0] as OomReport).victim;
  };

  it('names the parent of the child that was sacrificed', () => {
    expect(report(7, 'a', 9)).toMatchObject({ pid: 7, sacrificed: { pid: 9, name: 'worker' } });
  });

  it('may name a thread of the process that was killed', () => {
    expect(report(8, 'worker', 9)).toMatchObject({ pid: 9, score: 900 });
  });
});
