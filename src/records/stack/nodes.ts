import type { LineNode, Partly } from '../../printk/types.ts';
import type {
  BracedCaller,
  CallTraceHeading,
  Code,
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
} from './lines.ts';

/** Return addresses, innermost first; those with `reliable: false` the unwinder only found on the stack. */
export type CallTrace = CallFrame[];

/** A frame in any architecture's form; the type tells which. */
export interface CallFrame extends LineNode {
  type:
    | 'Frame'
    | 'FrameMarked'
    | 'FrameHeaded'
    | 'FrameArm'
    | 'FrameArmPlain'
    | 'FramePpc'
    | 'FrameS390'
    | 'FrameSparc'
    | 'FrameDecoded'
    | 'FrameInSource'
    | 'FrameBraced';
  symbol: string;
  /** Bytes into the function. */
  offset?: number;
  /** Size of the function, in bytes. */
  size?: number;
  module?: string;
  address?: string;
  /** false: the unwinder only found it on the stack. */
  reliable: boolean;
  /** The function that called it, where the line says so (arm). */
  caller?: string;
  /** The frames behind it on its line (x86_64 up to 2.6.17). */
  callers?: BracedCaller[];
  /** Where decoded text says the code is. */
  file?: string;
  line?: number;
  /** The same where the line tells of functions put into one another too. */
  sources?: string[];
  /** The stack that begins here, where the mark stands on the frame's line. */
  mark?: string;
  /** The stack that begins behind the last frame of the line. */
  endMark?: string;
  /** How sure the unwinder is, in its letters. */
  flags?: string;
  /** What a page left of the address. */
  lostAddress?: string;
}

/** What a stack dump prints beside the frames. */
export interface Stack {
  /** Raw words of the stack, as hex digits. */
  words?: string[];
  /** Registers by their printed names; of several blocks, the last: the one of the user's context. */
  registers?: Record<string, string>;
  /** The lines themselves, in order. */
  lines: (
    | CallTraceHeading
    | StackWords
    | StackWordsHeaded
    | StackWordsMore
    | StackSwitch
    | Registers
    | Code
    | Tainted
    | Stopper
    | SchedExt
    | StackText
  )[];
}

/** What a stack dump leads to, while its lines come in. */
export interface TaskDump {
  stack?: Stack;
  callTrace?: CallTrace;
}

/** The task and the kernel that ran, as far as the line is whole. */
export type Cpu = Partly<StackHead, 'pid'> | Partly<StackHeadPid, 'pid'> | Partly<StackHeadPidBraced, 'pid'>;
