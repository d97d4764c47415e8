import type { Task } from '../../records/tasks/read-task.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { groupTasks } from '../consumers/group-tasks.ts';
import { pageSizeKb } from '../page-size.ts';
import { size } from '../size.ts';
import { type ExplanationPart, row, say, table } from './explanation.ts';

/** Rows that a table of the largest has. */
const LARGEST = 10;
/** A program of several tasks is worth a table of programs when it is among so many. */
const PROGRAMS = 5;

/** The largest tasks, and the largest programs where they have several tasks. */
export function consumers(report: OomReport): ExplanationPart[] {
  const { tasks } = report;
  if (tasks.length === 0) return [say('Not said: there is no task table.')];
  const pageKb = pageSizeKb(report);
  const amount = (pages: number | undefined) =>
    pages === undefined ? '' : pageKb === undefined ? String(pages) : size(pages * pageKb);
  const unit = pageKb === undefined ? ' (pages)' : '';
  const dead = deadPids(report);
  const sorted = tasks.toSorted((a, b) => pagesOf(b) - pagesOf(a));
  const rows = sorted.slice(0, LARGEST).map((task) => {
    const { pid, name = '', rssPages, swapents, oomScoreAdj, oomAdj } = task;
    const cells = [String(pid), name, amount(rssPages), amount(swapents), String(oomScoreAdj ?? oomAdj ?? '')];
    return row(cells, [task], dead.has(pid));
  });
  const rest = tasks.length - rows.length;
  const note = [rest > 0 ? `and ${rest} smaller` : '', dead.size > 0 ? 'the marked was killed or chosen' : ''].filter(
    Boolean,
  );
  return [
    ...table(['pid', 'name', `rss${unit}`, `swap${unit}`, 'adj'], rows),
    ...(note.length === 0 ? [] : [say(note.join('; '), ...sorted.slice(LARGEST))]),
    ...programs(report, amount, unit),
  ];
}

function pagesOf({ rssPages = 0, swapents = 0 }: Task): number {
  return rssPages + swapents;
}

function deadPids({ kills, constraint, chosen }: OomReport): Set<number> {
  if (kills.length > 0) return new Set(kills.map(({ pid }) => pid));
  const pid = chosen?.pid ?? constraint?.pid;
  return new Set(pid === undefined ? [] : [pid]);
}

function programs({ tasks }: OomReport, amount: (pages: number) => string, unit: string): ExplanationPart[] {
  const groups = groupTasks(tasks).slice(0, PROGRAMS);
  if (groups.every(({ tasks: members }) => members.length === 1)) return [];
  const rows = groups.map(({ name = '', tasks: members, rssPages, swapPages }) =>
    row([name, String(members.length), amount(rssPages), amount(swapPages)], members),
  );
  return [
    say('By program (memory that its tasks share counts for each of them):'),
    ...table(['program', 'tasks', `rss${unit}`, `swap${unit}`], rows),
  ];
}
