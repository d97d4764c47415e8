import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Placeless } from '../family.ts';
import { lineNode } from '../line/table.ts';
import { CrashTask, taskFields } from '../task/header.ts';
import { FrameSource, StackFrame, StackWordRow } from './frame-lines.ts';
import type { Backtrace, BacktraceFrame } from './nodes.ts';
import type { BacktraceRegisters } from './registers.ts';

const NAMES: readonly (readonly string[])[] = [
  ['RIP', 'RSP', 'RFLAGS', 'RAX', 'RBX', 'RCX', 'ORIG_RAX', 'CS', 'SS'],
  ['PC', 'LR', 'SP', 'X29', 'X28', 'X27', 'ORIG_X0'],
  ['EAX', 'EBX', 'DS', 'ESI', 'CS', 'EIP'],
];

function registers(fc: FastCheck): Arbitrary<BacktraceRegisters> {
  const value = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((number) => number.toString(16).padStart(16, '0'));
  return fc
    .tuple(fc.constantFrom(...NAMES), value, fc.option(fc.constantFrom('filldir+99', 'user space'), { nil: undefined }))
    .map(([names, number, exception]) => ({
      type: 'BacktraceRegisters' as const,
      start: 0,
      end: 0,
      ...(exception === undefined ? {} : { exception }),
      values: Object.fromEntries(names.map((name) => [name, number])),
    }));
}

/** Stacks of one task, with and without registers, words and source lines. */
export function backtraceArbitrary(fc: FastCheck): Arbitrary<Placeless<Backtrace>> {
  const maybe = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
  const frame = fc
    .tuple(
      lineNode(fc, StackFrame),
      maybe(lineNode(fc, FrameSource)),
      maybe(fc.array(lineNode(fc, StackWordRow), { minLength: 1, maxLength: 2 })),
      maybe(registers(fc)),
      maybe(fc.constantFrom('IRQ stack', 'NMI exception stack')),
    )
    .map(
      ([line, source, words, saved, separator]): BacktraceFrame => ({
        ...line,
        ...(source === undefined ? {} : { source }),
        ...(words === undefined ? {} : { words }),
        ...(saved === undefined ? {} : { registers: [saved] }),
        ...(separator === undefined ? {} : { separator }),
      }),
    );
  return fc.tuple(lineNode(fc, CrashTask), fc.array(frame, { minLength: 1, maxLength: 5 })).map(([header, frames]) => ({
    type: 'Backtrace' as const,
    ...taskFields(header),
    // Frames are numbered from 0 on, or not at all.
    frames: frames.map((one, index) => (one.index === undefined ? one : { ...one, index })),
  }));
}
