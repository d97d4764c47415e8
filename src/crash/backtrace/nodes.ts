import type { CrashNode } from '../node.ts';
import type { TaskFields } from '../task/header.ts';
import type {
  FrameArguments,
  FrameExtent,
  FrameSource,
  InlineFrame,
  StackFrame,
  StackStart,
  StackWordRow,
} from './frame-lines.ts';
import type { BacktraceRegisters } from './registers.ts';
import type { CpuStackHeading } from './remark-lines.ts';

/** What stands below a frame, before the next. */
export interface FrameDetails {
  /** With `-l`. */
  source?: FrameSource;
  /** On 32-bit x86. */
  arguments?: FrameArguments;
  /** With `-f`, on some machines. */
  extent?: FrameExtent;
  /** With `-f` and `-F`: the frame's part of the stack. */
  words?: StackWordRow[];
  /** What an interrupt, a fault or a system call saved. */
  registers?: BacktraceRegisters[];
  /** What an analyst wrote below it. */
  comments?: string[];
  /** `...`: frames after it were left out. */
  leftOut?: string;
  /** `IRQ stack`: the frames after it are on another stack. */
  separator?: string;
}

export type BacktraceFrame = (StackFrame | InlineFrame) & FrameDetails;

/** The stack of a task. */
export interface Backtrace extends CrashNode, Partial<TaskFields> {
  type: 'Backtrace';
  /** Before the first frame: registers of an active task, the whole stack of `-r`. */
  above?: FrameDetails;
  /** Of `-t`: where the search began. */
  textStart?: StackStart;
  frames: BacktraceFrame[];
  /** `(active)`, `(no stack)`, `No stack overflows detected`. */
  remark?: string;
  /** Of `-v`. */
  overflow?: string;
  /** Of `-E`: the stack of a CPU that exception frames were looked for on. */
  cpuStack?: CpuStackHeading;
}
