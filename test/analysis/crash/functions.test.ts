import { describe, expect, it } from 'vitest';
import {
  memoryUse,
  mutexState,
  oomImmunity,
  progressed,
  rssTotals,
  scheduleState,
  stackSymptoms,
  unexplainedMemory,
  uninterruptible,
  waitersOfEntries,
  waitersOfLines,
} from '../../../src/analysis/index.ts';
import { parseKmemInfo, parsePs, parseStructValue, type StructValue } from '../../../src/index.ts';

describe('the sum over processes', () => {
  const rows =
    parsePs(
      [
        '    97       1   1  ffff888005e50000  IN   0.2     1088      764  svc-main',
        '   105      97   0  ffff888005e448c0  IN   2.1     7504     6860  pool',
        '   109      97   0  ffff888005e53080  IN   2.1     7504     6860  pool',
        '   110      97   1  ffff888005e51840  IN   2.1     7504     6860  pool',
        '   200       1   1  ffff888005e51841  IN   2.1     9999     6860  other',
        '     2       0   1  ffff888004a148c0  IN   0.0        0        0  [kthreadd]',
      ].join('\n'),
    ).records[0]?.rows ?? [];

  it('counts threads once', () => {
    expect(rssTotals(rows)).toMatchObject({ totalKb: 764 + 6860 + 6860, processes: 3, threads: 2 });
  });

  it('has what the shell makes of the column, and why neither is the sum', () => {
    // awk adds every thread; uniq drops the other process of the same size.
    expect(rssTotals(rows)).toMatchObject({ rowSumKb: 764 + 4 * 6860, distinctSumKb: 764 + 6860 });
  });

  it('takes each row of ps -G for a process', () => {
    expect(rssTotals(rows, { leadersOnly: true })).toMatchObject({ totalKb: 764 + 4 * 6860, processes: 5, threads: 0 });
    expect(rssTotals(rows).byName[0]).toEqual({ comm: 'pool', processes: 1, rssKb: 6860, largestKb: 6860 });
  });
});

describe('tasks in uninterruptible sleep', () => {
  it('are told by their state, not by letters in their names', () => {
    const tasks = [
      { state: 'UN', comm: 'top' },
      { state: 'UNEX', comm: 'top' },
      { state: 'IN', comm: 'UN' },
      { state: 'UN', comm: 'dd' },
    ];
    expect(uninterruptible(tasks)).toEqual([
      { comm: 'top', tasks: 2 },
      { comm: 'dd', tasks: 1 },
    ]);
  });
});

describe('slow or stuck', () => {
  const account = { pcount: 770201n, runDelay: 24190351955485n, lastArrival: 99026812502124n, lastQueued: 0n };

  it('is stuck after two minutes off the CPU', () => {
    const state = scheduleState(account, 149186504014000n);
    expect(state).toMatchObject({ verdict: 'stuck' });
    expect(state?.waitSeconds).toBeCloseTo(50159.691511876, 6);
    // 24190.351955485 s over 770201 runs
    expect(state?.meanDelaySeconds).toBeCloseTo(0.031407843, 6);
  });

  it('is queued when it waits for a CPU, and running when it has one', () => {
    expect(scheduleState({ ...account, lastQueued: 5n }, 149186504014000n)?.verdict).toBe('queued');
    expect(scheduleState(account, 149186504014000n, { running: true })?.verdict).toBe('running');
    expect(scheduleState(account, 99026812502124n + 119_000_000_000n)?.verdict).toBe('slow');
    expect(scheduleState(account, 99026812502124n + 20_000_000_000n, { stuckSeconds: 10 })?.verdict).toBe('stuck');
  });

  it('never waits for less than no time', () => {
    expect(scheduleState(account, 5n)).toMatchObject({ waitSeconds: 0, clockSkew: true });
    expect(scheduleState({}, 5n)).toBeUndefined();
  });

  it('tells whether a task moved between two accounts', () => {
    expect(progressed(account, { ...account, pcount: 770202n })).toBe(true);
    expect(progressed(account, account)).toBe(false);
    expect(progressed({ lastArrival: 5n }, { lastArrival: 6n })).toBe(true);
    expect(progressed({}, account)).toBeUndefined();
  });
});

describe('a mutex', () => {
  const members = (text: string) => (parseStructValue(text).records[0] as StructValue).members;

  it('with a count keeps its owner as an address', () => {
    const text =
      'count = { counter = -124 }, wait_lock = { }, wait_list = { next = 0xffff88000da31e80, prev = 0xffff88000da31e80 }, owner = 0xffff88000f04e400, spin_mlock = 0x0';
    expect(mutexState(members(`struct mutex {\n${text}\n}`))).toEqual({
      layout: 'count',
      owner: 'ffff88000f04e400',
      contended: true,
      count: -124,
      firstWaiter: 'ffff88000da31e80',
      lastWaiter: 'ffff88000da31e80',
      oneWaiter: true,
    });
  });

  it('with flags in its owner has it as a negative number', () => {
    // -131391541688127 is 0xffff888005d4c8c1: the task ffff888005d4c8c0, and waiters.
    const text =
      'owner = { counter = -131391541688127 }, wait_lock = { }, wait_list = { next = 0xffffc9000051bab0, prev = 0xffffc90000523d60 }';
    expect(mutexState(members(`struct mutex {\n${text}\n}`))).toEqual({
      layout: 'owner-bits',
      owner: 'ffff888005d4c8c0',
      contended: true,
      firstWaiter: 'ffffc9000051bab0',
      lastWaiter: 'ffffc90000523d60',
    });
  });

  it('may have lost its owner, or none to lose', () => {
    const lost = 'owner = { counter = 1 }, wait_lock = { }, first_waiter = 0x0';
    expect(mutexState(members(`struct mutex {\n${lost}\n}`))).toEqual({
      layout: 'first-waiter',
      contended: true,
      ownerLost: true,
    });
    const free = 'owner = { counter = 0 }, wait_lock = { }, first_waiter = 0x0';
    expect(mutexState(members(`struct mutex {\n${free}\n}`))).toEqual({ layout: 'first-waiter', contended: false });
  });

  it('of PREEMPT_RT has its owner in the rtmutex', () => {
    const text = 'rtmutex = { wait_lock = { }, owner = 0xffff888005d4c8c1 }';
    expect(mutexState(members(`struct mutex {\n${text}\n}`))).toEqual({
      layout: 'rt',
      owner: 'ffff888005d4c8c0',
      contended: true,
    });
  });

  it('is no semaphore', () => {
    const text = 'count = { counter = 1 }, owner = { counter = -131391539079104 }, wait_lock = { }';
    expect(mutexState(members(`struct rw_semaphore {\n${text}\n}`))).toBeUndefined();
    expect(mutexState(members('struct x {\na = 1\n}'))).toBeUndefined();
  });
});

