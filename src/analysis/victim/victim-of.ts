import type { Located } from '../../printk/types.ts';
import type { Task } from '../../records/tasks/read-task.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { isSince, parseRelease } from '../release.ts';

/** The task that the kernel chose. */
export interface Victim {
  readonly pid: number;
  readonly name?: string;
  /** Its row in the task table; a thread's is that of its process. */
  readonly task?: Task;
  /** The line that names it. */
  readonly evidence: Located;
  /** The score that the kernel printed for it (to 5.0). */
  readonly score?: number;
  /** The child that was killed in its stead (2.6.36..5.0). */
  readonly sacrificed?: { readonly pid: number; readonly name: string };
}

/**
 * The task that the kernel chose: the one that `Kill process` announces (to
 * 5.0), that the `oom-kill:` line names (5.0..), or the first that was killed.
 * undefined when no line names one.
 *
 * @example victimOf(report)?.pid // 30002
 */
export function victimOf(report: OomReport, release: string | undefined): Victim | undefined {
  const { chosen, constraint, kills } = report;
  const killed = kills[0];
  if (chosen !== undefined) return announced(report, release);
  if (killed !== undefined) return { ...named(report, killed.pid, killed.comm), evidence: killed };
  if (constraint?.pid === undefined) return undefined;
  return { ...named(report, constraint.pid, constraint.task), evidence: constraint };
}

function announced(report: OomReport, release: string | undefined): Victim {
  const { kills } = report;
  const chosen = report.chosen as NonNullable<OomReport['chosen']>;
  const { pid, comm, score } = chosen;
  const scored = { evidence: chosen, ...(score === undefined ? {} : { score }) };
  const own = named(report, pid, comm);
  const killed = kills.find((kill) => kill.pid === pid) ?? kills[0];
  if (killed === undefined || killed.pid === pid) return { ...own, ...scored };
  // A thread was chosen: the table and the kill line have its process.
  if (own.task === undefined && killed.comm === comm) return { ...named(report, killed.pid, killed.comm), ...scored };
  return sacrificesChildren(release)
    ? { ...own, ...scored, sacrificed: { pid: killed.pid, name: killed.comm } }
    : { ...own, ...scored };
}

function named({ tasks }: OomReport, pid: number, name: string | undefined): Omit<Victim, 'evidence'> {
  const task = tasks.find((each) => each.pid === pid) ?? tasks.find((each) => each.tgid === pid);
  const known = name ?? task?.name;
  return { pid, ...(known === undefined ? {} : { name: known }), ...(task === undefined ? {} : { task }) };
}

/** 2.6.36..5.0 kill the worst child with an mm of its own instead of the task chosen; RHEL 8 does not from 8.1 on. */
function sacrificesChildren(release: string | undefined): boolean {
  const parsed = release === undefined ? undefined : parseRelease(release);
  return parsed === undefined || !(isSince(parsed, '5.1') || (parsed.rhel ?? 0) >= 8);
}
