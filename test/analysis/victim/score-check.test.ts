import { describe, expect, it } from 'vitest';
import { verifyVictim } from '../../../src/analysis/index.ts';
import { type OomReport, parseLog } from '../../../src/index.ts';
import { reportOf } from '../reports.ts';

describe('a table of RHEL 6, without columns for page tables and swap', () => {
  const report = (score: number) => {
    const text = `php-fpm invoked oom-killer: gfp_mask=0x280da, order=0, oom_adj=0, oom_score_adj=0
Pid: 2592, comm: php-fpm Not tainted 2.6.32-504.el6.x86_64 #1
memory: usage 400000kB, limit 400000kB, failcnt 9
memory+swap: usage 400000kB, limit 9007199254740988kB, failcnt 0
[ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name
[ 2592]    48  2592    90000    50000   0       0             0 php-fpm
[ 2593]    48  2593    90000    20000   0       0             0 php-fpm
Memory cgroup out of memory: Kill process 2592 (php-fpm) score ${score} or sacrifice child
Killed process 2592, UID 48, (php-fpm) total-vm:360000kB, anon-rss:200000kB, file-rss:0kB
`;
    return verifyVictim(parseLog(text).records[0] as OomReport);
  };

  it('agrees with what is not printed left out, and says so', () => {
    const result = report(500);
    expect(result).toMatchObject({ verdict: 'agrees', score: { printed: 500, computed: 500, matches: 'computed' } });
    expect(result.assumptions).toEqual(expect.arrayContaining([expect.stringContaining('page tables')]));
  });

  it('says nothing of a score that page tables or swap may have raised', () => {
    expect(report(501).score?.matches).toBe('close');
    expect(report(560)).not.toHaveProperty('score');
  });
});

describe('a printed score', () => {
  const scored = (score: number) => {
    const report = reportOf('oom-report/4.4-global-syslog.log');
    return verifyVictim({ ...report, chosen: { ...report.chosen!, score } }).score;
  };

  it('tells that the task has the capability', () => {
    expect(scored(709)?.matches).toBe('withCapSysAdmin');
  });

  it('may be a thousandth off, as the task goes on while the table is printed', () => {
    expect(scored(732)?.matches).toBe('close');
  });

  it('that nothing explains is said to be off', () => {
    expect(scored(650)?.matches).toBe('neither');
  });

  it('of a cgroup tells how much it could use', () => {
    // 4.18-era memory-cgroup kill: 8055 + 31 pages of a limit of 8192; 493 is their share of 16384 to 16401 pages.
    const rows = `CPU: 0 PID: 7 Comm: stress Not tainted 4.4.0 #1
memory: usage 32768kB, limit 32768kB, failcnt 9
memory+swap: usage 32768kB, limit 98304kB, failcnt 9
[ pid ]   uid  tgid total_vm      rss nr_ptes nr_pmds swapents oom_score_adj name
[    7]     0     7    16000     8055      28       3        0             0 stress
Memory cgroup out of memory: Kill process 7 (stress) score 493 or sacrifice child
Killed process 7 (stress) total-vm:64000kB, anon-rss:32220kB, file-rss:0kB
`;
    const text = `stress invoked oom-killer: gfp_mask=0x24000c0, order=0, oom_score_adj=0\n${rows}`;
    const { score, verdict } = verifyVictim(parseLog(text).records[0] as OomReport);
    expect(verdict).toBe('agrees');
    expect(score).toEqual({
      printed: 493,
      computed: 987,
      withCapSysAdmin: 957,
      matches: 'withSwap',
      impliedPages: [16369, 16401],
    });
  });
});
