import type { Task } from '../../records/tasks/read-task.ts';

/** Tasks of one name. */
export interface TaskGroup {
  readonly name?: string;
  readonly tasks: readonly Task[];
  /** Resident pages of them all: pages that they share count for each. */
  readonly rssPages: number;
  readonly swapPages: number;
}

/**
 * Tasks by their names, those that hold most first: twenty small workers of
 * one program can be the largest consumer.
 *
 * @example groupTasks(report.tasks)[0] // { name: 'RapidStor', rssPages: 1795321, tasks: […2], swapPages: 0 }
 */
export function groupTasks(tasks: readonly Task[]): TaskGroup[] {
  const groups = new Map<string | undefined, Task[]>();
  for (const task of tasks) {
    const group = groups.get(task.name);
    if (group === undefined) groups.set(task.name, [task]);
    else group.push(task);
  }
  return [...groups]
    .map(([name, members]) => ({
      ...(name === undefined ? {} : { name }),
      tasks: members,
      rssPages: members.reduce((sum, { rssPages = 0 }) => sum + rssPages, 0),
      swapPages: members.reduce((sum, { swapents = 0 }) => sum + swapents, 0),
    }))
    .sort((a, b) => b.rssPages + b.swapPages - a.rssPages - a.swapPages);
}
