import { CrashTask } from '../task/header.ts';
import {
  FrameArguments,
  FrameExtent,
  FrameSource,
  InlineFrame,
  StackFrame,
  StackStart,
  StackWordRow,
} from './frame-lines.ts';
import type { Backtrace, BacktraceFrame, FrameDetails } from './nodes.ts';
import { printRegisters } from './registers.ts';
import {
  CpuStackHeading,
  FrameComment,
  FramesLeftOut,
  StackOverflow,
  StackRemark,
  StackSeparator,
} from './remark-lines.ts';

function printDetails({
  source,
  arguments: values,
  extent,
  words = [],
  registers = [],
  separator,
  comments = [],
  leftOut,
}: FrameDetails): string[] {
  return [
    ...(source === undefined ? [] : [`    ${FrameSource.print(source)}`]),
    ...(values === undefined ? [] : [`    ${FrameArguments.print(values)}`]),
    ...(extent === undefined ? [] : [`    ${FrameExtent.print(extent)}`]),
    ...words.map((row) => `    ${StackWordRow.print(row)}`),
    ...registers.flatMap(printRegisters),
    ...(separator === undefined ? [] : [StackSeparator.print({ name: separator })]),
    ...comments.map((comment) => `    ${FrameComment.print({ comment })}`),
    ...(leftOut === undefined ? [] : [FramesLeftOut.print({ leftOut })]),
  ];
}

function printFrame(frame: BacktraceFrame): string[] {
  if (frame.type === 'InlineFrame') return [InlineFrame.print(frame).padStart(3), ...printDetails(frame)];
  const text = StackFrame.print(frame);
  const indent = frame.index === undefined ? '  ' : frame.index < 10 ? ' ' : '';
  return [indent + text, ...printDetails(frame)];
}

/** The lines of a backtrace. */
export function printBacktrace(node: Backtrace): string[] {
  const { above, textStart, frames, remark, overflow, cpuStack } = node;
  return [
    ...(cpuStack === undefined ? [] : [CpuStackHeading.print(cpuStack)]),
    ...(node.task === undefined ? [] : [CrashTask.print(node)]),
    ...(textStart === undefined ? [] : [`              ${StackStart.print(textStart)}`]),
    ...(overflow === undefined ? [] : [StackOverflow.print({ overflow })]),
    ...(above === undefined ? [] : printDetails(above)),
    ...frames.flatMap(printFrame),
    ...(remark === undefined ? [] : [StackRemark.print({ remark })]),
  ];
}
