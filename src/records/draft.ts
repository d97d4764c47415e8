import type { LineNode } from '../printk/types.ts';
import type { SysrqShowMemory } from './mem-info/lines.ts';
import type { MemInfo } from './mem-info/nodes.ts';
import type { Memcg, MemcgStats } from './memcg/nodes.ts';
import type {
  CompactionDisabled,
  CpusetLine,
  KillChoice,
  OomConstraint,
  OomInvocation,
  OomInvocationUnnamed,
  OomPanicLine,
} from './oom-killer/lines.ts';
import type { Kill, Reaped } from './oom-killer/nodes.ts';
import type { PageAllocFailure, PageAllocFailureOld, PageAllocStall } from './page-alloc/lines.ts';
import type { Hardware, StackHead, StackHeadPid, Workqueue } from './stack/lines.ts';
import type { CallTrace, Stack } from './stack/nodes.ts';
import type { TaskTable } from './tasks/nodes.ts';
import type { Task, TaskLayout } from './tasks/read-task.ts';

/** The line that began a record. */
export type Head =
  | OomInvocation
  | OomInvocationUnnamed
  | PageAllocFailure
  | PageAllocFailureOld
  | PageAllocStall
  | SysrqShowMemory
  | OomPanicLine;

/** A record while its lines come in: whatever the rules have found so far. */
export interface Draft {
  head?: Head;
  cpuset?: CpusetLine;
  compaction?: CompactionDisabled;
  cpu?: StackHead | StackHeadPid;
  hardware?: Hardware;
  workqueue?: Workqueue;
  stack?: Stack;
  callTrace?: CallTrace;
  memcg?: Memcg;
  /** The statistics whose rows come next. */
  memcgStats?: MemcgStats;
  memInfo?: MemInfo;
  taskTable?: TaskTable;
  taskLayout?: TaskLayout;
  tasks?: Task[];
  constraint?: OomConstraint;
  chosen?: KillChoice;
  kills?: Kill[];
  reaped?: Reaped[];
  /** Lines of the record that have no place of their own, and repeats of those that have. */
  otherLines: OtherLine[];
  /** Type of the line before, for lines that belong to just it. */
  lastLine?: string;
}

/** A line node in a place where any declaration's may stand. */
export interface OtherLine extends LineNode {
  type: string;
}
