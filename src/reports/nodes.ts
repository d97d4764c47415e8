import type { Diagnostic } from '../diagnostic.ts';
import type { Located } from '../printk/types.ts';
import type { OtherLine } from '../records/draft.ts';
import type { SysrqShowMemory } from '../records/mem-info/lines.ts';
import type { MemInfo } from '../records/mem-info/nodes.ts';
import type { Memcg } from '../records/memcg/nodes.ts';
import type { CompactionDisabled, CpusetLine, OomPanicLine } from '../records/oom-killer/lines.ts';
import type { Chosen, Constraint, Invocation, Kill, Reaped } from '../records/oom-killer/nodes.ts';
import type { FailedAllocation, StalledAllocation } from '../records/page-alloc/nodes.ts';
import type { Hardware, Workqueue } from '../records/stack/lines.ts';
import type { CallTrace, Cpu, Stack } from '../records/stack/nodes.ts';
import type { TaskTable } from '../records/tasks/nodes.ts';
import type { Task } from '../records/tasks/read-task.ts';

/** Who wrote a record and when, from the envelopes of its first and last line. */
export interface RecordEnvelope {
  host?: string;
  /** As printed. */
  stamp?: string;
  /** ISO 8601 in UTC: only when date, year and zone are printed or given by the options. */
  time?: string;
  /** The kernel's own stamp. */
  bootSeconds?: number;
  endStamp?: string;
  endTime?: string;
  endBootSeconds?: number;
}

/** What every top-level record has. Its place is that of its lines, envelopes included. */
export interface RecordBase extends Located {
  /** The stretches of the input that are its lines, when other lines stand between them. */
  ranges?: [start: number, end: number][];
  diagnostics: Diagnostic[];
  envelope: RecordEnvelope;
  /** Lines of the record that have no place of their own. */
  otherLines?: OtherLine[];
}

/** The stack dump of the task that asked. */
export interface StackDump {
  cpu?: Cpu;
  hardware?: Hardware;
  workqueue?: Workqueue;
  stack?: Stack;
  callTrace: CallTrace;
}

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
export interface OomReport extends RecordBase, StackDump {
  type: 'OomReport';
  invocation?: Invocation;
  compaction?: CompactionDisabled;
  cpuset?: CpusetLine;
  memcg?: Memcg;
  memInfo?: MemInfo;
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

/** What the records of an allocation share. */
export interface AllocationRecord extends RecordBase, StackDump {
  cpuset?: CpusetLine;
  memInfo?: MemInfo;
  complete: boolean;
  missing?: MissingPart[];
}

/** A page allocation that failed. */
export interface AllocationFailure extends AllocationRecord {
  type: 'AllocationFailure';
  invocation: FailedAllocation;
}

/** A page allocation that took more than ten seconds (4.9 to 4.14). */
export interface AllocationStall extends AllocationRecord {
  type: 'AllocationStall';
  invocation: StalledAllocation;
}

/** A memory state on its own: SysRq-m, or what is left of a report. */
export interface MemInfoDump extends RecordBase, StackDump {
  type: 'MemInfoDump';
  trigger?: 'sysrq';
  sysrq?: SysrqShowMemory;
  memInfo: MemInfo;
}

/** A panic because memory ran out. */
export interface OomPanic extends RecordBase, StackDump {
  type: 'OomPanic';
  panic: OomPanicLine;
}

/**
 * A record that is one line: its own fields beside what every record has.
 * Several lines can make records of one type; `form` names the declaration.
 */
export interface LineRecord extends RecordBase {
  /** The declared line that the fields are those of. */
  form: string;
}

/** Every top-level record of a kernel log. */
export type LogRecord = OomReport | OomKill | AllocationFailure | AllocationStall | MemInfoDump | OomPanic;
