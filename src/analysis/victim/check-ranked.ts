import type { Task } from '../../records/tasks/read-task.ts';
import type { RankedTask, Ranking } from './rank-tasks.ts';
import { checkScore } from './score-check.ts';
import { totalsInFavour } from './totals-in-favour.ts';
import { cannotTell, type VictimCheck } from './victim-check.ts';
import type { Victim } from './victim-of.ts';

/**
 * How far behind a victim may be and still have been ahead when it was chosen:
 * tasks run on while the table is printed, and the kernel itself counts pages
 * in batches of up to 64 per thread.
 */
const DRIFT_PAGES = 64;
const DRIFT_SHARE = 0.001;

/** The victim's place in the ranking, and what that says. */
export function checkRanked(victim: Victim, ranking: Ranking): VictimCheck {
  const { tasks, totalPages: total } = ranking;
  const at = tasks.findIndex(({ task }) => task === victim.task);
  const own = tasks[at];
  const [worst] = tasks;
  const base = { victim, ranking, assumptions: [...total.assumptions] };
  if (own === undefined || worst === undefined)
    return { ...base, ...cannotTell('not-in-table', `the table has no row of pid ${victim.pid}`) };
  if (own.badness === undefined) return { ...base, ...cannotTell('row-damaged', 'the row of the victim is damaged') };
  if (own.badness === null)
    return { ...base, verdict: 'disagrees', reason: 'never-killed', message: 'the table says that it is never killed' };
  const score = victim.score === undefined ? undefined : checkScore(victim.score, own, ranking);
  const found = { ...base, place: at + 1, ...(score === undefined ? {} : { score }) };
  if (own.badness === worst.badness) return { ...found, ...highest(own, worst, ranking) };
  return { ...found, expected: worst, ...behind(own, worst, ranking) };
}

type Outcome = Pick<VictimCheck, 'verdict' | 'reason' | 'message'> & { assumptions?: readonly string[] };

function highest(own: RankedTask, first: RankedTask, ranking: Ranking): Outcome {
  const { missing, totalPages: total } = ranking;
  // A larger total moves all tasks of one oom_score_adj alike: often it cannot change the order.
  const always = total.most !== total.pages && totalsInFavour(own, ranking) === 'all';
  const assumptions = [
    ...(always ? [] : total.assumptions),
    ...missing.map((column) => `the tasks’ ${column}, which are not printed, make no difference`),
    // Before 5.3 tasks of a cgroup were looked at in another order than the table has.
    ...(own === first
      ? []
      : [`of the tasks with a badness of ${own.badness} the kernel looked at this one when it counts`]),
  ];
  return { verdict: 'agrees', reason: 'highest-badness', message: 'no task has a higher badness', assumptions };
}

/** Another task is ahead by our numbers: can what is not printed be why? */
function behind(own: RankedTask, worst: RankedTask, ranking: Ranking): Outcome {
  const ahead = `${nameOf(worst.task)} has the higher badness, ${worst.badness} to ${own.badness}`;
  const open = (reason: VictimCheck['reason'], unless: string): Outcome => ({
    verdict: 'cannot tell',
    reason,
    message: `${ahead}, ${unless}`,
  });
  if (ranking.missing.length > 0)
    return open('columns-missing', `but the tasks’ ${ranking.missing.join(' and ')} are not printed`);
  if (totalsInFavour(own, ranking) === 'some')
    return open('only-with-more-swap', 'unless the cgroup could use swap, which is not printed');
  if (winsAgainstRoot(own, ranking))
    return open('only-with-capability', 'unless it has CAP_SYS_ADMIN on the host, which is not printed');
  if (isClose(own, worst, ranking)) return open('too-close', 'which is so little that it can have come in between');
  return { verdict: 'disagrees', reason: 'not-highest', message: ahead };
}

function nameOf({ name, pid }: Task): string {
  return `${name ?? 'a task'} (pid ${pid})`;
}

function winsAgainstRoot(own: RankedTask, { tasks }: Ranking): boolean {
  const badness = own.badness ?? 0;
  const above = tasks.slice(0, tasks.indexOf(own));
  return above.every(({ badnessWithCapSysAdmin }) => (badnessWithCapSysAdmin ?? Number.POSITIVE_INFINITY) <= badness);
}

function isClose(own: RankedTask, worst: RankedTask, { generation, totalPages: { pages } }: Ranking): boolean {
  const difference = (worst.badness ?? 0) - (own.badness ?? 0);
  const inThousandths = generation === '2.6.36' || generation === '2.6.39';
  return difference <= (inThousandths ? 1 : Math.max(DRIFT_PAGES, pages * DRIFT_SHARE));
}
