import type { BadnessGeneration } from './generation.ts';

/** What oom_badness looks at: a row of the task table, in pages. */
export interface BadnessTask {
  readonly rssPages: number;
  readonly swapents: number;
  /** nr_ptes + nr_pmds, or pgtables_bytes over the page size; 2.6.36 to 2.6.38 do not look at it. */
  readonly pageTablePages: number;
  /** -1000 to 1000; -1000 is never killed. */
  readonly oomScoreAdj: number;
  /** CAP_SYS_ADMIN on the host, which no log prints: a root in a container lacks it. Off when not given. */
  readonly hasCapSysAdmin?: boolean;
  /** init, a kernel thread, or outside of the cgroup or nodes that ran short. */
  readonly unkillable?: boolean;
}

/** What badness is relative to. */
export interface BadnessContext {
  /** Pages that the limit allows: memory and swap of the machine, of its nodes, or of the cgroup. */
  readonly totalPages: number;
  readonly generation: Exclude<BadnessGeneration, 'legacy'>;
  /** Thousandths are kept in an int and overflow: 2.6.39..3.1 (`hasIntPoints`). */
  readonly intPoints?: boolean;
}

/** The oom_score_adj that forbids the killing. */
const OOM_SCORE_ADJ_MIN = -1000;

/**
 * How bad a task is: who has most is killed. null for a task that is never
 * killed. Thousandths (1 to 1000) to 3.4, pages since 3.5, at least 1 to 5.8,
 * negative too since 5.9. Divisions are truncated just where the kernel's are:
 * oom_score_adj counts for `totalPages / 1000`, without its fraction.
 *
 * Source: oom_badness of mm/oom_kill.c, 2.6.36..6.18.
 *
 * @throws TypeError for a number that is no integer
 * @example
 * oomBadness(
 *   { rssPages: 6006959, swapents: 0, pageTablePages: 16399, oomScoreAdj: 0 },
 *   { totalPages: 8236692, generation: '3.14' },
 * ) // 6023358
 */
export function oomBadness(task: BadnessTask, context: BadnessContext): number | null {
  checkIntegers(task, context);
  if (task.unkillable || task.oomScoreAdj <= OOM_SCORE_ADJ_MIN) return null;
  const { generation } = context;
  return generation === '2.6.36' || generation === '2.6.39' ? thousandths(task, context) : pages(task, context);
}

function checkIntegers(
  { rssPages, swapents, pageTablePages, oomScoreAdj }: BadnessTask,
  { totalPages }: BadnessContext,
) {
  for (const [name, value] of Object.entries({ rssPages, swapents, pageTablePages, oomScoreAdj, totalPages }))
    if (!Number.isSafeInteger(value)) throw new TypeError(`${name} ${value} is no integer`);
}

/** 2.6.36..3.4 */
function thousandths(task: BadnessTask, { totalPages, generation, intPoints = false }: BadnessContext): number {
  const total = BigInt(Math.max(totalPages, 1));
  const own = BigInt(task.rssPages + task.swapents + (generation === '2.6.39' ? task.pageTablePages : 0));
  const product = intPoints ? BigInt.asUintN(64, BigInt.asIntN(32, own * 1000n)) : own * 1000n;
  const share = product / total;
  const points =
    Number(intPoints ? BigInt.asIntN(32, share) : share) - (task.hasCapSysAdmin ? 30 : 0) + task.oomScoreAdj;
  return points <= 0 ? 1 : Math.min(points, 1000);
}

/**
 * Badness since 3.5 as a straight line: `own + adj * k`, where k is a
 * thousandth of all pages, truncated.
 */
export function badnessLine(task: BadnessTask, generation: BadnessContext['generation']): { own: number; adj: number } {
  const own = task.rssPages + task.swapents + task.pageTablePages;
  const root = task.hasCapSysAdmin === true;
  const favour = generation === '3.14' && root ? Math.trunc((own * 3) / 100) : 0;
  return { own: own - favour, adj: task.oomScoreAdj - (generation === '3.5' && root ? 30 : 0) };
}

/** 3.5.. */
function pages(task: BadnessTask, { totalPages, generation }: BadnessContext): number {
  const { own, adj } = badnessLine(task, generation);
  const points = own + adj * Math.trunc(totalPages / 1000);
  return generation === '5.9' || points > 0 ? points : 1;
}
