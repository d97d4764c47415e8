import type { OomReport } from '../../reports/nodes.ts';
import type { AssumedTerm } from './ram-pages.ts';

/** total_swap_pages; none without swap lines in a memory state that goes on after their place, as of a kernel without swap. */
export function swapPages({ memInfo, missing }: OomReport, pageKb: number): AssumedTerm | undefined {
  if (memInfo === undefined) return undefined;
  const { totalSwapKb, freeSwapKb, swapCache, ramPages, pagecachePages } = memInfo;
  if (totalSwapKb !== undefined)
    return {
      term: { name: 'Total swap', pages: Math.floor(totalSwapKb / pageKb), evidence: [memInfo] },
      assumptions: [],
    };
  const around = ramPages !== undefined && pagecachePages !== undefined && !missing?.includes('memInfo');
  if (!around || freeSwapKb !== undefined || swapCache !== undefined) return undefined;
  return {
    term: { name: 'no swap lines', pages: 0, evidence: [memInfo] },
    assumptions: ['this kernel has no swap, as it prints no line about it'],
  };
}
