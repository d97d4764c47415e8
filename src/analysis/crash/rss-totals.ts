import type { PsRow } from '../../crash/ps/table.ts';

/** What a row must tell; `ps -G` and plain `ps` have the same columns. */
export type ResidentTask = Pick<PsRow, 'ppid' | 'vszKb' | 'rssKb' | 'comm'>;

/** Processes of one name. */
export interface NamedRss {
  comm: string;
  processes: number;
  rssKb: number;
  largestKb: number;
}

/** Resident memory of all processes. Pages that several share count in each, so that it is an upper bound. */
export interface RssTotals {
  /** Each process once. */
  totalKb: number;
  processes: number;
  /** Rows that were taken for further threads of a process. */
  threads: number;
  /** Every row counted, as `awk '{sum+=$8}'` does: too much by the threads of plain `ps`. */
  rowSumKb: number;
  /** Every amount counted once, as `sort | uniq` does: too little wherever two processes are of one size. */
  distinctSumKb: number;
  /** By name, the largest sum first. */
  byName: NamedRss[];
}

/** Threads of a process have its parent and its sizes; no two processes of that size are told apart. */
function processKey({ ppid, vszKb, rssKb, comm }: ResidentTask): string {
  return `${ppid} ${vszKb} ${rssKb} ${comm}`;
}

function byName(tasks: readonly ResidentTask[]): NamedRss[] {
  const groups = new Map<string, NamedRss>();
  for (const { comm, rssKb } of tasks) {
    const group = groups.get(comm) ?? { comm, processes: 0, rssKb: 0, largestKb: 0 };
    group.processes += 1;
    group.rssKb += rssKb;
    group.largestKb = Math.max(group.largestKb, rssKb);
    groups.set(comm, group);
  }
  return [...groups.values()].sort((a, b) => b.rssKb - a.rssKb);
}

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

/**
 * Adds up the resident memory of processes. `ps -G` prints one row per process;
 * of plain `ps`, rows with the same parent, sizes and name count once.
 *
 * @param rows rows of `ps`, in kB; those of kernel threads have none
 * @param leadersOnly the rows are those of `ps -G`
 * @example rssTotals(parsePs(text).records[0].rows, { leadersOnly: true }).totalKb
 */
export function rssTotals(
  rows: readonly ResidentTask[],
  { leadersOnly = false }: { leadersOnly?: boolean } = {},
): RssTotals {
  const resident = rows.filter(({ rssKb }) => rssKb !== undefined && rssKb > 0);
  const processes = leadersOnly ? resident : [...new Map(resident.map((task) => [processKey(task), task])).values()];
  return {
    totalKb: sum(processes.map(({ rssKb }) => rssKb)),
    processes: processes.length,
    threads: resident.length - processes.length,
    rowSumKb: sum(resident.map(({ rssKb }) => rssKb)),
    distinctSumKb: sum(new Set(resident.map(({ rssKb }) => rssKb))),
    byName: byName(processes),
  };
}
