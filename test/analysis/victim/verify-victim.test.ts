import { describe, expect, it } from 'vitest';
import { verifyVictim } from '../../../src/analysis/index.ts';
import { type OomReport, parseLog } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';
import { REPORTS, reportOf } from '../reports.ts';

const GLOBAL = 'oom-report/6.1-global.log';
const SCORED = 'oom-report/4.4-global-syslog.log';
const MEMCG = 'oom-report/5.10-memcg-bare-statistics.log';

/** Why nothing can be said of a fixture. */
const CANNOT_TELL: Record<string, string> = {
  // vm.oom_dump_tasks is off.
  'oom-report/6.1-allocating-task.log 1': 'no-tasks',
  'oom-panic/6.1-panic-on-oom.log 0': 'panic',
};

describe('the kernel’s choice', () => {
  it.each(REPORTS)('$name', ({ name, report }) => {
    const { verdict, reason } = verifyVictim(report);
    const why = CANNOT_TELL[name];
    expect([verdict, why === undefined ? 'agrees' : reason]).toEqual(
      why === undefined ? ['agrees', 'agrees'] : ['cannot tell', why],
    );
  });

  it('is confirmed by the score that was printed: no capability, and 731', () => {
    expect(verifyVictim(reportOf(SCORED))).toMatchObject({
      verdict: 'agrees',
      reason: 'highest-badness',
      place: 1,
      victim: { pid: 30002, name: 'stream_convert', score: 731 },
      score: { printed: 731, computed: 731, withCapSysAdmin: 709, matches: 'computed' },
      assumptions: [],
    });
  });

  it.each([
    [0, 161175, -949869],
    [1, 121483, -1098025],
    [2, 121604, -117526],
  ])('of a full pod whose tasks all have -997: report %i, pid %i, badness %i', (index, pid, badness) => {
    const check = verifyVictim(reportOf(MEMCG, index));
    expect(check.victim?.pid).toBe(pid);
    expect(check.ranking?.tasks[0]).toMatchObject({ task: { pid }, badness });
    // Whatever swap the machine has, the order of tasks of one oom_score_adj stays.
    expect(check.assumptions).toEqual([]);
  });

  it('is the task that asked where vm.oom_kill_allocating_task is set', () => {
    expect(verifyVictim(reportOf('oom-report/6.1-allocating-task.log'))).toMatchObject({
      verdict: 'agrees',
      reason: 'asker',
    });
  });

  it('of nobody is right when everybody is protected', () => {
    expect(verifyVictim(reportOf('oom-report/6.1-memcg-group-kill.log', 1))).toMatchObject({
      verdict: 'agrees',
      reason: 'nobody-killable',
    });
  });
});

describe('another choice', () => {
  const edited = (path: string, ...edits: [string | RegExp, string][]): OomReport => {
    const text = edits.reduce((all, [from, to]) => {
      expect(all).toMatch(from);
      return all.replace(from, to);
    }, fixture(path));
    return parseLog(text).records.find((record) => record.type === 'OomReport') as OomReport;
  };

  it('disagrees, with the task that our numbers name', () => {
    const report = edited(
      GLOBAL,
      [/task=batch,pid=121/, 'task=redis,pid=116'],
      [/Killed process 121 \(batch\)/, 'Killed process 116 (redis)'],
    );
    expect(verifyVictim(report)).toMatchObject({
      verdict: 'disagrees',
      reason: 'not-highest',
      place: expect.any(Number),
      expected: { task: { pid: 121 } },
    });
  });

  it('of a task that is never killed disagrees too', () => {
    const report = edited(GLOBAL, [/ {2}300 batch/, '-1000 batch']);
    expect(verifyVictim(report)).toMatchObject({ verdict: 'disagrees', reason: 'never-killed' });
  });

  it('cannot be told without the victim’s row', () => {
    const report = edited(GLOBAL, [/^.*\] +0 +121 .* batch\r?\n/m, '']);
    expect(verifyVictim(report)).toMatchObject({ verdict: 'cannot tell', reason: 'not-in-table' });
  });

  it('can be told without a release when each formula of such a table gives the same', () => {
    const report = edited(GLOBAL, [/^.*CPU: .*\n/m, '']);
    const check = verifyVictim(report);
    expect(check).toMatchObject({ verdict: 'agrees', reason: 'highest-badness' });
    expect(check.assumptions).toEqual([expect.stringContaining('the release is not printed')]);
  });

  it('cannot be told without a release when the formulas differ', () => {
    // Before 5.9 a badness below 1 counts as 1, and all tasks tie; since 5.9 the largest is ahead.
    const { cpu: _, ...report } = reportOf(GLOBAL);
    const tasks = report.tasks.map((task) => ({ ...task, oomScoreAdj: -990, rssPages: task.pid === 121 ? 300 : 100 }));
    expect(verifyVictim({ ...report, tasks }, { release: '6.1.0' })).toMatchObject({ verdict: 'agrees' });
    const others = tasks.map((task) => (task.pid === 116 ? { ...task, rssPages: 400 } : task));
    expect(verifyVictim({ ...report, tasks: others }, { release: '5.4.0' })).toMatchObject({ verdict: 'agrees' });
    expect(verifyVictim({ ...report, tasks: others })).toMatchObject({ verdict: 'cannot tell', reason: 'no-release' });
  });

  it('cannot be told when only swap that is not printed explains it', () => {
    // 16384 pages, badness 10672 of the largest; a task of 20 with oom_score_adj 600 is behind at 9620, ahead with much swap.
    const memcg = 'oom-report/6.18-memcg-odd-names.log';
    const report = reportOf(memcg);
    const small = report.tasks.find(({ name }) => name === '(sd-pam)');
    const other = { ...report, kills: [], constraint: { ...report.constraint!, pid: small!.pid, task: '(sd-pam)' } };
    expect(verifyVictim(other)).toMatchObject({ verdict: 'cannot tell', reason: 'only-with-more-swap' });
  });

  it('cannot be told of kernels before 2.6.36, which look at more than they print', () => {
    expect(verifyVictim(reportOf(SCORED), { release: '2.6.32' })).toMatchObject({
      verdict: 'cannot tell',
      reason: 'legacy',
    });
  });
});

