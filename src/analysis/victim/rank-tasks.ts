import type { Task } from '../../records/tasks/read-task.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { type BadnessGeneration, badnessGeneration, hasIntPoints } from '../badness/generation.ts';
import { type BadnessContext, type BadnessTask, oomBadness } from '../badness/oom-badness.ts';
import { pageSizeKb } from '../page-size.ts';
import { isSince, parseRelease } from '../release.ts';
import { releaseOf } from '../release-of.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Tie, tieRule } from './tie.ts';
import { type KnownPages, type TotalPagesOptions, totalPages } from './total-pages.ts';

/** A task with its place among the candidates. */
export interface RankedTask {
  readonly task: Task;
  /** What its badness was worked out from, in pages. */
  readonly inputs?: BadnessTask;
  /** null: never killed. undefined: its row does not hold what badness needs. */
  readonly badness: number | null | undefined;
  /** What it would be with CAP_SYS_ADMIN, where that makes a difference (to 4.16). */
  readonly badnessWithCapSysAdmin?: number;
}

/** The tasks of a report in the order in which they would be killed. */
export interface Ranking {
  readonly known: true;
  /** Worst first; at the end those that are never killed, and those whose row is damaged. */
  readonly tasks: readonly RankedTask[];
  readonly totalPages: KnownPages;
  readonly generation: BadnessContext['generation'];
  readonly tie: Tie;
  /** Columns that this kernel's table lacks: the numbers are without them. */
  readonly missing: readonly ('page tables' | 'swap')[];
}

/** What is known beside the report. */
export interface RankOptions extends TotalPagesOptions {
  readonly generation?: BadnessGeneration;
  /** Instead of what the report tells. */
  readonly totalPages?: number;
  /** Whether a task has CAP_SYS_ADMIN on the host; nobody has when not given. */
  readonly hasCapSysAdmin?: (task: Task) => boolean;
}

/** Why there is no ranking. */
export interface NoRanking {
  readonly known: false;
  readonly code: 'no-tasks' | 'no-release' | 'legacy' | 'total-pages' | 'page-size';
  readonly reason: string;
}

/**
 * The tasks of a report by badness: the first would be killed. Ties are broken
 * as that release breaks them.
 *
 * Source: oom_badness and select_bad_process of mm/oom_kill.c, 2.6.36..6.18.
 *
 * @example
 * const ranking = rankTasks(report);
 * if (ranking.known) ranking.tasks[0].task.name // 'stream_convert'
 */
export function rankTasks(report: OomReport, options: RankOptions = {}): Ranking | NoRanking {
  if (report.tasks.length === 0) return none('no-tasks', 'there is no task table');
  const release = options.release ?? releaseOf(report);
  const generation = options.generation ?? (release === undefined ? undefined : badnessGeneration(release));
  if (generation === undefined) return none('no-release', 'the kernel release is not printed');
  if (generation === 'legacy')
    return none('legacy', 'this kernel also looks at CPU time, children and niceness, which are not printed');
  const pageKb = options.pageSizeKb ?? pageSizeKb(report);
  if (pageKb === undefined) return none('page-size', 'the page size is not printed');
  const total = totalOf(report, options);
  if (!total.known) return none('total-pages', total.reason);
  const { hasCapSysAdmin } = options;
  const noSwap = isSwapUnused(report);
  const candidates = report.tasks.map((task) => candidate(task, { pageKb, noSwap, hasCapSysAdmin }));
  const intPoints = release !== undefined && hasIntPoints(release);
  return {
    known: true,
    tasks: rankCandidates(candidates, { totalPages: total.pages, generation, intPoints }, tieRule(release)),
    totalPages: total,
    generation,
    tie: tieRule(release),
    missing: missingColumns(candidates, release),
  };
}

function none(code: NoRanking['code'], reason: string): NoRanking {
  return { known: false, code, reason };
}

function totalOf(report: OomReport, options: RankOptions) {
  const { totalPages: pages } = options;
  if (pages === undefined) return totalPages(report, options);
  const known: KnownPages = { known: true, kind: 'none', pages, most: pages, terms: [], assumptions: [] };
  return known;
}

function isSwapUnused({ memInfo }: OomReport): boolean {
  return memInfo?.totalSwapKb !== undefined && memInfo.totalSwapKb === memInfo.freeSwapKb;
}

function missingColumns(candidates: readonly Candidate[], release: string | undefined): Candidate['missing'] {
  const all = new Set(candidates.flatMap(({ missing, inputs }) => (inputs === undefined ? [] : missing)));
  const parsed = release === undefined ? undefined : parseRelease(release);
  // 2.6.36 to 2.6.38 do not count page tables; whether RHEL 6 does was not read.
  if (parsed !== undefined && isSince(parsed, '2.6.36') && !isSince(parsed, '2.6.39')) all.delete('page tables');
  return [...all];
}

/** Candidates by badness, those of one badness by the tie rule. */
function rankCandidates(candidates: readonly Candidate[], context: BadnessContext, tie: Tie): RankedTask[] {
  const ranked = candidates.map(({ task, inputs }) => {
    if (inputs === undefined) return { task, badness: undefined };
    const badness = oomBadness(inputs, context);
    const favoured = oomBadness({ ...inputs, hasCapSysAdmin: true }, context);
    return favoured === null || favoured === badness
      ? { task, inputs, badness }
      : { task, inputs, badness, badnessWithCapSysAdmin: favoured };
  });
  if (tie === 'last') ranked.reverse();
  // The sort is stable: of equals, the one that stands first stays first.
  return ranked.sort((a, b) => order(b.badness) - order(a.badness) || 0);
}

function order(badness: number | null | undefined): number {
  // Finite, as a difference of two infinities is no number.
  if (badness === null) return -Number.MAX_SAFE_INTEGER;
  return badness ?? -2 * Number.MAX_SAFE_INTEGER;
}
