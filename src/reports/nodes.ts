import type { Diagnostic } from '../diagnostic.ts';
import type { Located } from '../printk/types.ts';
import type { ContainerStates } from '../records/container-state/states.ts';
import type { OtherLine } from '../records/draft.ts';
import type { HungTaskLine } from '../records/hung-task/lines.ts';
import type { HungTaskParts } from '../records/hung-task/nodes.ts';
import type { LockupParts, StuckCpu } from '../records/lockup/nodes.ts';
import type { LogLossForm } from '../records/log-loss/lines.ts';
import type { LowMemoryKillForm } from '../records/lowmemorykiller/lines.ts';
import type { SysrqShowMemory } from '../records/mem-info/lines.ts';
import type { MemInfo } from '../records/mem-info/nodes.ts';
import type { Memcg } from '../records/memcg/nodes.ts';
import type { TcpOutOfMemory } from '../records/network/lines.ts';
import type { CompactionDisabled, CpusetLine, OomPanicLine } from '../records/oom-killer/lines.ts';
import type { Chosen, Constraint, Invocation, Kill, Reaped } from '../records/oom-killer/nodes.ts';
import type { FailedAllocation, StalledAllocation } from '../records/page-alloc/nodes.ts';
import type { FailedSlab, SlabState } from '../records/slab/nodes.ts';
import type { Hardware, Workqueue } from '../records/stack/lines.ts';
import type { CallTrace, Cpu, Stack } from '../records/stack/nodes.ts';
import type { TaskTable } from '../records/tasks/nodes.ts';
import type { Task } from '../records/tasks/read-task.ts';
import type { Evidence } from '../records/userspace-kill/evidence.ts';
import type { UserspaceKillForm } from '../records/userspace-kill/lines.ts';
import type { FailedVmalloc } from '../records/vmalloc/nodes.ts';

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

/**
 * Virtual memory for the kernel could not be had. Only the lines of warn_alloc
 * have a stack dump and a memory state after them; the others are the whole record.
 */
export interface VmallocFailure extends AllocationRecord {
  type: 'VmallocFailure';
  invocation: FailedVmalloc;
}

/** A slab allocator got no memory for one of its caches. `form` names the declaration of the first line. */
export interface SlabAllocationFailure extends RecordBase, Omit<FailedSlab, 'type' | 'start' | 'end'>, SlabState {
  type: 'SlabAllocationFailure';
  form: FailedSlab['type'];
}

/** A task that waits for longer than the watchdog likes. `form` names the declaration of the first line. */
export interface HungTask
  extends RecordBase,
    HungTaskParts,
    Pick<StackDump, 'workqueue' | 'stack' | 'callTrace'>,
    Partial<Omit<HungTaskLine, 'type' | 'start' | 'end'>> {
  type: 'HungTask';
  form: HungTaskLine['type'];
}

