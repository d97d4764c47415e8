import type { Printk } from '../../printk/printk.ts';
import type { LineNode } from '../../printk/types.ts';
import type { Draft } from '../draft.ts';
import { type LineAction, on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  ArchPages,
  BuddyList,
  BytedanceTotals,
  CountersLine,
  FreePages,
  FreeSwapArch,
  Hugepages,
  LargestBlock,
  LowmemReserve,
  MemInfoHeading,
  memInfoTotals,
  NodeId,
  NodeLine,
  NodeMemory,
  NodeMemoryHeading,
  PageTableCache,
  PerCpuHeading,
  PerCpuHotCold,
  PerCpuList,
  PerCpuPages,
  SwapCacheOld,
  SwapCachePages,
  SwapCacheStats,
  ZoneEmpty,
  ZoneLine,
  ZoneList,
  ZoneProtections,
} from './lines.ts';
import type { ArchLine, FreeBlocks, MemInfo, Zone } from './nodes.ts';

interface Line {
  type: string;
  start: number;
  end: number;
}

function memInfoOf(draft: Draft, line: Line): MemInfo {
  draft.memInfo ??= {
    type: 'MemInfo',
    start: line.start,
    end: line.end,
    nodes: [],
    zones: [],
    buddyLists: [],
    hugepages: [],
  };
  draft.memInfo.end = Math.max(draft.memInfo.end, line.end);
  return draft.memInfo;
}

/** The fields of a line, without what makes it a line. */
function fieldsOf({ type, start, end, repaired, truncated, ...fields }: Line & LineNode): object {
  return fields;
}

function counters(node: CountersLine, draft: Draft): void {
  const memInfo = memInfoOf(draft, node);
  if (memInfo.counters === undefined) {
    // Not copied: a node of forty fields is dear to copy, and nobody else has it.
    memInfo.counters = Object.assign(node, { type: 'Counters' as const });
    return;
  }
  memInfo.counters.end = node.end;
  addFields(memInfo.counters, node);
}

/** Adds the fields of a further line: what stands twice is kept as first printed. */
function addFields(to: object, { repaired, truncated, ...fields }: LineNode): void {
  const known = to as Record<string, unknown>;
  for (const name in fields) known[name] ??= fields[name as keyof typeof fields];
}

function zone(node: ZoneLine, draft: Draft): void {
  memInfoOf(draft, node).zones.push(Object.assign(node, { type: 'Zone' as const }));
}

/** Belongs to the zone line right before it; after a lost zone line it belongs to none. */
function kept(key: 'lowmemReservePages' | 'protectionPages') {
  return (node: LowmemReserve | ZoneProtections, draft: Draft): void => {
    const last: Zone | undefined = memInfoOf(draft, node).zones.at(-1);
    if (last === undefined || last[key] !== undefined || draft.lastLine !== 'ZoneLine') {
      draft.otherLines.push(node);
      return;
    }
    // Values that are in doubt were left out.
    if (!node.truncated || node.pages.length > 0) last[key] = node.pages;
    last.end = node.end;
  };
}

function buddyList(node: FreeBlocks, draft: Draft, parser: RecordParser): void {
  memInfoOf(draft, node).buddyLists.push(node);
  if (node.truncated || node.totalKb === undefined) return;
  const sum = node.orders.reduce((kb, { count, sizeKb }) => kb + count * sizeKb, 0);
  if (sum === node.totalKb) return;
  parser.remark(node, [
    {
      code: 'sum-mismatch',
      message: `the orders of this line sum to ${sum} kB, not ${node.totalKb} kB`,
      start: 0,
      end: node.end - node.start,
    },
  ]);
}

function swapCache(node: SwapCachePages | SwapCacheStats, draft: Draft): void {
  const memInfo = memInfoOf(draft, node);
  const { start, end } = node;
  memInfo.swapCache ??= { type: 'SwapCache', start, end };
  memInfo.swapCache.end = end;
  Object.assign(memInfo.swapCache, fieldsOf(node));
}

/** A line that is one figure of the whole block. */
function total(printk: Printk): LineAction {
  return onPartly(printk, [], (node: Line, draft) => Object.assign(memInfoOf(draft, node), fieldsOf(node)));
}

function perCpu(node: PerCpuHeading | PerCpuPages | PerCpuHotCold | PerCpuList, draft: Draft): void {
  (memInfoOf(draft, node).perCpu ??= []).push(node);
}

function archLine(node: ArchLine, draft: Draft): void {
  (memInfoOf(draft, node).archLines ??= []).push(node);
}

/** __show_mem and what it calls. */
export function memInfoRules(grammar: RecordParser): Rule[] {
  const figures = memInfoTotals.filter(
    (printk) => printk.type !== 'SwapCachePages' && printk.type !== 'SwapCacheStats',
  );
  return [
    grammar.block('showFreeAreas', [
      on(MemInfoHeading, (node, draft) => {
        memInfoOf(draft, node).heading = node.heading;
      }),
      on(CountersLine, counters),
      on(NodeLine, (node, draft) => memInfoOf(draft, node).nodes.push(node)),
      on(ZoneLine, zone),
      on(LowmemReserve, kept('lowmemReservePages')),
      on(ZoneProtections, kept('protectionPages')),
      onPartly(BuddyList, ['zone', 'orders'], buddyList),
    ]),
    grammar.block('showFreeAreasOld', [
      on(PerCpuHeading, perCpu),
      on(PerCpuPages, perCpu),
      on(PerCpuHotCold, perCpu),
      on(PerCpuList, perCpu),
      on(FreePages, (node, draft) => {
        memInfoOf(draft, node).freePages = node;
      }),
      on(ZoneEmpty, archLine),
    ]),
    grammar.block('showMemArch', [
      on(SwapCacheOld, archLine),
      on(FreeSwapArch, archLine),
      on(ArchPages, archLine),
      on(PageTableCache, archLine),
      on(NodeMemoryHeading, archLine),
      on(NodeMemory, archLine),
      on(NodeId, archLine),
      on(ZoneList, archLine),
      on(LargestBlock, archLine),
      on(BytedanceTotals, archLine),
    ]),
    grammar.block('hugetlbShowMeminfoNode', [
      on(Hugepages, (node, draft) => memInfoOf(draft, node).hugepages.push(node)),
    ]),
    grammar.block('showSwapCacheInfo', [on(SwapCachePages, swapCache), on(SwapCacheStats, swapCache)]),
    grammar.block(
      'showMem',
      figures.map((printk) => total(printk as Printk)),
    ),
  ];
}
