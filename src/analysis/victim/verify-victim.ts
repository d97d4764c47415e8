import type { OomReport } from '../../reports/nodes.ts';
import { releaseOf } from '../release-of.ts';
import { checkRanked } from './check-ranked.ts';
import { type RankOptions, rankTasks } from './rank-tasks.ts';
import { releasesByShape } from './releases-by-shape.ts';
import { cannotTell, type VictimCheck } from './victim-check.ts';
import { type Victim, victimOf } from './victim-of.ts';

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
  if (ranking.known) return checkRanked(victim, ranking);
  const unknown = { ...cannotTell(ranking.code, ranking.reason), victim };
  return ranking.code === 'no-release' ? (checkByShape(report, options) ?? unknown) : unknown;
}

/** Without a release: what each formula says that the forms of the report allow, when all of them agree. */
function checkByShape(report: OomReport, options: RankOptions): VictimCheck | undefined {
  const [first, ...others] = releasesByShape(report).map((release) => verifyVictim(report, { ...options, release }));
  if (first?.verdict !== 'agrees' || others.some(({ verdict }) => verdict !== 'agrees')) return undefined;
  const given = 'the release is not printed: every formula that a kernel with this table can have gives the same task';
  return { ...first, assumptions: [...first.assumptions, given] };
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
