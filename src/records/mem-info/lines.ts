/** The memory state: show_mem, show_free_areas, hugetlb_show_meminfo, show_swap_cache_info. */
import { BuddyList, ZoneEmpty } from './buddy-list.ts';
import { CountersLine, FreePages, PagecachePages } from './counters-line.ts';
import { Hugepages } from './hugepages.ts';
import { NodeLine } from './node-line.ts';
import { PerCpuHeading, PerCpuHotCold, PerCpuList, PerCpuPages } from './per-cpu.ts';
import {
  MemInfoHeading,
  PagesCmaReserved,
  PagesHighmem,
  PagesHwpoisoned,
  PagesRam,
  PagesReserved,
} from './show-mem.ts';
import {
  ArchPages,
  BytedanceTotals,
  FreeSwapArch,
  LargestBlock,
  NodeId,
  NodeMemory,
  NodeMemoryHeading,
  PageTableCache,
  ZoneList,
} from './show-mem-arch.ts';
import { FreeSwap, SwapCacheOld, SwapCachePages, SwapCacheStats, TotalSwap } from './swap.ts';
import { SysrqShowMemory } from './sysrq.ts';
import { LowmemReserve, ZoneLine, ZoneProtections } from './zone-line.ts';

export * from './buddy-list.ts';
export * from './counters-line.ts';
export * from './hugepages.ts';
export * from './node-line.ts';
export * from './per-cpu.ts';
export * from './show-mem.ts';
export * from './show-mem-arch.ts';
export * from './swap.ts';
export * from './sysrq.ts';
export * from './zone-line.ts';

/** Lines that give one figure of the whole block, in the kernel's order. */
export const memInfoTotals = [
  PagecachePages,
  SwapCachePages,
  SwapCacheStats,
  FreeSwap,
  TotalSwap,
  PagesRam,
  PagesHighmem,
  PagesReserved,
  PagesCmaReserved,
  PagesHwpoisoned,
] as const;

export const memInfoLines = [
  SysrqShowMemory,
  MemInfoHeading,
  CountersLine,
  NodeLine,
  ZoneLine,
  LowmemReserve,
  ZoneProtections,
  BuddyList,
  Hugepages,
  PerCpuHeading,
  PerCpuPages,
  PerCpuHotCold,
  PerCpuList,
  FreePages,
  ZoneEmpty,
  SwapCacheOld,
  FreeSwapArch,
  ArchPages,
  PageTableCache,
  NodeMemoryHeading,
  NodeMemory,
  NodeId,
  ZoneList,
  LargestBlock,
  BytedanceTotals,
  ...memInfoTotals,
] as const;
