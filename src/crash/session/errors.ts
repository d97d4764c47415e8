import type { CrashNode } from '../node.ts';

/** Something that crash could not do, or has to say beside its output. */
export interface CrashError extends CrashNode {
  type: 'CrashError';
  severity: 'error' | 'warning' | 'note';
  /** The command that says it: `kmem`, `crash`. */
  command?: string;
  message: string;
}

/** Names of commands; an alias or a file's name is none, so that prose with a colon is not taken for an error. */
const COMMANDS =
  'alias|ascii|bpf|bt|btop|crash|dev|dis|dmesg|eval|extend|files|foreach|fuser|gdb|help|ipcs|irq|kmem|list|log|mach|mod|mount|net|p|pd|px|ps|pte|ptob|ptov|rd|repeat|runq|sbitmapq|search|set|sig|struct|swap|sym|sys|task|timer|tree|union|vm|vtop|waitq|whatis|wr';
const ERROR = new RegExp(`^(?:(${COMMANDS}): )?(WARNING: |NOTE: )?(\\S.*)$`, 's');

const SEVERITY = { 'WARNING: ': 'warning', 'NOTE: ': 'note' } as const;
const LABEL = { warning: 'WARNING: ', note: 'NOTE: ', error: '' } as const;

/** The error that a line tells of: `kmem: invalid …`, `WARNING: …`. */
export function errorOf(words: string): Omit<CrashError, 'start' | 'end'> | undefined {
  const match = ERROR.exec(words);
  if (match === null) return undefined;
  const [, command, label, message = ''] = match;
  if (command === undefined && label === undefined) return undefined;
  const severity = label === undefined ? 'error' : SEVERITY[label as keyof typeof SEVERITY];
  return { type: 'CrashError', severity, ...(command === undefined ? {} : { command }), message };
}

/** @see errorOf */
export function printError({ severity, command, message }: CrashError): string {
  return `${command === undefined ? '' : `${command}: `}${LABEL[severity]}${message}`;
}
