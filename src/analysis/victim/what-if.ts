import type { Memcg } from '../../records/memcg/nodes.ts';
import type { Task } from '../../records/tasks/read-task.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { pageSizeKb } from '../page-size.ts';
import { type NoRanking, type RankedTask, type RankOptions, rankTasks } from './rank-tasks.ts';

/** What would have been different. Tasks are named by their pid. */
export interface Change {
  readonly oomScoreAdj?: Readonly<Record<number, number>>;
  /** Resident memory, in pages. */
  readonly rssPages?: Readonly<Record<number, number>>;
  /** Tasks that would not have been there. */
  readonly without?: readonly number[];
  /** The limit of the memory cgroup. */
  readonly limitKb?: number;
  /** Memory that the machine would have had on top (below 0: less). */
  readonly moreMemoryKb?: number;
}

/** Who would have been killed. */
export interface WhatIf {
  readonly known: true;
  /** The task that is worst by the report's own numbers. */
  readonly before?: RankedTask;
  /** The task that would have been worst; absent when nobody may be killed. */
  readonly after?: RankedTask;
  /** Another task, or none, would have been killed. */
  readonly changed: boolean;
  /** With another limit of the cgroup: whether it would have been reached just then. What was growing may reach it later. */
  readonly limitReached?: boolean;
}

/**
 * Who would have been killed, had something been different. Without a change
 * it is who the report's own numbers say.
 *
 * @throws TypeError when the change names a task that the report has not
 * @example
 * const result = whatIf(report, { oomScoreAdj: { 30002: -700 } });
 * if (result.known) result.after?.task.name // 'RapidStor'
 */
export function whatIf(report: OomReport, change: Change, options: RankOptions = {}): WhatIf | NoRanking {
  const known = new Set(report.tasks.map(({ pid }) => pid));
  const named = [change.oomScoreAdj, change.rssPages].flatMap((each) => Object.keys(each ?? {}).map(Number));
  const stranger = [...named, ...(change.without ?? [])].find((pid) => !known.has(pid));
  if (stranger !== undefined) throw new TypeError(`the report has no task of pid ${stranger}`);
  const before = rankTasks(report, options);
  if (!before.known) return before;
  const other = changed(report, change);
  const after =
    other.tasks.length === 0
      ? undefined
      : rankTasks(other, withMemory(report, change, options, before.totalPages.pages));
  if (after !== undefined && !after.known) return after;
  const worst = { before: killable(before.tasks), after: after && killable(after.tasks) };
  const { limitKb } = change;
  const limit = report.memcg?.memory?.limitKb;
  return {
    known: true,
    ...(worst.before === undefined ? {} : { before: worst.before }),
    ...(worst.after === undefined ? {} : { after: worst.after }),
    changed: worst.before?.task.pid !== worst.after?.task.pid,
    ...(limitKb === undefined || limit === undefined ? {} : { limitReached: limitKb <= limit }),
  };
}

function killable(tasks: readonly RankedTask[]): RankedTask | undefined {
  return tasks.find(({ badness }) => typeof badness === 'number');
}

function changed(report: OomReport, { oomScoreAdj = {}, rssPages = {}, without = [], limitKb }: Change): OomReport {
  const tasks = report.tasks
    .filter(({ pid }) => !without.includes(pid))
    .map((task): Task => {
      const adj = oomScoreAdj[task.pid];
      const rss = rssPages[task.pid];
      return {
        ...task,
        ...(adj === undefined ? {} : { oomScoreAdj: adj }),
        ...(rss === undefined ? {} : { rssPages: rss }),
      };
    });
  const { memcg } = report;
  if (limitKb === undefined || memcg?.memory === undefined) return { ...report, tasks };
  const limited: Memcg = { ...memcg, memory: { ...memcg.memory, limitKb } };
  return { ...report, tasks, memcg: limited };
}

/** More memory counts for the machine, and not for a cgroup, whose limit stays. */
function withMemory(report: OomReport, { moreMemoryKb }: Change, options: RankOptions, pages: number): RankOptions {
  const pageKb = options.pageSizeKb ?? pageSizeKb(report);
  if (moreMemoryKb === undefined || pageKb === undefined || report.memcg !== undefined) return options;
  return { ...options, totalPages: Math.max(pages + Math.trunc(moreMemoryKb / pageKb), 1) };
}
