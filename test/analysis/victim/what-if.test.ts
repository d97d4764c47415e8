import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankTasks, whatIf } from '../../../src/analysis/index.ts';
import { REPORTS, reportOf } from '../reports.ts';

const SCORED = reportOf('oom-report/4.4-global-syslog.log');
const POD = reportOf('oom-report/5.10-memcg-bare-statistics.log');

describe('what if', () => {
  it('another task was protected less: the next one would have died', () => {
    const result = whatIf(SCORED, { oomScoreAdj: { 30002: -1000 } });
    expect(result).toMatchObject({ known: true, changed: true, before: { task: { pid: 30002 } } });
    expect(result).toMatchObject({ after: { task: { name: 'RapidStor' } } });
  });

  it('a task was not there', () => {
    expect(whatIf(POD, { without: [161175] })).toMatchObject({ changed: true, after: { task: { pid: 121483 } } });
  });

  it('a task had been larger', () => {
    expect(whatIf(POD, { rssPages: { 121604: 1_200_000 } })).toMatchObject({
      changed: true,
      after: { task: { pid: 121604 } },
    });
  });

  it('the limit had been another: whether it would have been reached', () => {
    expect(whatIf(POD, { limitKb: 16_777_216 })).toMatchObject({ changed: false, limitReached: false });
    expect(whatIf(POD, { limitKb: 8_388_608 })).toMatchObject({ changed: false, limitReached: true });
    expect(whatIf(SCORED, { limitKb: 1 })).not.toHaveProperty('limitReached');
  });

  it('the machine had more memory: oom_score_adj weighs more', () => {
    // 400 thousandths of 8 TB are more than what stream_convert has.
    const adj = { oomScoreAdj: { 1994: 400 } };
    expect(whatIf(SCORED, adj)).toMatchObject({ changed: false });
    expect(whatIf(SCORED, { ...adj, moreMemoryKb: 2 ** 33 })).toMatchObject({
      changed: true,
      after: { task: { pid: 1994 } },
    });
  });

  it('nobody may be killed', () => {
    const adj = Object.fromEntries(POD.tasks.map(({ pid }) => [pid, -1000]));
    const result = whatIf(POD, { oomScoreAdj: adj });
    expect(result).toMatchObject({ known: true, changed: true });
    expect(result).not.toHaveProperty('after');
  });

  it('a task that is not there is a mistake of the program', () => {
    expect(() => whatIf(POD, { without: [1] })).toThrow(TypeError);
  });
});

it('nothing had been different: what was', () => {
  const ranked = REPORTS.filter(({ report }) => rankTasks(report).known);
  expect(ranked.length).toBeGreaterThan(15);
  for (const { report } of ranked) {
    const result = whatIf(report, {});
    expect(result).toMatchObject({ known: true, changed: false });
    if (result.known) expect(result.after).toEqual(result.before);
  }
});

it('a lower oom_score_adj never makes a task the victim, and a higher one never saves it', () => {
  const worst = POD.constraint!.pid!;
  fc.assert(
    fc.property(fc.integer({ min: -996, max: 1000 }), (adj) => {
      const higher = whatIf(POD, { oomScoreAdj: { [worst]: adj } });
      return higher.known && higher.after?.task.pid === worst;
    }),
  );
});
