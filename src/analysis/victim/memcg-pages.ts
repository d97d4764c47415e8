import type { OomReport } from '../../reports/nodes.ts';
import { isSince, parseRelease } from '../release.ts';
import { swapPages } from './swap-pages.ts';
import type { PagesTerm, TotalPages } from './total-pages.ts';

/**
 * What a memory cgroup may use: its limit, and as much of the machine's swap as
 * its own limit of swap lets. A memory-cgroup report since 3.10 does not print
 * the machine's swap, nor how willing the cgroup is to swap (swappiness): the
 * total is then the limit, and may have been up to the two limits together.
 *
 * 2.6.36 to 3.4 add swap pages to bytes by mistake, so that swap hardly counts.
 */
export function memcgPages(
  report: OomReport,
  pageKb: number,
  release: string | undefined,
  hostSwapPages: number | undefined,
): TotalPages {
  const memory = report.memcg?.memory;
  if (memory === undefined) return { known: false, reason: 'the line with the limit of the cgroup is missing' };
  if (memory.limitKb === undefined) return { known: false, reason: 'the cgroup has no limit on its memory' };
  const limit = Math.floor(memory.limitKb / pageKb);
  const terms: PagesTerm[] = [{ name: 'memory limit', pages: limit, evidence: [memory] }];
  const allowance = swapAllowance(report, pageKb);
  const swap = hostSwapPages ?? swapPages(report, pageKb)?.term.pages;
  const pages = (extra: number) => Math.max(limit + extra, 1);
  const base = { known: true, kind: 'memcg' } as const;
  const parsed = release === undefined ? undefined : parseRelease(release);
  const bytesBug = parsed !== undefined && isSince(parsed, '2.6.36') && !isSince(parsed, '3.5');
  if (bytesBug || allowance === 0 || swap === 0)
    return { ...base, pages: pages(0), most: pages(0), terms, assumptions: [] };
  if (swap !== undefined) {
    const extra = Math.min(swap, allowance);
    const evidence = hostSwapPages === undefined && report.memInfo !== undefined ? [report.memInfo] : [];
    terms.push({ name: 'swap that it may use', pages: extra, evidence });
    return {
      ...base,
      pages: pages(extra),
      most: pages(extra),
      terms,
      assumptions: ['the cgroup may swap (swappiness)'],
    };
  }
  const most = Number.isFinite(allowance) ? { most: pages(allowance) } : {};
  return {
    ...base,
    pages: pages(0),
    ...most,
    terms,
    assumptions: ['the machine has no swap, or the cgroup may not use it'],
  };
}

/** Pages of swap that the cgroup's own limits leave it: swap.max (v2), or what memory+swap leaves above memory (v1). */
function swapAllowance({ memcg }: OomReport, pageKb: number): number {
  const { memory, memorySwap, swap } = memcg ?? {};
  if (swap !== undefined)
    return swap.limitKb === undefined ? Number.POSITIVE_INFINITY : Math.floor(swap.limitKb / pageKb);
  if (memorySwap?.limitKb === undefined || memory?.limitKb === undefined) return Number.POSITIVE_INFINITY;
  return Math.floor(Math.max(memorySwap.limitKb - memory.limitKb, 0) / pageKb);
}
