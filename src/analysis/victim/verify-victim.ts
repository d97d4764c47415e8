import type { Task } from '../../records/tasks/read-task.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { releaseOf } from '../release-of.ts';
import { type NoRanking, type RankedTask, type Ranking, type RankOptions, rankTasks } from './rank-tasks.ts';
import { checkScore, type ScoreCheck } from './score-check.ts';
import { type Victim, victimOf } from './victim-of.ts';

/** Why the choice stands, or why nobody can tell. */
export type VictimReason =
  | 'highest-badness'
  | 'only-with-more-swap'
  | 'only-with-capability'
  | 'not-highest'
  | 'asker'
  | 'never-killed'
  | 'nobody-killable'
  | 'panic'
  | 'no-victim'
  | 'not-in-table'
  | 'row-damaged'
  | 'columns-missing'
  | NoRanking['code'];

/** Whether the kernel's choice is the one that its own arithmetic gives. */
export interface VictimCheck {
  readonly verdict: 'agrees' | 'disagrees' | 'cannot tell';
  readonly reason: VictimReason;
  /** The reason in words. */
  readonly message: string;
  readonly victim?: Victim;
  /** The victim's place, 1 being the worst. */
  readonly place?: number;
  /** The task that our numbers would have had killed, where it is another. */
  readonly expected?: RankedTask;
  readonly score?: ScoreCheck;
  readonly ranking?: Ranking;
  /** What was taken for granted as the report does not print it. */
  readonly assumptions: readonly string[];
}

/**
 * Works out every task's badness and looks whether the task that was chosen has
 * the highest. Where the report does not print all that counts, it says what
 * was assumed, and takes no side when that could turn the choice.
 *
 * Source: oom_badness, select_bad_process and oom_kill_process of mm/oom_kill.c, 2.6.36..6.18.
 *
 * @example verifyVictim(report).verdict // 'agrees'
 */
export function verifyVictim(report: OomReport, options: RankOptions = {}): VictimCheck {
  const victim = victimOf(report, options.release ?? releaseOf(report));
  if (victim === undefined) return checkNobody(report, options);
  const byAsking = checkAsker(report, victim);
  if (byAsking !== undefined) return byAsking;
  const ranking = rankTasks(report, options);
  if (!ranking.known) return { ...cannotTell(ranking.code, ranking.reason), victim };
  return checkRanked(report, victim, ranking, options);
}

function cannotTell(reason: VictimReason, message: string): VictimCheck {
  return { verdict: 'cannot tell', reason, message, assumptions: [] };
}

/** `Out of memory and no killable processes...`: the table must hold nobody who may be killed. */
function checkNobody(report: OomReport, options: RankOptions): VictimCheck {
  if (!report.otherLines?.some(({ type }) => type === 'NoKillableProcesses')) {
    // Where nothing is missing although nobody was killed, a panic follows.
    return report.complete
      ? cannotTell('panic', 'the kernel panicked and chose nobody')
      : cannotTell('no-victim', 'no line says who was chosen');
  }
  const killable = report.tasks.filter(({ oomScoreAdj, pid }) => pid !== 1 && (oomScoreAdj ?? 0) > -1000);
  const message = 'the kernel found nobody whom it may kill';
  if (killable.length === 0) return { verdict: 'agrees', reason: 'nobody-killable', message, assumptions: [] };
  const ranking = rankTasks(report, options);
  return {
    ...cannotTell('nobody-killable', `${message}, though ${killable.length} tasks of the table are not protected`),
    ...(ranking.known ? { ranking } : {}),
  };
}

/** vm.oom_kill_allocating_task: whoever asks is killed, whatever its badness. */
function checkAsker({ kills, chosen, cpu, invocation }: OomReport, victim: Victim): VictimCheck | undefined {
  const cause = 'Out of memory (oom_kill_allocating_task)';
  if (!(chosen?.cause === cause || kills[0]?.cause === cause)) return undefined;
  const comm = cpu?.comm ?? (invocation !== undefined && 'comm' in invocation ? invocation.comm : undefined);
  const isAsker = cpu?.pid === victim.pid || cpu?.pid === victim.task?.tgid || comm === victim.name;
  const message = 'vm.oom_kill_allocating_task is set: the task that asked for memory is killed';
  return { verdict: isAsker ? 'agrees' : 'cannot tell', reason: 'asker', message, victim, assumptions: [] };
}