/** A CPU that does not come back to the scheduler, or not even to its timer. `form` names the declaration of the first line. */
export interface SoftLockup extends RecordBase, StackDump, LockupParts, Omit<StuckCpu, 'type' | 'start' | 'end'> {
  type: 'SoftLockup';
  form: StuckCpu['type'];
  /** Interrupts did not come through either. */
  hard?: true;
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

/** The program that wrote a line, where its name stands in the text and not in an envelope. */
export interface ProgramName {
  program?: string;
  programPid?: number;
}

/** The kernel or a log daemon says that messages were lost: what the log does not show may have happened. */
export interface LogLoss extends LineRecord, ProgramName {
  type: 'LogLoss';
  form: LogLossForm;
  /** How many, where the line says. */
  count?: number;
  /** The function whose calls printed nothing. */
  function?: string;
  /** Whose messages were lost: a cgroup or unit, or what rsyslog calls the sender. */
  from?: string;
  /** rsyslog's module that limits, and its name of the client. */
  module?: string;
  client?: string;
  pid?: number;
  /** The limit: so many messages in so many seconds. */
  allowed?: number;
  seconds?: number;
  /** The message that an older console prints behind the remark. */
  text?: string;
}

/**
 * A program killed, or tells of a kill: systemd, systemd-oomd, earlyoom, oomd,
 * kubelet, containerd, docker. `evidence` says what it proves of memory.
 */
export interface UserspaceKill extends LineRecord, ProgramName {
  type: 'UserspaceKill';
  form: UserspaceKillForm;
  evidence: Evidence;
  unit?: string;
  result?: 'oom-kill';
  /** `Main` or `Control`, of a unit. */
  process?: string;
  processes?: number;
  pid?: number;
  comm?: string;
  uid?: number;
  cmdline?: string;
  /** As printed: `KILL`, `TERM`; with `SIG` where old lines mix their spelling. */
  signal?: string;
  signalNumber?: number;
  /** Marked for killing, by systemd-oomd since 258, or killed. */
  action?: 'Killed' | 'Marked';
  cgroup?: string;
  /** The cgroup whose pressure was too high. */
  pressureCgroup?: string;
  pressurePercent?: number;
  limitPercent?: number;
  duration?: string;
  memoryUsedBytes?: number;
  memoryTotalBytes?: number;
  swapUsedBytes?: number;
  swapTotalBytes?: number;
  /** cgroups that systemd-oomd looked at. */
  candidates?: number;
  /** earlyoom's limits. */
  memPercent?: number;
  swapPercent?: number;
  badness?: number;
  oomScore?: number;
  oomScoreAdj?: number;
  vmRssMib?: number;
  /** After how long the process was gone, or was sent SIGKILL too. */
  seconds?: number;
  /** Pressure of the cgroup that oomd killed, in percent over 10, 60 and 300 seconds. */
  avg10?: number;
  avg60?: number;
  avg300?: number;
  memoryBytes?: number;
  ruleset?: string;
  detectorGroup?: string;
  detector?: string;
  killer?: string;
  dryRun?: true;
  /** What stands before the message of a Kubernetes event: its columns, or the key of JSON. */
  event?: string;
  cause?: string;
  score?: number;
  totalVmKb?: number;
  anonRssKb?: number;
  fileRssKb?: number;
  shmemRssKb?: number;
  pgtablesKb?: number;
  /** The kernel's second line in the text of an event. */
  further?: string;
  containerId?: string;
  /** `key=value, …`, as docker prints them. */
  attributes?: string;
  /** RFC 3339, as printed in the line itself. */
  loggedAt?: string;
  level?: string;
}

/**
 * The state of a container as `kubectl describe` prints it, and the one before.
 * Exit code 137 is SIGKILL; that memory was short is only said by `OOMKilled`.
 */
export interface ContainerState extends LineRecord, ContainerStates {
  type: 'ContainerState';
  form: 'DescribeContainerState';
}

/** Android's low-memory killer, a driver of old kernels: it killed (LmkSend, LmkKilling), or looked for somebody to kill. */
export interface LowMemoryKill extends LineRecord {
  type: 'LowMemoryKill';
  form: LowMemoryKillForm;
  pid?: number;
  tgid?: number;
  comm?: string;
  /** oom_adj in the old scale; since 3.11 oom_score_adj. */
  adj?: number;
  scoreAdj?: number;
  sizePages?: number;
  toFreeKb?: number;
  /** The task that asked for memory. */
  forComm?: string;
  forPid?: number;
  cacheKb?: number;
  limitKb?: number;
  limitScoreAdj?: number;
  aboveReservedKb?: number;
  function?: 'lowmem_shrink' | 'lowmem_scan';
  nrToScan?: number;
  /** In hex, without `0x`. */
  gfpMask?: string;
  otherFreePages?: number;
  otherFilePages?: number;
  minAdj?: number;
  returned?: number;
}

/** The pids controller refused a fork: the cgroup has as many tasks as it may, memory is not short. */
export interface ForkRejected extends LineRecord {
  type: 'ForkRejected';
  form: 'PidsReject';
  cgroup: string;
}

/** XFS tries and tries again to get memory, a hundred times for each line. */
export interface XfsAllocationDeadlock extends LineRecord {
  type: 'XfsAllocationDeadlock';
  form: 'XfsDeadlock';
  device?: string;
  comm?: string;
  pid?: number;
  sizeBytes?: number;
  /** The function that asks. */
  where?: string;
  gfpMask?: string;
}

/** TCP has no memory left, or too many sockets that nobody owns. */
export interface TcpMemory extends LineRecord {
  type: 'TcpMemory';
  form: 'TcpOutOfMemory';
  message: TcpOutOfMemory['message'];
}

/** A mapping was refused, as it would promise more memory than vm.overcommit_memory lets. */
export interface OvercommitRefusal extends LineRecord {
  type: 'OvercommitRefusal';
  form: 'VmEnoughMemory';
  pid?: number;
  comm?: string;
  sizeBytes?: number;
  wording?: 'not' | 'no';
}

/** Every top-level record of a kernel log. */
export type LogRecord =
  | OomReport
  | OomKill
  | AllocationFailure
  | AllocationStall
  | VmallocFailure
  | SlabAllocationFailure
  | MemInfoDump
  | OomPanic
  | XfsAllocationDeadlock
  | TcpMemory
  | OvercommitRefusal
  | HungTask
  | SoftLockup
  | LogLoss
  | UserspaceKill
  | ContainerState
  | LowMemoryKill
  | ForkRejected;
