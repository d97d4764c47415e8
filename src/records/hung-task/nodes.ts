import type { Partly } from '../../printk/types.ts';
import type { CallTrace, Stack } from '../stack/nodes.ts';
import type {
  HungTaskCoredump,
  HungTaskHint,
  HungTaskKernel,
  HungTaskLine,
  HungTaskOwner,
  HungTaskOwnerUnknown,
  HungTaskPanic,
  HungTaskSuppressed,
  TaskState,
  TaskStateOld,
  TaskStateOldest,
} from './lines.ts';

/** The task that waits, as far as the line is whole. */
export type WaitingTask = Partly<HungTaskLine>;

/** The state of a task in any release's form, as far as the line is whole. */
export type AnyTaskState = Partly<TaskState> | Partly<TaskStateOld> | Partly<TaskStateOldest>;

/** The task that holds a lock: what it does, and where. */
export interface OwnerDump {
  state: AnyTaskState;
  stack?: Stack;
  callTrace: CallTrace;
}

/** What a hung-task report holds beside its first line and the stack. */
export interface HungTaskParts {
  /** The kernel that ran, and its taints. */
  kernel?: Partly<HungTaskKernel>;
  coredump?: HungTaskCoredump;
  hint?: HungTaskHint;
  /** The line above the stack: state, pids, flags. */
  state?: AnyTaskState;
  /** Who holds the lock that the task waits for. */
  owner?: Partly<HungTaskOwner> | Partly<HungTaskOwnerUnknown>;
  /** The state and the stack of that task (6.18..). */
  ownerDump?: OwnerDump;
  /** This was the last report for which there was leave. */
  suppressed?: HungTaskSuppressed;
  panic?: HungTaskPanic;
}
