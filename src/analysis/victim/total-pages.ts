import type { Located } from '../../printk/types.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { memoryRequest } from '../gfp/request.ts';
import { pageSizeKb } from '../page-size.ts';
import { releaseOf } from '../release-of.ts';
import { type ConstraintKind, oomConstraint } from './constraint.ts';
import { memcgPages } from './memcg-pages.ts';
import { nodePages } from './node-pages.ts';
import { ramPages } from './ram-pages.ts';
import { swapPages } from './swap-pages.ts';

/** One number that the total is made of, and the lines that it stands on. */
export interface PagesTerm {
  /** `pages RAM`, `managed of 3 zones`, `memory limit` … */
  readonly name: string;
  readonly pages: number;
  readonly evidence: readonly Located[];
}

/** The pages that badness is relative to, or why they cannot be known. */
export type TotalPages = KnownPages | { readonly known: false; readonly reason: string };

export interface KnownPages {
  readonly known: true;
  readonly kind: ConstraintKind;
  readonly pages: number;
  /** The most that it can have been, where something was assumed: absent when nothing limits it. Equals `pages` when nothing was. */
  readonly most?: number;
  readonly terms: readonly PagesTerm[];
  /** What was taken for granted as the report does not print it. */
  readonly assumptions: readonly string[];
}

/** What is known beside the report. */
export interface TotalPagesOptions {
  readonly release?: string;
  readonly pageSizeKb?: number;
  /** Swap of the machine in pages: a memory-cgroup report does not print it. */
  readonly hostSwapPages?: number;
}

/**
 * The pages that oom_badness relates a task to: memory and swap of the machine,
 * of the nodes that the request was bound to, or what the cgroup may use. Says
 * which printed numbers it is made of, what had to be assumed, and how much
 * more it could have been.
 *
 * Source: constrained_alloc of mm/oom_kill.c and mem_cgroup_get_max (_limit to
 * 5.2) of mm/memcontrol.c, 2.6.36..6.18.
 *
 * @example totalPages(report) // { known: true, kind: 'none', pages: 8236692, most: 8236692, … }
 */
export function totalPages(report: OomReport, options: TotalPagesOptions = {}): TotalPages {
  const pageKb = options.pageSizeKb ?? pageSizeKb(report);
  if (pageKb === undefined) return { known: false, reason: 'the page size is not printed' };
  const constraint = oomConstraint(report);
  if (constraint === undefined)
    return { known: false, reason: 'it is not printed whether all memory ran out or that of some nodes' };
  const { kind } = constraint;
  const release = options.release ?? releaseOf(report);
  if (kind === 'memcg') return memcgPages(report, pageKb, release, options.hostSwapPages);
  const { memInfo } = report;
  const memory =
    memInfo === undefined
      ? undefined
      : kind === 'none'
        ? ramPages(memInfo, pageKb, release)
        : nodePages(memInfo, pageKb, constraint.nodes, release, memoryRequest(report)?.abilities?.highestZone);
  if (memory === undefined) return { known: false, reason: 'the lines that show the size of the memory are missing' };
  const swap = swapPages(report, pageKb);
  if (swap === undefined) return { known: false, reason: 'the line that shows the size of the swap is missing' };
  const pages = memory.term.pages + swap.term.pages;
  if (!Number.isSafeInteger(pages) || pages <= 0)
    return { known: false, reason: 'the sizes of memory and swap that are printed cannot be' };
  const assumptions = [...memory.assumptions, ...swap.assumptions];
  return {
    known: true,
    kind,
    pages,
    ...(assumptions.length === 0 ? { most: pages } : {}),
    terms: [memory.term, swap.term],
    assumptions,
  };
}
