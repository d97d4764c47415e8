import type { Line } from '../line/line.ts';
import type { CrashNode } from '../node.ts';

/** Something that crash could not do, or has to say beside its output. */
export interface CrashError extends CrashNode {
  type: 'CrashError';
  severity: 'error' | 'warning' | 'note';
  /** The command that says it: `kmem`, `crash`. */
  command?: string;
  message: string;
  /** Where in the source of crash it was found. */
  file?: string;
  line?: number;
  function?: string;
  /** The lines below it: how crash came there, or how the command is used. */
  details?: string[];
}

/** Names of commands; an alias or a file's name is none, so that prose with a colon is not taken for an error. */
const COMMANDS =
  'alias|ascii|bpf|bt|btop|crash|dev|dis|dmesg|eval|extend|files|foreach|fuser|gdb|help|ipcs|irq|kmem|list|log|mach|mod|mount|net|p|pd|px|ps|pte|ptob|ptov|rd|repeat|runq|sbitmapq|search|set|sig|struct|swap|sym|sys|task|timer|tree|union|vm|vtop|waitq|whatis|wr';
const ERROR = new RegExp(`^(?:(${COMMANDS}): )?(WARNING: |NOTE: )?(\\S.*)$`, 's');
const PLACE = /^FILE: (\S+) LINE: ([0-9]+) FUNCTION: (\S+)$/;
const TRACE = /^\[[^\]]*\] error trace: |^[0-9a-f]{5,16}: [A-Za-z_]\S*\+/;
const USAGE = 'Usage:';
const USAGE_END = /^Enter "help /;

const SEVERITY = { 'WARNING: ': 'warning', 'NOTE: ': 'note' } as const;
const LABEL = { warning: 'WARNING: ', note: 'NOTE: ', error: '' } as const;

/** What an error says in its first line: `kmem: invalid …`, `WARNING: …`. */
function firstLine(words: string): Pick<CrashError, 'severity' | 'command' | 'message'> | undefined {
  if (words === USAGE) return { severity: 'error', message: USAGE };
  const [, command, label, message] = ERROR.exec(words) ?? [];
  if (message === undefined || (command === undefined && label === undefined)) return undefined;
  const severity = label === undefined ? 'error' : SEVERITY[label as keyof typeof SEVERITY];
  return { severity, ...(command === undefined ? {} : { command }), message };
}

/** The lines below an error that belong to it. */
function detailsOf(lines: readonly Line[], at: number, usage: boolean): string[] {
  const details: string[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const { words } = lines[index] as Line;
    if (!usage && !TRACE.test(words)) break;
    details.push(words);
    if (usage && (USAGE_END.test(words) || details.length > 4)) break;
  }
  return usage && !USAGE_END.test(details.at(-1) ?? '') ? [] : details;
}

/** The error that begins at a line, with what stands below it, and the index of the line after. */
export function readError(lines: readonly Line[], at: number): { node: CrashError; next: number } | undefined {
  const line = lines[at] as Line;
  const first = firstLine(line.words);
  if (first === undefined) return undefined;
  const [, file, number, name] = PLACE.exec(lines[at + 1]?.words ?? '') ?? [];
  const placed = file !== undefined && number !== undefined && name !== undefined;
  const behind = at + (placed ? 2 : 1);
  const details = detailsOf(lines, behind, first.message === USAGE);
  if (first.message === USAGE && details.length === 0) return undefined;
  const next = behind + details.length;
  const node: CrashError = {
    type: 'CrashError',
    start: line.start,
    end: (lines[next - 1] as Line).end,
    ...first,
    ...(placed ? { file, line: Number(number), function: name } : {}),
    ...(details.length === 0 ? {} : { details }),
  };
  return { node, next };
}

/** The lines of an error. */
export function printError({
  severity,
  command,
  message,
  file,
  line,
  function: name,
  details = [],
}: CrashError): string[] {
  const first = `${command === undefined ? '' : `${command}: `}${LABEL[severity]}${message}`;
  const place = file === undefined ? [] : [`       FILE: ${file}  LINE: ${line}  FUNCTION: ${name}`];
  return [first, ...place, ...details];
}
