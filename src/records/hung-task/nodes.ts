import type { Partly } from '../../printk/types.ts';
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

/** What a hung-task report holds beside its first line and the stack. */
export interface HungTaskParts {
  /** The kernel that ran, and its taints. */
  kernel?: Partly<HungTaskKernel>;
  coredump?: HungTaskCoredump;
  hint?: HungTaskHint;
  /** The line above the stack: state, pids, flags. */
  state?: Partly<TaskState> | Partly<TaskStateOld> | Partly<TaskStateOldest>;
  /** Who holds the lock that the task waits for. */
  owner?: Partly<HungTaskOwner> | Partly<HungTaskOwnerUnknown>;
  /** This was the last report for which there was leave. */
  suppressed?: HungTaskSuppressed;
  panic?: HungTaskPanic;
}