describe('a choice that the table alone does not settle', () => {
  /** A table of a 4.18 kernel, or the release given: pid, rss, oom_score_adj of each task; the first is killed. */
  const check = (
    rows: [pid: number, rss: number, adj: number][],
    release = '4.18.0-147.el8.x86_64',
    limitKb = 400_000,
  ) => {
    const table = rows.map(
      ([pid, rss, adj]) =>
        `[${String(pid).padStart(5)}]     0 ${String(pid).padStart(5)}    90000 ${String(rss).padStart(8)}    40960        0 ${String(adj).padStart(13)} app`,
    );
    const text = `app invoked oom-killer: gfp_mask=0x6000c0(GFP_KERNEL), nodemask=(null), order=0, oom_score_adj=0
CPU: 0 PID: 7 Comm: app Not tainted ${release} #1
Task in /a killed as a result of limit of /a
memory: usage ${limitKb}kB, limit ${limitKb}kB, failcnt 9
memory+swap: usage ${limitKb}kB, limit 9007199254740988kB, failcnt 0
kmem: usage 0kB, limit 9007199254740988kB, failcnt 0
[ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name
${table.join('\n')}
Memory cgroup out of memory: Killed process ${rows[0]![0]} (app) total-vm:360000kB, anon-rss:${rows[0]![1] * 4}kB, file-rss:0kB, shmem-rss:0kB
`;
    return verifyVictim(parseLog(text).records[0] as OomReport);
  };

  it('agrees when several tasks tie, as those of a pod do before 5.9: all of them have a badness of 1', () => {
    const result = check([
      [11, 10_000, -998],
      [12, 20_000, -998],
    ]);
    expect(result).toMatchObject({ verdict: 'agrees', reason: 'highest-badness', ranking: { generation: '4.17' } });
    expect(result.ranking?.tasks.map(({ badness }) => badness)).toEqual([1, 1]);
    expect(
      check([
        [12, 20_000, -998],
        [11, 10_000, -998],
      ]).assumptions,
    ).not.toEqual(expect.arrayContaining([expect.stringContaining('badness of 1')]));
    expect(
      check(
        [
          [11, 10_000, -998],
          [12, 20_000, -998],
        ],
        '5.4.0-x86_64',
      ).assumptions,
    ).toEqual(expect.arrayContaining([expect.stringContaining('badness of 1')]));
  });

  it('cannot be told when the tasks are so near that one can have passed the other since', () => {
    expect(
      check([
        [11, 10_000, 0],
        [12, 10_060, 0],
      ]),
    ).toMatchObject({ verdict: 'cannot tell', reason: 'too-close' });
    expect(
      check([
        [11, 10_000, 0],
        [12, 10_200, 0],
      ]),
    ).toMatchObject({ verdict: 'disagrees' });
  });

  it('cannot be told when some amount of swap makes it right, not just all there could be', () => {
    // 100 of a thousandth k: ahead of 12 from k = 200 on, of 13 up to k = 300.
    const rows: [number, number, number][] = [
      [11, 10_000, 100],
      [12, 30_000, 0],
      [13, 0, 133],
    ];
    expect(check(rows, '5.10.0-x86_64')).toMatchObject({ verdict: 'cannot tell', reason: 'only-with-more-swap' });
    expect(
      check(
        [
          [11, 10_000, 100],
          [12, 30_000, 100],
        ],
        '5.10.0-x86_64',
      ),
    ).toMatchObject({ verdict: 'disagrees' });
  });

  it('cannot be told when the larger tasks may have been root', () => {
    // 40000 - 3 % = 38800
    expect(
      check(
        [
          [11, 39_000, 0],
          [12, 40_000, 0],
        ],
        '4.4.0-150-x86_64',
      ),
    ).toMatchObject({ verdict: 'cannot tell', reason: 'only-with-capability' });
    expect(
      check(
        [
          [11, 38_000, 0],
          [12, 40_000, 0],
        ],
        '4.4.0-150-x86_64',
      ),
    ).toMatchObject({ verdict: 'disagrees' });
  });
});

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
    const report = reportOf(SCORED);
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
