import { describe, expect, it } from 'vitest';
import { oomAdjToScoreAdj, oomScoreAdjToAdj } from '../../../src/analysis/index.ts';
import captures from '../../fixtures/captures/oom-scores.json' with { type: 'json' };

describe('oom_adj and oom_score_adj', () => {
  it.each([
    [8, 470, 7],
    [-8, -470, -7],
    [1, 58, 0],
    [15, 1000, 15],
    [-17, -1000, -17],
    [0, 0, 0],
    [-1, -58, 0],
  ])('%i is %i, which reads as %i', (oomAdj, scoreAdj, read) => {
    expect(oomAdjToScoreAdj(oomAdj)).toBe(scoreAdj);
    expect(oomScoreAdjToAdj(scoreAdj)).toBe(read);
  });

  it('are what running kernels show side by side', () => {
    const pairs = captures.flatMap(({ tasks }) => tasks.map((task) => [Number(task[5]), Number(task[6])] as const));
    expect(new Set(pairs.map(([scoreAdj]) => scoreAdj)).size).toBeGreaterThan(8);
    for (const [scoreAdj, oomAdj] of pairs) expect(oomScoreAdjToAdj(scoreAdj)).toBe(oomAdj);
  });

  it('never reads above 15', () => {
    expect(oomScoreAdjToAdj(999)).toBe(15);
  });
});
