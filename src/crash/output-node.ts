import type { Backtrace } from './backtrace/nodes.ts';
import type { Devices, Disks } from './dev/devices.ts';
import type { Disassembly } from './disassembly/disassembly.ts';
import type { OpenFiles } from './files/files.ts';
import type { KmemFree } from './kmem/free.ts';
import type { KmemInfo } from './kmem/info.ts';
import type { KmemNodes } from './kmem/nodes.ts';
import type { KmemSlabs } from './kmem/slabs.ts';
import type { HugePages, PageFlags, Pages, PerCpuOffsets } from './kmem/small-tables.ts';
import type { KmemVmalloc } from './kmem/vmalloc.ts';
import type { KmemVmstat } from './kmem/vmstat.ts';
import type { KmemZones } from './kmem/zones.ts';
import type { Count } from './list/count.ts';
import type { ListWalk } from './list/list-walk.ts';
import type { MemoryDump } from './memory/memory-dump.ts';
import type { SearchHits } from './memory/search.ts';
import type { StackMemory } from './memory/stack-memory.ts';
import type { Modules } from './mod/modules.ts';
import type { Mounts } from './mount/mounts.ts';
import type { PsArguments } from './ps/arguments.ts';
import type { PsLastRun, PsSinceLastRun } from './ps/last-run.ts';
import type { PsLimits } from './ps/limits.ts';
import type { PsPolicies } from './ps/policies.ts';
import type { PsSummary } from './ps/summary.ts';
import type { PsTable } from './ps/table.ts';
import type { PsTimes } from './ps/times.ts';
import type { PsTree } from './ps/tree.ts';
import type { RunQueueClocks, RunQueueLags, RunQueues, RunQueueTimes } from './runq/runq.ts';
import type { StructDefinition } from './struct/definition.ts';
import type { StructValue } from './struct/nodes.ts';
import type { SwapAreas } from './swap/swap.ts';
import type { Symbols } from './symbol/symbols.ts';
import type { SystemInfo } from './sys/sys.ts';
import type { TaskSchedInfo } from './task/sched-info-family.ts';
import type { TaskStruct } from './task/task-struct.ts';
import type { Timers } from './timer/timers.ts';
import type { AreaFlags } from './vm/area-flags.ts';
import type { VirtualMemory } from './vm/vm.ts';

/** A block of output that is read: one type for each family in the registry. */
export type OutputNode =
  | AreaFlags
  | Backtrace
  | Count
  | Devices
  | Disassembly
  | Disks
  | HugePages
  | KmemFree
  | KmemInfo
  | KmemNodes
  | KmemSlabs
  | KmemVmalloc
  | KmemVmstat
  | KmemZones
  | ListWalk
  | MemoryDump
  | Modules
  | Mounts
  | OpenFiles
  | PageFlags
  | Pages
  | PerCpuOffsets
  | PsArguments
  | PsLastRun
  | PsLimits
  | PsPolicies
  | PsSinceLastRun
  | PsSummary
  | PsTable
  | PsTimes
  | PsTree
  | RunQueueClocks
  | RunQueueLags
  | RunQueues
  | RunQueueTimes
  | SearchHits
  | StackMemory
  | StructDefinition
  | StructValue
  | SwapAreas
  | Symbols
  | SystemInfo
  | TaskSchedInfo
  | TaskStruct
  | Timers
  | VirtualMemory;
