import {
  PageBlockOrder,
  PagesPerBlock,
  PagetypeBlocksHeader,
  PagetypeBlocksRow,
  PagetypeFreeHeader,
  PagetypeFreeRow,
  PagetypeMixedHeader,
} from './lines.ts';
import type { PagetypeBlocks, Pagetypeinfo } from './nodes.ts';

function blocksRow({ node, zone, counts }: PagetypeBlocks): string {
  return PagetypeBlocksRow.print({ node, zone, blocks: Object.values(counts) });
}

/** The text of one node: all of it repeats for the next. */
function printNode(info: Pagetypeinfo, node: number): string[] {
  const { orders, migrateTypes, mixedTypes, free, blocks, mixed = [] } = info;
  const of = <R extends { node: number }>(rows: readonly R[]) => rows.filter((row) => row.node === node);
  const head = [
    ...(info.pageBlockOrder === undefined ? [] : [PageBlockOrder.print(info)]),
    ...(info.pagesPerBlock === undefined ? [] : [PagesPerBlock.print(info)]),
  ];
  const tables = [
    [...(orders === undefined ? [] : [PagetypeFreeHeader.print(info)]), ...of(free).map(PagetypeFreeRow.print)],
    [...(migrateTypes === undefined ? [] : [PagetypeBlocksHeader.print(info)]), ...of(blocks).map(blocksRow)],
    mixedTypes === undefined
      ? []
      : [PagetypeMixedHeader.print({ migrateTypes: mixedTypes }), ...of(mixed).map(blocksRow)],
  ];
  return [head, ...tables]
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** The lines of /proc/pagetypeinfo. */
export function printPagetypeinfo(info: Pagetypeinfo): string[] {
  const rows = [...info.free, ...info.blocks, ...(info.mixed ?? [])];
  return [...new Set(rows.map(({ node }) => node))].flatMap((node) => printNode(info, node));
}
