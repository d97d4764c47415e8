/** The stack dump of the task that asked: dump_stack and the architectures' show_stack. */
import { FrameArm, FrameArmPlain, FramePpc } from './arch-frame.ts';
import { CallTraceHeading, StackSwitch, StackWords } from './call-trace.ts';
import { Frame, FrameDecoded, FrameMarked } from './frame.ts';
import { Code, Registers, StackText } from './show-regs.ts';
import { Hardware, StackHead, StackHeadPid, Tainted, Workqueue } from './stack-head.ts';

export * from './arch-frame.ts';
export * from './call-trace.ts';
export * from './frame.ts';
export * from './show-regs.ts';
export * from './stack-head.ts';

export const stackLines = [
  StackHead,
  StackHeadPid,
  Tainted,
  Hardware,
  Workqueue,
  StackWords,
  CallTraceHeading,
  Frame,
  FrameMarked,
  FrameArm,
  FrameArmPlain,
  FramePpc,
  FrameDecoded,
  StackSwitch,
  Registers,
  Code,
  StackText,
] as const;
