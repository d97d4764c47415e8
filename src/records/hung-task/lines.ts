/** Tasks that wait too long: check_hung_task of kernel/hung_task.c, and sched_show_task. */
import { HungTaskOwner, HungTaskOwnerUnknown } from './debug-show-blocker.ts';
import {
  HungTaskCoredump,
  HungTaskHint,
  HungTaskKernel,
  HungTaskLine,
  HungTaskPanic,
  HungTaskSuppressed,
} from './hung-task-info.ts';
import { TaskState, TaskStateOld, TaskStateOldest } from './sched-show-task.ts';

export * from './debug-show-blocker.ts';
export * from './hung-task-info.ts';
export * from './sched-show-task.ts';

export const hungTaskLines = [
  HungTaskLine,
  HungTaskKernel,
  HungTaskCoredump,
  HungTaskHint,
  TaskState,
  TaskStateOld,
  TaskStateOldest,
  HungTaskOwner,
  HungTaskOwnerUnknown,
  HungTaskSuppressed,
  HungTaskPanic,
] as const;
