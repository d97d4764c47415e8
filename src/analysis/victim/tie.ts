import { isSince, parseRelease } from '../release.ts';

/**
 * Which of several tasks of the same badness is killed, by its place in the
 * process list: the first up to 5.2, the last in 4.8 and since 5.3. (3.14 to
 * 4.7 and 4.9 to 5.2 let a later task replace a thread that is no leader; the
 * table has leaders only.)
 *
 * Source: oom_evaluate_task (select_bad_process to 4.7) of mm/oom_kill.c.
 */
export type Tie = 'first' | 'last';

export function tieRule(release: string | undefined): Tie {
  const parsed = release === undefined ? undefined : parseRelease(release);
  if (parsed === undefined || isSince(parsed, '5.3')) return 'last';
  return isSince(parsed, '4.8') && !isSince(parsed, '4.9') ? 'last' : 'first';
}
