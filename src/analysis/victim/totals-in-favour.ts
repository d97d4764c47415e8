import { badnessLine } from '../badness/oom-badness.ts';
import type { RankedTask, Ranking } from './rank-tasks.ts';

/**
 * For which of the totals that a cgroup can have had no task is ahead of this
 * one. Badness since 3.5 is a line in a thousandth of the total, so that each
 * other task leaves it a stretch of totals.
 */
export function totalsInFavour(own: RankedTask, { tasks, totalPages, generation }: Ranking): 'all' | 'some' | 'none' {
  if (own.inputs === undefined || generation === '2.6.36' || generation === '2.6.39') return 'none';
  const { pages, most = Number.POSITIVE_INFINITY } = totalPages;
  const first = Math.trunc(pages / 1000);
  const last = Math.trunc(most / 1000);
  const line = badnessLine(own.inputs, generation);
  let least = first;
  let largest = last;
  for (const { inputs, badness } of tasks) {
    if (inputs === undefined || badness === null) continue;
    const other = badnessLine(inputs, generation);
    const ahead = line.own - other.own;
    const slope = line.adj - other.adj;
    if (slope === 0 && ahead < 0) return 'none';
    if (slope > 0) least = Math.max(least, Math.ceil(-ahead / slope));
    if (slope < 0) largest = Math.min(largest, Math.floor(ahead / -slope));
  }
  if (least > largest) return 'none';
  return least === first && largest === last ? 'all' : 'some';
}
