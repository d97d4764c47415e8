import type { ReadLine } from '../../printk/dispatcher.ts';
import type { Fields } from '../../printk/part.ts';
import type { Printk } from '../../printk/printk.ts';
import type { LineDraft, RecordParser } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';
import { backtraceArbitrary } from './arbitrary.ts';
import * as frameLines from './frame-lines.ts';
import type { Backtrace, BacktraceFrame, FrameDetails } from './nodes.ts';
import { printBacktrace } from './print.ts';
import * as registerLines from './register-lines.ts';
import type { BacktraceRegisters } from './registers.ts';
import * as remarkLines from './remark-lines.ts';

interface BacktraceDraft extends LineDraft {
  task?: TaskFields;
  above: FrameDetails;
  frames: BacktraceFrame[];
  rest: Partial<Pick<Backtrace, 'textStart' | 'remark' | 'overflow' | 'cpuStack'>>;
  /** A block of registers that further lines belong to. */
  registers?: BacktraceRegisters;
}

type Located = { start: number; end: number };

/** What the next line belongs to: the last frame, or what stands before the first. */
function place(draft: BacktraceDraft): FrameDetails {
  return draft.frames.at(-1) ?? draft.above;
}

/** The block of registers that is being read, or a new one. */
function registersAt(draft: BacktraceDraft, { start, end }: Located, fresh = false): BacktraceRegisters {
  if (draft.registers === undefined || fresh) {
    draft.registers = { type: 'BacktraceRegisters', start, end, values: Object.create(null) as Record<string, string> };
    (place(draft).registers ??= []).push(draft.registers);
  }
  draft.registers.end = end;
  return draft.registers;
}

function addRegisters(draft: BacktraceDraft, line: registerLines.RegisterLine): void {
  const before = draft.registers?.values;
  // A register that is there already belongs to another block.
  const fresh = before !== undefined && Object.keys(line.values).some((name) => before[name] !== undefined);
  const registers = registersAt(draft, line, fresh);
  Object.assign(registers.values, line.values);
  if (line.symbols !== undefined) Object.assign((registers.symbols ??= Object.create(null)), line.symbols);
}

function addFrame(draft: BacktraceDraft, frame: BacktraceFrame): void {
  draft.frames.push(frame);
  delete draft.registers;
}

function frameRules(grammar: RecordParser<BacktraceDraft>) {
  const { FrameArguments, FrameExtent, FrameSource, InlineFrame, StackFrame, StackWordRow } = frameLines;
  return grammar.block('print_stack_entry', [
    on(StackFrame, (frame, draft: BacktraceDraft) => addFrame(draft, frame)),
    on(InlineFrame, (frame, draft: BacktraceDraft) => addFrame(draft, frame)),
    on(FrameSource, (source, draft: BacktraceDraft) => Object.assign(place(draft), { source })),
    on(FrameArguments, (values, draft: BacktraceDraft) => Object.assign(place(draft), { arguments: values })),
    on(FrameExtent, (extent, draft: BacktraceDraft) => Object.assign(place(draft), { extent })),
    on(StackWordRow, (words, draft: BacktraceDraft) => (place(draft).words ??= []).push(words)),
    on(remarkLines.StackSeparator, ({ name }, draft: BacktraceDraft) => {
      place(draft).separator = name;
      delete draft.registers;
    }),
    on(remarkLines.FrameComment, ({ comment }, draft: BacktraceDraft) => (place(draft).comments ??= []).push(comment)),
    on(remarkLines.FramesLeftOut, ({ leftOut }, draft: BacktraceDraft) => Object.assign(place(draft), { leftOut })),
  ]);
}

