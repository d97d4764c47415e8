import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BadnessContext,
  badnessGeneration,
  hasIntPoints,
  oomBadness,
  oomScore,
  printedScore,
} from '../../../src/analysis/index.ts';
import captures from '../../fixtures/captures/oom-scores.json' with { type: 'json' };
import scores from '../../fixtures/vectors/score-vectors.json' with { type: 'json' };

type Generation = BadnessContext['generation'];

describe('the vectors', () => {
  it.each(scores.vectors)('$name', ({ generation, inputs, badness, ...rest }) => {
    const { totalpages, uid: _, ...task } = inputs;
    const context = { totalPages: totalpages, generation: generation as Generation };
    expect(oomBadness(task, context)).toBe(badness);
    expect(oomScore(task, context)).toBe(rest.procOomScore);
    if (rest.printedScore !== null) expect(printedScore(task, context)).toBe(rest.printedScore);
  });

  it.each(scores.rankings.reports)('ranking of $source, victim $victimPid', ({ candidatesInTableOrder, ...report }) => {
    const context = { totalPages: report.totalpages, generation: '5.9' as const };
    const ours = candidatesInTableOrder.map(({ rss, pgtablesBytes, swapents, oomScoreAdj }) =>
      oomBadness({ rssPages: rss, swapents, pageTablePages: pgtablesBytes / 4096, oomScoreAdj }, context),
    );
    expect(ours).toEqual(candidatesInTableOrder.map(({ badness }) => badness));
    const worst = candidatesInTableOrder.toSorted((a, b) => b.badness - a.badness)[0];
    expect(worst?.pid).toBe(report.victimPid);
  });
});

describe('the kernel’s own oom_score', () => {
  // Its memory changed between the reads of status and of oom_score.
  const MOVED = ['qemu-6.12/global.before-sysrq-f batch'];
  const rows = captures.flatMap(({ capture, kernel, pageSizeKb, memTotalKb, swapTotalKb, tasks }) =>
    tasks.map(([pid, name, rss, swap, tables, adj, , score]) => ({
      row: `${capture} ${name}`,
      task: {
        rssPages: Number(rss) / pageSizeKb,
        swapents: Number(swap) / pageSizeKb,
        pageTablePages: Number(tables) / pageSizeKb,
        oomScoreAdj: Number(adj),
        unkillable: pid === 1,
      },
      context: {
        totalPages: (memTotalKb + swapTotalKb) / pageSizeKb,
        generation: badnessGeneration(kernel) as Generation,
      },
      score,
    })),
  );

  it('is there for many tasks', () => {
    expect(rows.length).toBeGreaterThan(250);
    expect(rows.filter(({ task }) => task.swapents > 0).length).toBeGreaterThan(5);
  });

  it.each(rows.filter(({ row }) => !MOVED.includes(row)))('$row: $score', ({ task, context, score }) => {
    expect(oomScore(task, context)).toBe(score);
  });

  it.each(rows.filter(({ row }) => MOVED.includes(row)))('$row moved meanwhile', ({ task, context, score }) => {
    expect(oomScore(task, context)).toBe(Number(score) + 1);
  });
});