describe('waiters of a list', () => {
  it('are entries, less the head that the walk came by', () => {
    expect(waitersOfLines(1498, { members: 1, fromHead: false })).toEqual({ entries: 749, least: 748, most: 748 });
    expect(waitersOfLines(1498, { members: 1, fromHead: true })).toEqual({ entries: 749, least: 749, most: 749 });
    expect(waitersOfLines(1499, { members: 1, fromHead: true })).toBeUndefined();
  });

  it('are uncertain by one where nothing tells the head', () => {
    const entries = [
      { address: 'a0', task: 't1' },
      { address: 'a8', task: 'nonsense' },
    ];
    expect(waitersOfEntries(entries, { fromHead: false })).toEqual({ entries: 2, least: 1, most: 2 });
    expect(waitersOfEntries(entries, { fromHead: false, head: 'a8' })).toEqual({ entries: 2, least: 1, most: 1 });
    expect(waitersOfEntries(entries, { fromHead: false, knownTasks: new Set(['t1']) })).toEqual({
      entries: 2,
      least: 1,
      most: 1,
    });
    expect(waitersOfEntries(entries, { fromHead: true })).toEqual({ entries: 2, least: 2, most: 2 });
  });
});

describe('a stack', () => {
  it.each([
    [['__schedule', 'wait_iff_congested', '__alloc_pages_nodemask'], 'reclaim-throttled'],
    [['shrink_node', 'do_try_to_free_pages', '__alloc_pages.constprop.0'], 'direct-reclaim'],
    [['schedule_preempt_disabled', '__mutex_lock.isra.5', 'pipe_write'], 'lock-wait'],
    [['rwsem_down_write_slowpath.constprop.0'], 'rwsem-wait'],
    [['folio_wait_bit_common'], 'page-wait'],
    [['oom_kill_process', 'out_of_memory'], 'oom-kill'],
    [['do_idle'], undefined],
  ])('%s', (symbols, symptom) => {
    expect(stackSymptoms(symbols.map((symbol) => ({ symbol })))[0]?.symptom).toBe(symptom);
  });
});

describe('immunity', () => {
  it('is an oom_score_adj of -1000 and nothing else', () => {
    expect(oomImmunity({ oomScoreAdj: -1000 })).toMatchObject({ immune: true });
    expect(oomImmunity({ oomScoreAdj: -998, oomScoreAdjMin: -1000 })).toMatchObject({
      immune: false,
      source: 'oom_score_adj',
    });
    expect(oomImmunity({ oomScoreAdjMin: -1000 })).toEqual({ source: 'oom_score_adj_min' });
    expect(oomImmunity({})).toBeUndefined();
  });
});

describe('the use of memory', () => {
  const [info] = parseKmemInfo(
    'TOTAL MEM 4042945 15.4 GB ----\nFREE 20622 80.6 MB 0% of TOTAL MEM\nUSED 4022323 15.3 GB 99% of TOTAL MEM\nBUFFERS 59 236 KB 0% of TOTAL MEM\nCACHED 10497 41 MB 0% of TOTAL MEM\nSLAB 59464 232.3 MB 1% of TOTAL MEM\nCOMMITTED 4495745 17.1 GB 222% of TOTAL LIMIT\n',
  ).records;

  it('has the rows by name, and the page size out of the largest', () => {
    expect(memoryUse(info ?? { rows: [] })).toMatchObject({ freePages: 20622, committedPercent: 222, pageBytes: 4096 });
    const [arm] = parseKmemInfo('TOTAL MEM 262144 16 GB ----\n').records;
    expect(memoryUse(arm ?? { rows: [] }).pageBytes).toBe(65536);
    expect(memoryUse(parseKmemInfo('TOTAL MEM 0 0 ----\n').records[0] ?? { rows: [] })).not.toHaveProperty('pageBytes');
  });

  it('says what no process holds', () => {
    // Used 16089292 kB, less the processes, 237856 kB of slab and 42224 kB of page cache: more than is used.
    expect(unexplainedMemory(info ?? { rows: [] }, 15_939_684)?.unexplainedKb).toBe(0);
    expect(unexplainedMemory(info ?? { rows: [] }, 8_000_000)).toMatchObject({
      usedKb: 16_089_292,
      slabKb: 237_856,
      cachedKb: 42_224,
      unexplainedKb: 7_809_212,
    });
    expect(unexplainedMemory({ rows: [] }, 5)).toBeUndefined();
  });
});
