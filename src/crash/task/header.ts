import { longestText } from '../../printk/fields/text.ts';
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { flag, hex, word } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';

/** `PID: 28627`, or a word where the analyst hid the number. */
function pid(): Capture<{ pid?: number; pidText?: string }> {
  return {
    part: 'capture',
    names: ['pid', 'pidText'],
    template: '<pid>',
    pattern: ({ mode }) => (mode === 'strict' ? '\\w+ *' : '\\w+'),
    read(raw, _at, into) {
      const text = raw.trim();
      if (/^[0-9]{1,10}$/.test(text)) into['pid'] = Number(text);
      else into['pidText'] = text;
      return true;
    },
    print: ({ pid: number, pidText }: Fields) => {
      const value = number ?? pidText;
      return value === undefined ? undefined : String(value).padEnd(7);
    },
    arbitrary: (fc) =>
      fc.oneof(
        fc.nat(4_194_303).map((value) => ({ pid: value })),
        fc.constant({ pidText: 'pid' }),
      ),
    spans: (raw, at) => ({ [/^[0-9]/.test(raw) ? 'pid' : 'pidText']: [at, at + raw.trim().length] }),
  };
}

/** The CPU it ran on last; `?` when that is not known. */
function cpu(): Capture<{ cpu?: number; cpuUnknown?: true }> {
  return {
    part: 'capture',
    names: ['cpu', 'cpuUnknown'],
    template: '<cpu>',
    pattern: ({ mode }) => (mode === 'strict' ? '(?:[0-9]{1,6}|\\?) *' : '(?:[0-9]{1,6}|\\?)'),
    read(raw, _at, into) {
      if (raw.trim() === '?') into['cpuUnknown'] = true;
      else into['cpu'] = Number(raw);
      return true;
    },
    print: ({ cpu: number, cpuUnknown }: Fields) => {
      if (cpuUnknown) return '?  ';
      return number === undefined ? undefined : String(number).padEnd(3);
    },
    arbitrary: (fc) =>
      fc.oneof(
        fc.nat(255).map((value) => ({ cpu: value })),
        fc.constant({ cpuUnknown: true as const }),
      ),
    spans: (raw, at) => ({ cpu: [at, at + raw.trim().length] }),
  };
}

/** What tells a task: the parts of its header, wherever it stands. A name may hold anything, quotes too. */
export const TASK_PARTS = [
  'PID: ',
  pid(),
  '  TASK: ',
  hex('task'),
  opt('  CPU: ', cpu()),
  '  COMMAND: "',
  longestText('comm', (fc) => fc.constantFrom('top', 'kworker/0:1H', 'CPU 0/KVM', 'a "b" c', 'x: y', '')),
  '"',
] as const;

/**
 *     PID: 28627    TASK: ffff880003aecb00  CPU: 7    COMMAND: "top"
 *     PID: 5687   TASK: ffff8b0bc175a2c0  COMMAND: "bash" [CURRENT]
 *
 * Stands before what `bt`, `task`, `files`, `vm` and `foreach` print of each task.
 */
export const CrashTask = printk(
  'CrashTask',
  shown('bt, task, files, vm, ps, foreach'),
  ...TASK_PARTS,
  opt(' ', flag('current', '[CURRENT]')),
  opt(' ', note()),
);
export interface CrashTask extends NodeOf<typeof CrashTask> {}

/** The task that output is about. */
export type TaskFields = Omit<CrashTask, 'type' | 'start' | 'end' | 'repaired' | 'truncated'>;

/** The header's fields, for a node that has them as its own. */
export function taskFields({ type: _type, start: _start, end: _end, ...fields }: CrashTask): TaskFields {
  return fields;
}

/** The two letters of a task's state, `UNEX` for an exclusive waiter of old kernels. */
export const state = () => word('state', /[A-Z?]{2}(?:EX)?/, { samples: ['IN', 'UN', 'RU', 'ID', 'ZO', 'UNEX', '??'] });