describe('scores that were printed without the page tables of the task', () => {
  const score = (rssPages: number, pageTablePages: number, generation: Generation, hasCapSysAdmin = false) =>
    printedScore(
      { rssPages, swapents: 0, pageTablePages, oomScoreAdj: 0, hasCapSysAdmin },
      { totalPages: 131_072, generation },
    );

  // 536704 kB of address space need about 262 pages of tables and more.
  it.each([
    [998, 130_596, 214, 344],
    [992, 129_863, 161, 291],
  ])('%i fits just the page tables that the task can have had', (printed, rssPages, least, most) => {
    expect([least - 1, least, most, most + 1].map((tables) => score(rssPages, tables, '4.17') === printed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('970 is with the favour of 3 %, 1000 without it', () => {
    expect(score(130_929, 262, '3.14', true)).toBe(970);
    expect(score(130_929, 262, '3.14')).toBe(1000);
  });

  it('an empty task of oom_score_adj 1000 has not quite 1000, a large one more', () => {
    const task = { rssPages: 0, swapents: 0, pageTablePages: 0, oomScoreAdj: 1000 };
    expect(printedScore(task, { totalPages: 458_615, generation: '3.14' })).toBe(998);
    expect(printedScore({ ...task, rssPages: 458_000 }, { totalPages: 458_615, generation: '3.14' })).toBe(1997);
  });
});

describe('a release', () => {
  it.each([
    ['2.6.18-398.el5', 'legacy'],
    ['2.6.35', 'legacy'],
    ['2.6.32-504.el6.x86_64', '2.6.36'],
    ['2.6.32', 'legacy'],
    ['2.6.38', '2.6.36'],
    ['3.4.108', '2.6.39'],
    ['3.10.17', '3.5'],
    ['3.10.105', '3.14'],
    ['3.10.0-514.6.1.el7.x86_64', '3.14'],
    ['3.13.0-27-generic', '3.5'],
    ['4.16.0', '3.14'],
    ['4.18.0-147.el8.x86_64', '4.17'],
    ['5.8.18', '4.17'],
    ['5.10.112-005.ali5000.al8.aarch64', '5.9'],
    ['5.4.17-2136.el8uek.x86_64', '4.17'],
    ['5.4.0-1.el7.elrepo.x86_64', '4.17'],
    ['2.4.20', undefined],
    ['garbage', undefined],
  ])('%s counts as of %s', (release, generation) => {
    expect(badnessGeneration(release)).toBe(generation);
  });
});

describe('laws', () => {
  const generation = fc.constantFrom<Generation>('2.6.36', '2.6.39', '3.5', '3.14', '4.17', '5.9');
  const task = fc.record({
    rssPages: fc.nat(1_000_000_000),
    swapents: fc.nat(1_000_000_000),
    pageTablePages: fc.nat(1_000_000),
    oomScoreAdj: fc.integer({ min: -999, max: 999 }),
    hasCapSysAdmin: fc.boolean(),
  });
  const totalPages = fc.integer({ min: 1, max: 10_000_000_000 });

  it('more memory, more swap or a higher adj never makes a task less bad', () => {
    const grown = fc.constantFrom('rssPages', 'swapents', 'oomScoreAdj');
    fc.assert(
      fc.property(task, totalPages, generation, grown, (each, total, of, field) => {
        const context = { totalPages: total, generation: of };
        const before = oomBadness(each, context) as number;
        const after = oomBadness({ ...each, [field]: each[field as 'swapents'] + 1 }, context) as number;
        return after >= before;
      }),
    );
  });

  it('badness is in thousandths to 3.4, above 0 to 5.8', () => {
    fc.assert(
      fc.property(task, totalPages, generation, (each, total, of) => {
        const badness = oomBadness(each, { totalPages: total, generation: of }) as number;
        return (of === '5.9' || badness >= 1) && (!of.startsWith('2.6') || badness <= 1000);
      }),
    );
  });

  it('the capability makes no difference since 4.17, and no task worse before', () => {
    fc.assert(
      fc.property(task, totalPages, generation, (each, total, of) => {
        const context = { totalPages: total, generation: of };
        const plain = oomBadness({ ...each, hasCapSysAdmin: false }, context) as number;
        const root = oomBadness({ ...each, hasCapSysAdmin: true }, context) as number;
        return of === '4.17' || of === '5.9' ? root === plain : root <= plain;
      }),
    );
  });
});

describe('the int of 2.6.39 to 3.1', () => {
  // 8 GiB of 4 kB pages on a machine of 64 GiB: 2147484 * 1000 does not fit 2^31.
  const task = { rssPages: 2_147_484, swapents: 0, pageTablePages: 0, oomScoreAdj: 0 };
  const context = { totalPages: 16_777_216, generation: '2.6.39' as const };

  it('overflows above 2^31 / 1000 pages', () => {
    expect(oomBadness(task, context)).toBe(128);
    expect(oomBadness({ ...task, rssPages: 2_147_483 }, { ...context, intPoints: true })).toBe(127);
    // The product wraps to -2147483296; as 2^64 less that, over 2^24, its lower 32 bits are -128.
    expect(oomBadness(task, { ...context, intPoints: true })).toBe(1);
  });

  it('is that of these releases', () => {
    expect(['2.6.38', '2.6.39.3', '3.0.101', '3.1.0', '3.2.7'].map(hasIntPoints)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

it('a limit of 0 pages divides by 1', () => {
  const task = { rssPages: 2, swapents: 0, pageTablePages: 0, oomScoreAdj: 0 };
  expect(oomBadness(task, { totalPages: 0, generation: '2.6.36' })).toBe(1000);
  expect(oomScore(task, { totalPages: 0, generation: '4.17' })).toBe(2000);
});

it('a fraction of a page is a mistake of the program', () => {
  const task = { rssPages: 0.5, swapents: 0, pageTablePages: 0, oomScoreAdj: 0 };
  expect(() => oomBadness(task, { totalPages: 1, generation: '5.9' })).toThrow(TypeError);
});
