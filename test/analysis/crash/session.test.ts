import { describe, expect, it } from 'vitest';
import {
  clockReadings,
  countedWaiters,
  diagnoseSession,
  explain,
  explainSession,
  judgedTasks,
  knownWrongPrints,
  lockWaits,
  longestWait,
  nowOf,
  waitingTasks,
} from '../../../src/analysis/index.ts';
import { type CrashSession, parseCrash } from '../../../src/index.ts';
import { afterJson } from '../../crash/words.ts';
import { fixture } from '../../fixture.ts';

const sessionOf = (text: string) => parseCrash(text).records[0] as CrashSession;
const hung = sessionOf(fixture('crash/3.10-hung-machine.txt'));
const locks = sessionOf(fixture('crash/6.1-locks.txt'));
const whole = sessionOf(fixture('crash/6.1-session.txt'));

describe('the hung machine', () => {
  it('has two clocks: that of the lock holder, queued for a CPU, and the stamp of the crash', () => {
    expect(clockReadings(hung).map(({ source, nanoseconds }) => [source, nanoseconds])).toEqual([
      ['scheduled', 149186552018854n],
      ['log', 149186504014000n],
    ]);
    expect(nowOf(hung)?.source).toBe('scheduled');
  });

  it('has top waiting for 50159.69 s by the stamp, and 50159.74 s by the holder’s clock', () => {
    const task = waitingTasks(hung).find(({ pid }) => pid === 28627);
    expect(task?.waits.map(({ seconds, by }) => [by?.source, seconds.toFixed(2)])).toEqual([
      ['scheduled', '50159.74'],
      ['log', '50159.69'],
    ]);
    // 149186.552018854 - 98752.998549794
    expect(longestWait(waitingTasks(hung).find(({ pid }) => pid === 18094) ?? { waits: [] })).toBeCloseTo(
      50433.553469,
      6,
    );
  });

  it('has top waiting for a mutex that ps holds, and ps waiting in reclaim', () => {
    expect(lockWaits(hung)).toMatchObject([
      {
        mutex: { name: 'i_mutex', state: { layout: 'count', count: -124, owner: 'ffff88000f04e400' } },
        waiters: [{ pid: 28627, comm: 'top' }],
        certainty: 'likely',
        holder: { pid: 24156, comm: 'ps' },
        holderDoes: [
          { symptom: 'reclaim-throttled', symbol: 'wait_iff_congested' },
          { symptom: 'page-allocation' },
          {},
        ],
      },
    ]);
  });

  it('has 748 waiters in 1498 lines: the walk came by the head', () => {
    expect(countedWaiters(hung)).toMatchObject([{ entries: 749, least: 748, most: 748 }]);
  });

  it('does not take the floor of an adjustment for immunity', () => {
    expect(judgedTasks(hung)).toEqual([
      { signal: 'ffff882d0eaa2a80', source: 'oom_score_adj_min', oomScoreAdjMin: -998, comm: 'xxxxx' },
    ]);
  });

  it('is told of with the chain and the waits', () => {
    const story = explainSession(hung);
    for (const words of [
      'i_mutex is held by ps (24156); waits inside reclaim for pages to be freed (wait_iff_congested).',
      'Tasks that wait for a mutex, most likely this one: top (28627).',
      'count -124 says that somebody waits, not how many',
      '749 entries: 748 tasks wait',
      'top (28627) waited at least 50159.74 s by the clock of ps (24156), queued for a CPU, 50159.69 s by the stamp [149186.504014]',
      'slow, not stuck; for a CPU it waited 217.9 ms on average',
      'Promised: 17.1 GB, 222% of the limit',
      '760 lines of ps hold UN',
      'Only oom_score_adj -1000 is immune',
    ])
      expect(story).toContain(words);
    expect(explain(hung)).toBe(story);
  });

  it('is told of the same after JSON', () => {
    expect(explainSession(afterJson(hung))).toBe(explainSession(hung));
  });
});

describe('a dump with a lock and its waiters', () => {
  it('proves who waits: the lock’s list is on their stacks, and names them', () => {
    expect(lockWaits(locks)).toMatchObject([
      {
        waiters: [
          { pid: 121, comm: 'waiter-0' },
          { pid: 122, comm: 'waiter-1' },
        ],
        certainty: 'sure',
        holder: { pid: 119, comm: 'lock-holder' },
        holderDoes: [{ symptom: 'user-fault' }, {}],
      },
    ]);
    expect(countedWaiters(locks)).toMatchObject([{ entries: 2, least: 2, most: 2 }]);
  });

  it('takes waits from ps -m, which has the task’s own clock', () => {
    const task = waitingTasks(locks).find(({ pid }) => pid === 121);
    expect(task).toMatchObject({ state: 'UN', account: { pcount: 3n } });
    expect(longestWait(task ?? { waits: [] })).toBeCloseTo(26.646, 3);
  });

  it('has the run queues’ clock for now, where that is printed', () => {
    expect(nowOf(whole)).toMatchObject({ source: 'runq', nanoseconds: 31557561792n });
    expect(clockReadings(whole).map(({ source }) => source)).toEqual(['runq', 'scheduled', 'log', 'uptime']);
  });

  it('counts the threads of pool once', () => {
    const { resident, uninterruptible } = diagnoseSession(whole);
    expect(resident?.byName.find(({ comm }) => comm === 'pool')).toEqual({
      comm: 'pool',
      processes: 1,
      rssKb: 6860,
      largestKb: 6860,
    });
    expect(uninterruptible).toEqual([
      { comm: 'waiter-0', tasks: 2 },
      { comm: 'waiter-1', tasks: 2 },
    ]);
  });
});

describe('prints that are known to be wrong', () => {
  const banner = (release: string) => `      KERNEL: vmlinux\n    DUMPFILE: vmcore\n     RELEASE: ${release}\n`;
  const table = 'crash> ps\n 1 0 0 ffff81003ec15080 UN 0.0 1 1 init\n';
  const memory = 'crash> kmem -i\nTOTAL MEM 100 400 KB ----\nSLAB 10 40 KB 10% of TOTAL MEM\n';

  it.each([
    ['crash 8.0.2', '5.14.0', memory, ['SLAB']],
    ['crash 8.0.3', '5.14.0', memory, []],
    ['crash 8.0.2', '5.4.0', memory, []],
    ['crash 8.0.3', '4.18.0', table, ['RSS']],
    ['crash 7.2.3-11.el7', '4.18.0', table, ['RSS', 'UN']],
    ['crash 7.2.3', '3.10.0', table, []],
    ['crash 8.0.4++', '6.1.0', table, []],
  ])('%s with %s', (crash, release, output, expected) => {
    const session = sessionOf(`${crash}\n${banner(release)}${output}`);
    expect(knownWrongPrints(session).map(({ about }) => about)).toEqual(expected);
  });

  it('are known by what cannot be, without any version', () => {
    const session = sessionOf('crash> kmem -i\nCACHED -114 70368744177664 GB 72251060080% of TOTAL MEM\n');
    expect(knownWrongPrints(session).map(({ about }) => about)).toEqual(['CACHED']);
  });

  it('say nothing where no version is known', () => {
    expect(knownWrongPrints(sessionOf(table))).toEqual([]);
  });
});
