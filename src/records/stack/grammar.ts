import type { Draft } from '../draft.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  CallTraceHeading,
  Code,
  Frame,
  FrameArm,
  FrameArmPlain,
  FrameDecoded,
  FrameMarked,
  FramePpc,
  Hardware,
  Registers,
  StackHead,
  StackHeadPid,
  StackSwitch,
  StackText,
  StackWords,
  Tainted,
  Workqueue,
} from './lines.ts';
import type { CallFrame, Stack } from './nodes.ts';

function stackOf(draft: Draft): Stack {
  return (draft.stack ??= { lines: [] });
}

/** Sets a part that a record has once; a second one is kept beside it. */
function once<K extends 'cpu' | 'hardware' | 'workqueue'>(draft: Draft, key: K, node: NonNullable<Draft[K]>): void {
  if (draft[key] === undefined) draft[key] = node;
  else draft.otherLines.push(node);
}

function frame(node: CallFrame, draft: Draft): void {
  (draft.callTrace ??= []).push(node);
}

/** dump_stack: who runs, on what machine, and how it came here. */
export function stackRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('dumpStackPrintInfo', [
      onPartly(StackHead, ['pid'], (node, draft) => once(draft, 'cpu', node)),
      onPartly(StackHeadPid, ['pid'], (node, draft) => once(draft, 'cpu', node)),
      on(Tainted, (node, draft) => stackOf(draft).lines.push(node)),
      on(Hardware, (node, draft) => once(draft, 'hardware', node)),
      on(Workqueue, (node, draft) => once(draft, 'workqueue', node)),
    ]),
    grammar.block('showStack', [
      on(Frame, frame),
      on(FrameMarked, frame),
      on(FrameDecoded, frame),
      on(FrameArm, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(FrameArmPlain, (node, draft) => frame({ ...node, reliable: true }, draft)),
      on(FramePpc, (node, draft) => frame({ ...node, reliable: node.unreliable === undefined }, draft)),
      on(StackText, (node, draft) => stackOf(draft).lines.push(node)),
      on(StackWords, (node, draft) => {
        const stack = stackOf(draft);
        stack.lines.push(node);
        (stack.words ??= []).push(...node.words);
      }),
      on(CallTraceHeading, (node, draft) => stackOf(draft).lines.push(node)),
      on(StackSwitch, (node, draft) => stackOf(draft).lines.push(node)),
    ]),
    grammar.block('showRegs', [
      on(Registers, (node, draft) => {
        const stack = stackOf(draft);
        stack.lines.push(node);
        stack.registers ??= Object.create(null) as Record<string, string>;
        Object.assign(stack.registers, node.registers);
      }),
      on(Code, (node, draft) => stackOf(draft).lines.push(node)),
    ]),
  ];
}
