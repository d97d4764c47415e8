import { type BadnessContext, type BadnessTask, oomBadness } from './oom-badness.ts';

/**
 * The score of the kill line, `Kill process 30002 (x) score 731`: badness to
 * 3.4, thousandths of all pages since 3.5, which may pass 1000. null where no
 * kernel prints one: for a task that is never killed, and since 5.9 (the last
 * to print it is 5.0).
 *
 * Source: oom_kill_process of mm/oom_kill.c, 2.6.36..5.0.
 *
 * @example printedScore(task, { totalPages: 8236692, generation: '3.14' }) // 731
 */
export function printedScore(task: BadnessTask, context: BadnessContext): number | null {
  const badness = oomBadness(task, context);
  if (badness === null || context.generation === '5.9') return null;
  return isThousandths(context) ? badness : perThousand(badness, context.totalPages);
}

/**
 * /proc/<pid>/oom_score: badness to 3.4, its thousandths of all pages to 5.8,
 * since 5.9 two thirds of those on top of 1000; 0 for a task that is never
 * killed. The file always relates to memory and swap of the whole machine, so
 * that a task in a cgroup has another score there than when it is killed.
 *
 * Source: proc_oom_score of fs/proc/base.c, 2.6.36..6.18.
 *
 * @example oomScore({ rssPages: 0, swapents: 0, pageTablePages: 7, oomScoreAdj: 0 }, { totalPages: 55908, generation: '5.9' }) // 666
 */
export function oomScore(task: BadnessTask, context: BadnessContext): number {
  const badness = oomBadness(task, context);
  if (badness === null) return 0;
  if (isThousandths(context)) return badness;
  const thousandths = perThousand(badness, context.totalPages);
  return context.generation === '5.9' ? Math.trunc(((1000 + thousandths) * 2) / 3) : thousandths;
}

function isThousandths({ generation }: BadnessContext): boolean {
  return generation === '2.6.36' || generation === '2.6.39';
}

function perThousand(badness: number, totalPages: number): number {
  return Number((BigInt(badness) * 1000n) / BigInt(Math.max(totalPages, 1)));
}
