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
