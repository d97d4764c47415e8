import type { Task } from '../../records/tasks/read-task.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { groupTasks } from '../consumers/group-tasks.ts';
import { percent } from '../size.ts';
import { counted } from '../words.ts';
import { type Finding, finding } from './finding.ts';

/** oom_score_adj up to which a task is hardly ever chosen. */
const PROTECTED = -900;
/** How many of the largest tasks are looked at for an oom_score_adj that they share. */
const LARGEST = 3;

/** What the task table shows of who holds memory, and of who is protected. */
export function taskFindings(record: LogRecord): Finding[] {
  if (record.type !== 'OomReport' || record.tasks.length === 0) return [];
  const { tasks } = record;
  return [...oneProgram(tasks), ...protectedTasks(tasks), ...adjustedAlike(tasks)];
}

function rssOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { rssPages = 0 }) => sum + rssPages, 0);
}

function oneProgram(tasks: readonly Task[]): Finding[] {
  const [group] = groupTasks(tasks);
  const all = rssOf(tasks);
  if (group?.name === undefined || all === 0 || group.rssPages * 2 < all || tasks.length < 2) return [];
  const message = `${counted(group.tasks.length, 'task')} of the name ${group.name} ${group.tasks.length === 1 ? 'holds' : 'hold'} ${percent(group.rssPages, all)} of the resident memory of all tasks`;
  return [finding('one-program', message, ...group.tasks)];
}

function isProtected({ oomScoreAdj = 0 }: Task): boolean {
  return oomScoreAdj <= PROTECTED;
}

function protectedTasks(tasks: readonly Task[]): Finding[] {
  const kept = tasks.filter(isProtected);
  const share = [rssOf(kept), rssOf(tasks)] as const;
  // Where everybody is protected alike it protects nobody: that is said by itself.
  if (share[1] === 0 || share[0] * 2 < share[1] || adjustedAlike(tasks).length > 0) return [];
  const message = `${counted(kept.length, 'task')} with oom_score_adj ${PROTECTED} or less hold ${percent(...share)} of the resident memory of all tasks`;
  return [finding('protected-tasks', message, ...kept)];
}

function adjustedAlike(tasks: readonly Task[]): Finding[] {
  const largest = tasks.toSorted((a, b) => (b.rssPages ?? 0) - (a.rssPages ?? 0)).slice(0, LARGEST);
  const adj = largest[0]?.oomScoreAdj;
  const alike =
    largest.length === LARGEST &&
    adj !== undefined &&
    adj > -1000 &&
    largest.every((task) => isProtected(task) && task.oomScoreAdj === adj);
  return alike
    ? [finding('adjusted-alike', `The ${LARGEST} largest tasks all have oom_score_adj ${adj}`, ...largest)]
    : [];
}
