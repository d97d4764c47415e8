import type { Task } from '../../records/tasks/read-task.ts';
import type { BadnessTask } from '../badness/oom-badness.ts';

/** A row of the task table as oom_badness sees it. */
export interface Candidate {
  readonly task: Task;
  /** Absent when the row does not hold what badness needs. */
  readonly inputs?: BadnessTask;
  /** Columns that this kernel's table has not, although its badness counts them. */
  readonly missing: readonly ('page tables' | 'swap')[];
}

/** init of the machine: never killed. A container's init has another pid here. */
const INIT = 1;

/** What is known beside the row. */
export interface CandidateContext {
  readonly pageKb: number;
  /** No swap is in use: rows without a column for it have none. */
  readonly noSwap: boolean;
  readonly hasCapSysAdmin?: ((task: Task) => boolean) | undefined;
}

export function candidate(task: Task, { pageKb, noSwap, hasCapSysAdmin }: CandidateContext): Candidate {
  const { rssPages, oomScoreAdj, swapents } = task;
  const tables = pageTablePages(task, pageKb);
  const missing: Candidate['missing'][number][] = [];
  if (tables === undefined) missing.push('page tables');
  if (swapents === undefined && !noSwap) missing.push('swap');
  if (rssPages === undefined || oomScoreAdj === undefined || task.truncated) return { task, missing };
  const inputs = {
    rssPages,
    swapents: swapents ?? 0,
    pageTablePages: tables ?? 0,
    oomScoreAdj,
    hasCapSysAdmin: hasCapSysAdmin?.(task) ?? false,
    unkillable: task.pid === INIT || task.tgid === INIT,
  };
  return { task, inputs, missing };
}

/** Pages of page tables: counted in pages to 4.14, in bytes since. */
function pageTablePages({ nrPtes, nrPmds = 0, pgtablesBytes }: Task, pageKb: number): number | undefined {
  if (nrPtes !== undefined) return nrPtes + nrPmds;
  return pgtablesBytes === undefined ? undefined : Math.trunc(pgtablesBytes / (pageKb * 1024));
}
