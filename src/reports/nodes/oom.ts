/** Records of the OOM killer. */

import type { Partly } from '../../printk/types.ts';
import type { MemInfo } from '../../records/mem-info/nodes.ts';
import type { Memcg } from '../../records/memcg/nodes.ts';
import type { CompactionDisabled, CpusetLine, OomPanicLine } from '../../records/oom-killer/lines.ts';
import type { Chosen, Constraint, Invocation, Kill, Reaped } from '../../records/oom-killer/nodes.ts';
import type { TaskTable } from '../../records/tasks/nodes.ts';
import type { Task } from '../../records/tasks/read-task.ts';
import type { SlabInfo } from '../../records/unreclaimable-slab/lines.ts';
import type { SlabInfoTable } from '../../records/unreclaimable-slab/nodes.ts';
import type { AllocationProfile, MemoryProtection, RecordBase, StackDump } from './base.ts';

/** Parts of a report that its form requires. */
export type MissingPart =
  | 'invocation'
  | 'cpu'
  | 'callTrace'
  | 'memcg'
  | 'memInfo'
  | 'taskHeader'
  | 'tasks'
  | 'constraint'
  | 'kills';

/** One event of the OOM killer: who asked, what the memory looked like, who was killed and why. */
export interface OomReport extends RecordBase, StackDump, AllocationProfile, MemoryProtection {
  type: 'OomReport';
  invocation?: Invocation;
  compaction?: CompactionDisabled;
  cpuset?: CpusetLine;
  memcg?: Memcg;
  memInfo?: MemInfo;
  slabInfoTable?: SlabInfoTable;
  /** Slab caches whose memory cannot be had back, where they take more than all of user space. */
  slabInfo?: Partly<SlabInfo, 'name'>[];
  taskTable?: TaskTable;
  tasks: Task[];
  constraint?: Constraint;
  /** The announcement `Kill process N (x) score N`. */
  chosen?: Chosen;
  kills: Kill[];
  reaped: Reaped[];
  /** Every part that this form of report requires is there. */
  complete: boolean;
  missing?: MissingPart[];
}

/** Kill and reaper lines without a report: the kernel limits reports, never kills. */
export interface OomKill extends RecordBase {
  type: 'OomKill';
  constraint?: Constraint;
  chosen?: Chosen;
  kills: Kill[];
  reaped: Reaped[];
}

/** A panic because memory ran out. */
export interface OomPanic extends RecordBase, StackDump {
  type: 'OomPanic';
  panic: OomPanicLine;
}
