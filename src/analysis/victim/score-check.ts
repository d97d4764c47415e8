import { type BadnessContext, type BadnessTask, oomBadness } from '../badness/oom-badness.ts';
import { printedScore } from '../badness/score.ts';
import type { RankedTask, Ranking } from './rank-tasks.ts';

/** The score that was printed beside the one that the row gives. */
export interface ScoreCheck {
  readonly printed: number;
  readonly computed: number;
  /** With CAP_SYS_ADMIN on the host, where that makes a difference. */
  readonly withCapSysAdmin?: number;
  /**
   * Which number was printed: the one computed; the one with the capability;
   * one next to them, as the task went on between the choice and the table;
   * one that only a larger total gives, as the cgroup could use swap; or
   * `neither`.
   */
  readonly matches: 'computed' | 'withCapSysAdmin' | 'close' | 'withSwap' | 'neither';
  /** The least and the most that the total can have been, by the score printed. */
  readonly impliedPages?: readonly [least: number, most: number];
}

/** Compares a printed score (to 5.0) with those that a row gives. */
export function checkScore(printed: number, { inputs, badness }: RankedTask, ranking: Ranking): ScoreCheck | undefined {
  if (inputs === undefined || typeof badness !== 'number') return undefined;
  const context = { totalPages: ranking.totalPages.pages, generation: ranking.generation };
  const computed = printedScore(inputs, context);
  if (computed === null) return undefined;
  const favoured = capabilityScores(inputs, context).filter((score) => score !== computed);
  const capability = favoured.includes(printed) ? printed : favoured[0];
  const withCapSysAdmin = capability === undefined ? {} : { withCapSysAdmin: capability };
  const base = { printed, computed, ...withCapSysAdmin };
  if (printed === computed) return { ...base, matches: 'computed' };
  if (printed === capability) return { ...base, matches: 'withCapSysAdmin' };
  if ([computed, capability].some((score) => score !== undefined && Math.abs(score - printed) <= 1))
    return { ...base, matches: 'close' };
  // What the table has no column for would be missed in the score.
  if (ranking.missing.length > 0) return undefined;
  const impliedPages = implied(printed, inputs, ranking);
  return impliedPages === undefined ? { ...base, matches: 'neither' } : { ...base, matches: 'withSwap', impliedPages };
}

/** Stable trees before 3.14, Ubuntu's 3.13 among them, took over the favour of 3 %: both may have been at work. */
function capabilityScores(inputs: BadnessTask, context: BadnessContext): number[] {
  const root = { ...inputs, hasCapSysAdmin: true };
  const generations = context.generation === '3.5' ? (['3.5', '3.14'] as const) : [context.generation];
  return generations.flatMap((generation) => printedScore(root, { ...context, generation }) ?? []);
}

/** The totals that give the printed score, where they are above the limit and not beyond what its swap allows. */
function implied(printed: number, inputs: BadnessTask, ranking: Ranking): readonly [number, number] | undefined {
  const { totalPages: total, generation } = ranking;
  const { pages, most = Number.POSITIVE_INFINITY } = total;
  const own = oomBadness({ ...inputs, oomScoreAdj: 0 }, { totalPages: pages, generation });
  // With an adj the total counts twice; and thousandths do not tell it.
  if (inputs.oomScoreAdj !== 0 || own === null || generation.startsWith('2.6') || printed <= 0) return undefined;
  const least = Math.floor((own * 1000) / (printed + 1)) + 1;
  const largest = Math.floor((own * 1000) / printed);
  return largest < least || largest < pages || least > most
    ? undefined
    : [Math.max(least, pages), Math.min(largest, most)];
}
