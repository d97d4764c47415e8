import { describe, expect, it } from 'vitest';
import { rankTasks } from '../../../src/analysis/index.ts';
import scores from '../../fixtures/vectors/score-vectors.json' with { type: 'json' };
import { reportOf } from '../reports.ts';

const GLOBAL = reportOf('oom-report/6.1-global.log');

describe('the order of the tasks', () => {
  it.each([
    ['oom-report/6.18-memcg-nested.log', 0, 'capture vm-6.18/nested.dmesg.txt'],
    ['oom-report/6.18-memcg-nested.log', 1, 'capture vm-6.18/nested.dmesg.txt'],
    ['oom-report/6.18-memcg-odd-names.log', 0, 'capture vm-6.18/oddnames.dmesg.txt'],
  ])('of %s %i is that of the vectors', (path, index, source) => {
    const { candidatesInTableOrder } = scores.rankings.reports.filter((each) => each.source === source)[index]!;
    const ranking = rankTasks(reportOf(path, index));
    const worstFirst = candidatesInTableOrder.toSorted((a, b) => b.badness - a.badness);
    expect(ranking.known && ranking.tasks.map(({ task, badness }) => [task.pid, task.name, badness])).toEqual(
      worstFirst.map(({ pid, name, badness }) => [pid, name, badness]),
    );
  });

  it('puts those that are never killed last, init among them', () => {
    const [row] = GLOBAL.tasks;
    const init = { ...row!, pid: 1, tgid: 1, oomScoreAdj: 1000 };
    const ranking = rankTasks({ ...GLOBAL, tasks: [init, ...GLOBAL.tasks] });
    const last = ranking.known ? ranking.tasks.slice(-2).map(({ task, badness }) => [task.pid, badness]) : [];
    expect(last.toSorted()).toEqual([
      [1, null],
      [119, null],
    ]);
  });

  it('leaves a damaged row without a number', () => {
    const tasks = GLOBAL.tasks.map((task) => (task.pid === 121 ? { ...task, truncated: true as const } : task));
    const ranking = rankTasks({ ...GLOBAL, tasks });
    expect(ranking.known && ranking.tasks.at(-1)).toMatchObject({ task: { pid: 121 }, badness: undefined });
  });

  it.each([
    ['6.1.192', 20],
    ['5.3.1', 20],
    ['5.2.1', 10],
    ['4.9.0', 10],
    ['4.8.15', 20],
    ['3.10.0-957.el7.x86_64', 10],
  ])('breaks ties as %s does', (release, pid) => {
    const row = GLOBAL.tasks.find((task) => task.pid === 121)!;
    const tasks = [10, 20].map((each) => ({ ...row, pid: each, tgid: each }));
    const ranking = rankTasks({ ...GLOBAL, tasks }, { release });
    expect(ranking.known && ranking.tasks[0]?.task.pid).toBe(pid);
  });

  it('gives both numbers where the capability counts', () => {
    const ranking = rankTasks(reportOf('oom-report/4.4-global-syslog.log'));
    expect(ranking.known && ranking.tasks[0]).toMatchObject({ badness: 6_023_358, badnessWithCapSysAdmin: 5_842_658 });
    const asked = rankTasks(reportOf('oom-report/4.4-global-syslog.log'), { hasCapSysAdmin: ({ uid }) => uid === 0 });
    expect(asked.known && asked.tasks[0]?.badness).toBe(5_842_658);
  });

  it('says which columns an old table has not', () => {
    const tasks = GLOBAL.tasks.map(({ pgtablesBytes: _, swapents: __, ...task }) => task);
    const old = rankTasks({ ...GLOBAL, tasks }, { release: '3.4.108' });
    // No swap is in use, so that only the page tables are missed.
    expect(old).toMatchObject({ generation: '2.6.39', missing: ['page tables'] });
    expect(rankTasks({ ...GLOBAL, tasks }, { release: '2.6.36' })).toMatchObject({ missing: [] });
  });

  it('is none without what it needs', () => {
    expect(rankTasks({ ...GLOBAL, tasks: [] })).toMatchObject({ known: false, code: 'no-tasks' });
    const { cpu: _, ...nameless } = GLOBAL;
    expect(rankTasks(nameless)).toMatchObject({ known: false, code: 'no-release' });
    expect(rankTasks(GLOBAL, { release: '2.6.18-398.el5' })).toMatchObject({ known: false, code: 'legacy' });
  });
});