function registerRules(grammar: RecordParser<BacktraceDraft>) {
  const {
    ExceptionFrameHeading,
    ExceptionLine,
    ExceptionName,
    FurtherGprLine,
    GprLine,
    PswLine,
    RegisterLine,
    RegisterSymbol,
  } = registerLines;
  return grammar.block('x86_64_exception_frame', [
    on(ExceptionFrameHeading, (heading, draft: BacktraceDraft) =>
      Object.assign(registersAt(draft, heading, true), { heading }),
    ),
    on(ExceptionName, ({ exceptionName, trap, ...line }, draft: BacktraceDraft) =>
      Object.assign(registersAt(draft, line, true), { exceptionName, trap }),
    ),
    on(ExceptionLine, ({ exception, ...line }, draft: BacktraceDraft) => {
      const before = draft.registers;
      // The heading of an exception frame may stand before it.
      const fresh = before === undefined || Object.keys(before.values).length > 0;
      registersAt(draft, line, fresh).exception = exception;
    }),
    on(RegisterLine, (line, draft: BacktraceDraft) => addRegisters(draft, line)),
    on(RegisterSymbol, ({ register, symbol, ...line }, draft: BacktraceDraft) =>
      (registersAt(draft, line).resolved ??= []).push({ register, symbol }),
    ),
    on(PswLine, (psw, draft: BacktraceDraft) => Object.assign(registersAt(draft, psw, true), { psw })),
    on(GprLine, ({ gprs, ...line }, draft: BacktraceDraft) =>
      (registersAt(draft, line).gprs ??= []).push(...gprs.split(/ +/)),
    ),
    on(FurtherGprLine, ({ gprs, ...line }, draft: BacktraceDraft) =>
      (registersAt(draft, line).gprs ??= []).push(...gprs.split(/ +/)),
    ),
  ]);
}

function taskRules(grammar: RecordParser<BacktraceDraft>) {
  const { CpuStackHeading, StackOverflow, StackRemark } = remarkLines;
  return grammar.block('back_trace', [
    on(CrashTask, (header, draft: BacktraceDraft) => {
      draft.task = taskFields(header);
    }),
    on(frameLines.StackStart, (textStart, draft: BacktraceDraft) => Object.assign(draft.rest, { textStart })),
    on(StackRemark, ({ remark }, draft: BacktraceDraft) => Object.assign(draft.rest, { remark })),
    on(StackOverflow, ({ overflow }, draft: BacktraceDraft) => Object.assign(draft.rest, { overflow })),
    on(CpuStackHeading, (cpuStack, draft: BacktraceDraft) => Object.assign(draft.rest, { cpuStack })),
  ]);
}

/** Whether a frame's number is above those of the frames before it. */
function isLater(index: unknown, taken: readonly { readonly read: ReadLine }[]): boolean {
  const last = taken.findLast(({ read }) => read.node['type'] === 'StackFrame')?.read.node;
  return typeof index === 'number' && (last === undefined || index > Number(last['index']));
}

/** Whether the line begins another stack: that of the next task, or a piece of one without its head. */
function beginsAnother(
  { type, index }: Fields,
  before: readonly Printk[],
  taken: readonly { readonly read: ReadLine }[],
): boolean {
  if (type === 'CpuStackHeading') return true;
  if (type === 'CrashTask') return !before.every(({ type: name }) => name === 'CpuStackHeading');
  // Words below a frame whose task is not there are told apart: nothing says that they are the frame's.
  if (type === 'StackWordRow') return !before.includes(CrashTask);
  // Below lines that were left out only a later frame is surely of the same stack.
  if (before.at(-1) === remarkLines.FramesLeftOut) return type !== 'StackFrame' || !isLater(index, taken);
  return index === 0 && before.some(({ type: name }) => name === 'StackFrame');
}

/** Stacks of tasks. */
export const backtrace = lineFamily<Backtrace, BacktraceDraft>({
  type: 'Backtrace',
  title: 'Stacks',
  commands: ['bt'],
  lines: [CrashTask, ...frameLines.FRAME_LINES, ...registerLines.REGISTER_LINES],
  begins: [
    CrashTask,
    frameLines.StackFrame,
    frameLines.InlineFrame,
    remarkLines.StackRemark,
    remarkLines.CpuStackHeading,
    registerLines.ExceptionLine,
    registerLines.ExceptionFrameHeading,
  ],
  another: beginsAnother,
  draft: () => ({ otherLines: [], above: {}, frames: [], rest: {} }),
  rules: (grammar) => [taskRules(grammar), frameRules(grammar), registerRules(grammar)],
  build({ task, above, frames, rest }) {
    const details = Object.keys(above).length > 0;
    if (frames.length === 0 && !details && Object.keys(rest).length === 0) return undefined;
    return { type: 'Backtrace', ...task, ...rest, ...(details ? { above } : {}), frames };
  },
  print: printBacktrace,
  arbitrary: backtraceArbitrary,
});
