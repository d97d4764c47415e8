import type { Diagnostic } from '../../diagnostic.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import type { CrashNode } from '../node.ts';
import type { OutputNode } from '../output-node.ts';
import type { SystemInfo } from '../sys/sys.ts';
import type { CommandLine } from './command-line.ts';
import type { CrashError } from './errors.ts';

/** Text of a session that is no output: what the analyst wrote, shell commands, other logs. */
export interface CrashText extends CrashNode {
  type: 'Text';
  text: string;
  /** The records of kernel logs in it. */
  records?: LogRecord[];
}

/** A part of the kernel's log, as `log` and `dmesg` print it. */
export interface KernelLog extends CrashNode {
  type: 'KernelLog';
  text: string;
  /** What the log tells: OOM reports, hung tasks, … */
  records: LogRecord[];
}

/** Output of a command that is not read. */
export interface Unparsed extends CrashNode {
  type: 'Unparsed';
  text: string;
}

/** What a command can print. */
export type CrashOutput = OutputNode | KernelLog | Unparsed;

/** One command of a session, and what it printed. */
export interface CrashCommand extends CrashNode, CommandLine {
  type: 'CrashCommand';
  /** The prompt's name: `crash`, or that of a program that imitates it. */
  prompt: string;
  output: CrashOutput[];
  errors?: CrashError[];
}

/** What a session is made of. */
export type CrashItem = CrashCommand | CrashText | CrashOutput | CrashError;

/** A session of the crash utility, as far as it was copied. */
export interface CrashSession extends CrashNode {
  type: 'CrashSession';
  diagnostics: Diagnostic[];
  /** Of crash itself, as it says when it starts: `8.0.2`. */
  version?: string;
  /** What crash says of the dump when it starts. */
  banner?: SystemInfo;
  /** In their order; output whose command is not there stands by itself. */
  items: CrashItem[];
}
