import type { MemInfo } from '../../records/mem-info/nodes.ts';
import { isSince, parseRelease } from '../release.ts';
import type { AssumedTerm } from './ram-pages.ts';

/**
 * The pages of the nodes that a request was bound to: node_present_pages
 * (5.4..), which the zones printed make up; before, node_spanned_pages, which
 * count holes too and are not printed.
 */
export function nodePages(
  { zones }: MemInfo,
  pageKb: number,
  nodes: readonly number[] | undefined,
  release: string | undefined,
  highestZone: string | undefined,
): AssumedTerm | undefined {
  const bound = zones.filter(({ node = 0 }) => nodes?.includes(node));
  const printed = new Set(bound.map(({ node = 0 }) => node));
  const kb = bound.reduce((sum, { presentKb }) => sum + (presentKb ?? Number.NaN), 0);
  if (nodes === undefined || printed.size === 0 || !Number.isInteger(kb / pageKb)) return undefined;
  const parsed = release === undefined ? undefined : parseRelease(release);
  const assumptions: string[] = [];
  const rest = nodes.filter((node) => !printed.has(node));
  if (rest.length > 0) assumptions.push(`node ${rest.join(', ')} has no memory`);
  if (parsed === undefined || !isSince(parsed, '5.4')) assumptions.push('the nodes have no holes in their memory');
  // 6.1 leaves out zones that the request may not use.
  if (highestZone === 'DMA' || highestZone === 'DMA32')
    assumptions.push(`these nodes have no zone above ${highestZone}`);
  const name = `present of node ${[...printed].join(', ')}`;
  return { term: { name, pages: kb / pageKb, evidence: bound }, assumptions };
}