function checkRanked(report: OomReport, victim: Victim, ranking: Ranking, options: RankOptions): VictimCheck {
  const { tasks, totalPages: total } = ranking;
  const at = tasks.findIndex(({ task }) => task === victim.task);
  const own = tasks[at];
  const base = { victim, ranking, assumptions: [...total.assumptions] };
  if (own === undefined) return { ...cannotTell('not-in-table', `the table has no row of pid ${victim.pid}`), ...base };
  if (own.badness === undefined) return { ...cannotTell('row-damaged', 'the row of the victim is damaged'), ...base };
  if (own.badness === null)
    return { ...base, verdict: 'disagrees', reason: 'never-killed', message: 'the table says that it is never killed' };
  const score = victim.score === undefined ? undefined : checkScore(victim.score, own, ranking);
  const found = { ...base, place: at + 1, ...(score === undefined ? {} : { score }) };
  if (at === 0) return { ...found, ...highest(report, own.task, ranking, options) };
  const expected = tasks[0] as RankedTask;
  return { ...found, expected, ...notHighest(report, own, expected, ranking, options) };
}

type Outcome = Pick<VictimCheck, 'verdict' | 'reason' | 'message'> & { assumptions?: readonly string[] };

function highest(report: OomReport, task: Task, ranking: Ranking, options: RankOptions): Outcome {
  const { missing, totalPages: total } = ranking;
  // A larger total moves all tasks of one oom_score_adj alike: often it cannot change the order.
  const always = total.most !== total.pages && winsWithMore(report, task, ranking, options);
  const assumptions = [
    ...(always ? [] : total.assumptions),
    ...missing.map((column) => `the tasks’ ${column}, which are not printed, make no difference`),
  ];
  return { verdict: 'agrees', reason: 'highest-badness', message: 'no task has a higher badness', assumptions };
}

/** Another task is ahead by our numbers: can what is not printed be why? */
function notHighest(
  report: OomReport,
  own: RankedTask,
  expected: RankedTask,
  ranking: Ranking,
  options: RankOptions,
): Outcome {
  const ahead = `${nameOf(expected.task)} has the higher badness, ${expected.badness} to ${own.badness}`;
  if (ranking.missing.length > 0)
    return {
      verdict: 'cannot tell',
      reason: 'columns-missing',
      message: `${ahead}, but the tasks’ ${ranking.missing.join(' and ')} are not printed`,
    };
  if (winsWithMore(report, own.task, ranking, options))
    return {
      verdict: 'cannot tell',
      reason: 'only-with-more-swap',
      message: `${ahead}, unless the cgroup could use swap, which is not printed`,
    };
  if (winsAgainstRoot(own, ranking))
    return {
      verdict: 'cannot tell',
      reason: 'only-with-capability',
      message: `${ahead}, unless it has CAP_SYS_ADMIN on the host, which is not printed`,
    };
  return { verdict: 'disagrees', reason: 'not-highest', message: ahead };
}

function nameOf({ name, pid }: Task): string {
  return `${name ?? 'a task'} (pid ${pid})`;
}

/** Badness changes evenly with the total: what holds at both ends holds between them. Without a limit, far above. */
function winsWithMore(report: OomReport, task: Task, { totalPages: total }: Ranking, options: RankOptions): boolean {
  const { pages, most = Math.max(pages, 1000) * 1e6 } = total;
  if (most === pages) return false;
  const ranking = rankTasks(report, { ...options, totalPages: most });
  return ranking.known && ranking.tasks[0]?.task === task;
}

function winsAgainstRoot(own: RankedTask, { tasks }: Ranking): boolean {
  const badness = own.badness ?? 0;
  const above = tasks.slice(0, tasks.indexOf(own));
  return above.every(({ badnessWithCapSysAdmin }) => (badnessWithCapSysAdmin ?? Number.POSITIVE_INFINITY) <= badness);
}
