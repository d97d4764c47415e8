import type { Draft } from '../draft.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  CallTraceHeading,
  Code,
  Frame,
  FrameArm,
  FrameArmPlain,
  FrameBraced,
  FrameDecoded,
  FrameHeaded,
  FrameInSource,
  FrameMarked,
  FramePpc,
  FrameS390,
  FrameSparc,
  Hardware,
  Registers,
  SchedExt,
  StackHead,
  StackHeadPid,
  StackHeadPidBraced,
  StackSwitch,
  StackText,
  StackWords,
  StackWordsHeaded,
  StackWordsMore,
  Stopper,
  Tainted,
  Workqueue,
} from './lines.ts';
import type { CallFrame, Stack, TaskDump } from './nodes.ts';

/** Whose stack the lines are of: the task of the record, or who holds the lock that it waits for. */
function dumpOf(draft: Draft): TaskDump {
  return draft.hungTask?.ownerDump ?? draft;
}

function stackOf(draft: Draft): Stack {
  const dump = dumpOf(draft);
  return (dump.stack ??= { lines: [] });
}

/** A line of the dump that is kept as it is. */
function line(node: Stack['lines'][number], draft: Draft): void {
  stackOf(draft).lines.push(node);
}

function words(node: StackWords | StackWordsHeaded, draft: Draft): void {
  const stack = stackOf(draft);
  stack.lines.push(node);
  (stack.words ??= []).push(...node.words);
}

/** Sets a part that a record has once; a second one is kept beside it. */
function once<K extends 'cpu' | 'hardware' | 'workqueue'>(draft: Draft, key: K, node: NonNullable<Draft[K]>): void {
  if (draft[key] === undefined) draft[key] = node;
  else draft.otherLines.push(node);
}

function frame(node: CallFrame, draft: Draft): void {
  const dump = dumpOf(draft);
  (dump.callTrace ??= []).push(node);
}

/** dump_stack: who runs, on what machine, and how it came here. */
export function stackRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('dumpStackPrintInfo', [
      onPartly(StackHead, ['pid'], (node, draft) => once(draft, 'cpu', node)),
      onPartly(StackHeadPid, ['pid'], (node, draft) => once(draft, 'cpu', node)),
      onPartly(StackHeadPidBraced, ['pid'], (node, draft) => once(draft, 'cpu', node)),
      on(Tainted, line),
      on(Hardware, (node, draft) => once(draft, 'hardware', node)),
      on(Workqueue, (node, draft) => once(draft, 'workqueue', node)),
      on(Stopper, line),
      on(SchedExt, line),
    ]),
    grammar.block('showStack', [
      on(Frame, frame),
      on(FrameMarked, frame),
      on(FrameHeaded, frame),
      on(FrameDecoded, frame),
      on(FrameInSource, frame),
      on(FrameSparc, frame),
      on(FrameS390, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(FrameArm, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(FrameArmPlain, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(FramePpc, (node, draft) => frame({ ...node, reliable: node.unreliable === undefined }, draft)),
      on(FrameBraced, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(StackText, line),
      on(StackWords, words),
      on(StackWordsHeaded, words),
      on(StackWordsMore, line),
      on(CallTraceHeading, line),
      on(StackSwitch, line),
    ]),
    grammar.block('showRegs', [
      on(Registers, (node, draft) => {
        const stack = stackOf(draft);
        stack.lines.push(node);
        stack.registers ??= Object.create(null) as Record<string, string>;
        Object.assign(stack.registers, node.registers);
      }),
      on(Code, line),
    ]),
  ];
}
