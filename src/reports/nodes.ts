/** Every type of record of a kernel log. */
import type {
  AllocationFailure,
  AllocationStall,
  OvercommitRefusal,
  SlabAllocationFailure,
  TcpMemory,
  VmallocFailure,
  XfsAllocationDeadlock,
} from './nodes/allocation.ts';
import type { ContainerState } from './nodes/container-state.ts';
import type { ForkRejected } from './nodes/fork-rejected.ts';
import type { LogLoss } from './nodes/log-loss.ts';
import type { LowMemoryKill } from './nodes/low-memory-kill.ts';
import type { MemInfoDump } from './nodes/mem-info-dump.ts';
import type { OomKill, OomPanic, OomReport } from './nodes/oom.ts';
import type { UserspaceKill } from './nodes/userspace-kill.ts';
import type { HungTask, SoftLockup } from './nodes/watchdog.ts';

export type * from './nodes/allocation.ts';
export type * from './nodes/base.ts';
export type * from './nodes/container-state.ts';
export type * from './nodes/fork-rejected.ts';
export type * from './nodes/log-loss.ts';
export type * from './nodes/low-memory-kill.ts';
export type * from './nodes/mem-info-dump.ts';
export type * from './nodes/oom.ts';
export type * from './nodes/userspace-kill.ts';
export type * from './nodes/watchdog.ts';

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
