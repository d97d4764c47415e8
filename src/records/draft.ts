import type { LineNode, Partly } from '../printk/types.ts';
import type { HungTaskParts, WaitingTask } from './hung-task/nodes.ts';
import type { LockupParts, StuckCpu } from './lockup/nodes.ts';
import type { SysrqShowMemory } from './mem-info/lines.ts';
import type { MemInfo } from './mem-info/nodes.ts';
import type { MemcgProtection } from './memcg/lines.ts';
import type { Memcg, MemcgStats } from './memcg/nodes.ts';
import type { MemoryAllocation, MemoryAllocationsHeading } from './memory-allocations/lines.ts';
import type { CompactionDisabled, CpusetLine, OomPanicLine } from './oom-killer/lines.ts';
import type { Chosen, Constraint, Invocation, Kill, Reaped } from './oom-killer/nodes.ts';
import type { FailedAllocation, StalledAllocation } from './page-alloc/nodes.ts';
import type { FailedSlab, SlabState } from './slab/nodes.ts';
import type { Hardware, Workqueue } from './stack/lines.ts';
import type { CallTrace, Cpu, Stack } from './stack/nodes.ts';
import type { TaskTable } from './tasks/nodes.ts';
import type { Task, TaskLayout } from './tasks/read-task.ts';
import type { SlabInfo } from './unreclaimable-slab/lines.ts';
import type { SlabInfoTable } from './unreclaimable-slab/nodes.ts';
import type { FailedVmalloc } from './vmalloc/nodes.ts';

/** The line that began a record. */
export type Head =
  | Invocation
  | FailedAllocation
  | StalledAllocation
  | FailedVmalloc
  | FailedSlab
  | WaitingTask
  | StuckCpu
  | SysrqShowMemory
  | OomPanicLine;

/** A record while its lines come in: whatever the rules have found so far. */
export interface Draft {
  head?: Head;
  cpuset?: CpusetLine;
  compaction?: CompactionDisabled;
  cpu?: Cpu;
  hardware?: Hardware;
  workqueue?: Workqueue;
  stack?: Stack;
  callTrace?: CallTrace;
  memcg?: Memcg;
  /** The statistics whose rows come next. */
  memcgStats?: MemcgStats;
  memcgProtection?: MemcgProtection;
  memInfo?: MemInfo;
  taskTable?: TaskTable;
  taskLayout?: TaskLayout;
  memoryAllocationsHeading?: MemoryAllocationsHeading;
  memoryAllocations?: Partly<MemoryAllocation>[];
  slabInfoTable?: SlabInfoTable;
  slabInfo?: Partly<SlabInfo, 'name'>[];
  tasks?: Task[];
  constraint?: Constraint;
  chosen?: Chosen;
  kills?: Kill[];
  reaped?: Reaped[];
  slab?: SlabState;
  hungTask?: HungTaskParts;
  lockup?: LockupParts;
  /** Lines of the record that have no place of their own, and repeats of those that have. */
  otherLines: OtherLine[];
  /** Type of the line before, for lines that belong to just it. */
  lastLine?: string;
}

/** A line node in a place where any declaration's may stand. */
export interface OtherLine extends LineNode {
  type: string;
}
