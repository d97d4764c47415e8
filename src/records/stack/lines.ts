/** The stack dump of the task that asked: dump_stack and the architectures' show_stack. */
import { FrameArm, FrameArmPlain, FramePpc, FrameS390, FrameSparc } from './arch-frame.ts';
import { FrameBraced } from './braced-frame.ts';
import { CallTraceHeading, StackSwitch, StackWords, StackWordsHeaded, StackWordsMore } from './call-trace.ts';
import { Frame, FrameDecoded, FrameHeaded, FrameMarked } from './frame.ts';
import { Code, Registers, StackText } from './show-regs.ts';
import { FrameInSource } from './source-frame.ts';
import {
  Hardware,
  SchedExt,
  StackHead,
  StackHeadPid,
  StackHeadPidBraced,
  Stopper,
  Tainted,
  Workqueue,
} from './stack-head.ts';

export * from './arch-frame.ts';
export * from './braced-frame.ts';
export * from './call-trace.ts';
export * from './frame.ts';
export * from './show-regs.ts';
export * from './source-frame.ts';
export * from './stack-head.ts';

export const stackLines = [
  StackHead,
  StackHeadPid,
  StackHeadPidBraced,
  Tainted,
  Hardware,
  Workqueue,
  Stopper,
  SchedExt,
  StackWords,
  StackWordsHeaded,
  StackWordsMore,
  CallTraceHeading,
  Frame,
  FrameMarked,
  FrameArm,
  FrameArmPlain,
  FramePpc,
  FrameDecoded,
  FrameInSource,
  FrameHeaded,
  FrameS390,
  FrameSparc,
  FrameBraced,
  StackSwitch,
  Registers,
  Code,
  StackText,
] as const;
