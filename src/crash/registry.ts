import { backtrace } from './backtrace/backtrace.ts';
import { devices, disks } from './dev/devices.ts';
import { disassembly } from './disassembly/disassembly.ts';
import type { Family } from './family.ts';
import { openFiles } from './files/files.ts';
import { kmemFree } from './kmem/free.ts';
import { kmemInfo } from './kmem/info.ts';
import { kmemNodes } from './kmem/nodes.ts';
import { kmemSlabs } from './kmem/slabs.ts';
import { hugePages, pageFlags, pages, perCpuOffsets } from './kmem/small-tables.ts';
import { kmemVmalloc } from './kmem/vmalloc.ts';
import { kmemVmstat } from './kmem/vmstat.ts';
import { kmemZones } from './kmem/zones.ts';
import { count } from './list/count.ts';
import { listWalk } from './list/list-walk.ts';
import { memoryDump } from './memory/memory-dump.ts';
import { searchHits } from './memory/search.ts';
import { stackMemory } from './memory/stack-memory.ts';
import { modules } from './mod/modules.ts';
import { mounts } from './mount/mounts.ts';
import type { CrashNode } from './node.ts';
import type { OutputNode } from './output-node.ts';
import { psArguments } from './ps/arguments.ts';
import { psLastRun, psSinceLastRun } from './ps/last-run.ts';
import { psLimits } from './ps/limits.ts';
import { psPolicies } from './ps/policies.ts';
import { psSummary } from './ps/summary.ts';
import { psTable } from './ps/table.ts';
import { psTimes } from './ps/times.ts';
import { psTree } from './ps/tree.ts';
import { runQueueClocks, runQueueLags, runQueues, runQueueTimes } from './runq/runq.ts';
import { structDefinition } from './struct/definition.ts';
import { structValue } from './struct/struct.ts';
import { swapAreas } from './swap/swap.ts';
import { symbols } from './symbol/symbols.ts';
import { systemInfo } from './sys/sys.ts';
import { taskSchedInfo } from './task/sched-info-family.ts';
import { taskStruct } from './task/task-struct.ts';
import { timers } from './timer/timers.ts';
import { areaFlags } from './vm/area-flags.ts';
import { virtualMemory } from './vm/vm.ts';

/**
 * Every kind of output that is read: one line per kind, the more particular
 * before those that take what is left. A new one is a folder and a line here.
 */
const families = [
  kmemInfo,
  kmemFree,
  kmemZones,
  kmemNodes,
  kmemSlabs,
  kmemVmstat,
  kmemVmalloc,
  perCpuOffsets,
  pageFlags,
  hugePages,
  pages,
  swapAreas,
  psTable,
  psPolicies,
  psLastRun,
  psSinceLastRun,
  psTimes,
  psArguments,
  psLimits,
  psSummary,
  taskStruct,
  structValue,
  structDefinition,
  openFiles,
  virtualMemory,
  areaFlags,
  searchHits,
  backtrace,
  memoryDump,
  stackMemory,
  runQueues,
  runQueueClocks,
  runQueueTimes,
  runQueueLags,
  disassembly,
  symbols,
  systemInfo,
  mounts,
  devices,
  disks,
  modules,
  timers,
  psTree,
  count,
  listWalk,
  taskSchedInfo,
] as const satisfies readonly { readonly type: OutputNode['type'] }[];

/** A family as those see it that treat all of them alike. */
export type AnyFamily = Family<CrashNode>;

/** Every family, whatever its node. */
export const allFamilies = families as unknown as readonly AnyFamily[];

const BY_TYPE = new Map<string, AnyFamily>(allFamilies.map((family) => [family.type, family]));

/** The family of a node, by its type. */
export function familyOf(type: string): AnyFamily | undefined {
  return BY_TYPE.get(type);
}
