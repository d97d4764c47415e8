import type { Partly } from '../../printk/types.ts';
import type {
  CallTraceHeading,
  Code,
  Frame,
  Registers,
  StackHead,
  StackHeadPid,
  StackSwitch,
  StackWords,
  Tainted,
} from './lines.ts';

/** Return addresses, innermost first; those with `reliable: false` the unwinder only found on the stack. */
export type CallTrace = Frame[];

/** What a stack dump prints beside the frames. */
export interface Stack {
  /** Raw words of the stack, as hex digits. */
  words?: string[];
  /** Registers by their printed names; of several blocks, the last: the one of the user's context. */
  registers?: Record<string, string>;
  /** The lines themselves, in order. */
  lines: (CallTraceHeading | StackWords | StackSwitch | Registers | Code | Tainted)[];
}

/** The task and the kernel that ran, as far as the line is whole. */
export type Cpu = Partly<StackHead, 'pid'> | Partly<StackHeadPid, 'pid'>;
