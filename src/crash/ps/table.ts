/** `ps`: show_ps() of crash's task.c. */
import { field } from '../../printk/fields/field.ts';
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { fraction, hex, num, oneOf, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';
import { state } from '../task/header.ts';

const by = shown('ps, ps -G, -k, -u, -s, -y, -A');

/**
 *        PID    PPID  CPU       TASK        ST  %MEM      VSZ      RSS  COMM
 *        PID    PPID  CPU     KSTACKP       ST  %MEM     VSZ    RSS  COMM
 */
export const PsHeader = printk(
  'PsHeader',
  by,
  'PID    PPID  CPU       ',
  oneOf('taskColumn', ['TASK', 'KSTACKP']),
  '        ST  %MEM      VSZ      RSS  COMM',
);
export interface PsHeader extends NodeOf<typeof PsHeader> {}

/** `>` or `-` before the pid, which pages glue to it. */
function mark(): Capture<{ mark: '>' | '-' }> {
  return field('mark', {
    template: '{>|-} ',
    begins: '>-',
    closed: true,
    pattern: () => '[>-] ?',
    parse: (raw) => raw.trim() as '>' | '-',
    print: (value) => `${value} `,
    arbitrary: (fc) => fc.constantFrom('>', '-'),
    valueSpan: () => [0, 1],
  });
}

/** A task's CPU; `?` when it is not known. */
function psCpu(): Capture<{ cpu?: number }> {
  return {
    part: 'capture',
    names: [],
    template: '<cpu>',
    begins: '?0123456789',
    pattern: ({ mode }) => `${mode === 'strict' ? ' *' : ''}(?:[0-9]{1,6}|\\?)`,
    read(raw, _at, into) {
      if (raw.trim() !== '?') into['cpu'] = Number(raw);
      return true;
    },
    print: ({ cpu }: Fields) => String(cpu ?? '?').padStart(3),
    arbitrary: (fc) =>
      fc.oneof(
        fc.constant({}),
        fc.nat(255).map((cpu) => ({ cpu })),
      ) as never,
    spans: (raw, at) => ({ cpu: [at + raw.length - raw.trimStart().length, at + raw.length] }),
  };
}

/** `firefox`, `[swapper]`: kernel threads in brackets, and tasks whose own name has them. */
function psComm(): Capture<{ comm: string; bracketed?: true }> {
  return {
    part: 'capture',
    names: ['comm', 'bracketed'],
    template: '{<comm>|[<comm>]}',
    pattern: () => '\\S.*',
    read(raw, _at, into) {
      const inside = /^\[(.*)\]$/s.exec(raw.trimEnd())?.[1];
      into['comm'] = inside ?? raw.trimEnd();
      if (inside !== undefined) into['bracketed'] = true;
      return true;
    },
    print: ({ comm, bracketed }: Fields) => (comm === undefined ? undefined : bracketed ? `[${comm}]` : String(comm)),
    arbitrary: (fc) =>
      fc
        .tuple(fc.constantFrom('top', 'Web Content', 'kworker/0:1H', 'a > b', 'x[1'), fc.boolean())
        .map(([comm, bracketed]) => (bracketed ? { comm, bracketed: true as const } : { comm })),
    spans(raw, at) {
      const inset = /^\[.*\]$/s.test(raw) ? 1 : 0;
      return { comm: [at + inset, at + raw.length - inset] };
    },
  };
}

/**
 *       2988346       1   5  ffff916f7c629840  IN   2.8  9342476  1917384  qemu-kvm
 *     >     0      0   3  c024c000  RU   0.0     0     0  [swapper]
 *
 * One row per thread. `>` runs on its CPU, `-` did when that went offline. Sizes
 * are KiB, and are those of the whole process.
 */
export const PsRow = printk(
  'PsRow',
  by,
  opt(mark()),
  num('pid', { width: 7 }),
  ' ',
  num('ppid', { width: 7 }),
  ' ',
  psCpu(),
  '  ',
  word('task', /[0-9a-f]{5,16}|--/, { width: 16, align: 'centre', samples: ['ffff916f7c629840', 'c024c000', '--'] }),
  '  ',
  state(),
  ' ',
  fraction('memPercent', 1, { width: 5 }),
  ' ',
  num('vszKb', { width: 8 }),
  ' ',
  num('rssKb', { width: 8 }),
  '  ',
  psComm(),
);
export interface PsRow extends NodeOf<typeof PsRow> {}

/** Tasks, one row per thread. */
export interface PsTable extends CrashTable<'PsTable', PsRow, PsHeader> {}

/** Tasks. */
export const psTable = table<'PsTable', PsRow, PsHeader>({
  type: 'PsTable',
  title: 'Tasks',
  commands: ['ps', 'ps -G', 'ps -k', 'ps -u', 'ps -s', 'ps -A', 'ps -y', 'ps -H'],
  headers: [PsHeader],
  row: PsRow,
  bare: true,
  mayBeEmpty: true,
});

/**
 *        PID    PPID  CPU       TASK        POLICY  PRIO  COMM
 */
export const PsPolicyHeader = printk(
  'PsPolicyHeader',
  shown('ps -Y', { kernels: 'crash 9.0.2..' }),
  'PID    PPID  CPU       TASK        POLICY  PRIO  COMM',
);
/**
 *         121     117   0  ffff888005d4b080  NORMAL   120  waiter-0
 */
export const PsPolicyRow = printk(
  'PsPolicyRow',
  shown('ps -Y', { kernels: 'crash 9.0.2..' }),
  opt(mark()),
  num('pid', { width: 7 }),
  ' ',
  num('ppid', { width: 7 }),
  ' ',
  psCpu(),
  '  ',
  hex('task', { width: 16 }),
  '  ',
  oneOf('policy', ['NORMAL', 'FIFO', 'RR', 'BATCH', 'ISO', 'IDLE', 'DEADLINE']),
  '  ',
  num('priority', { width: 4, signed: true }),
  '  ',
  psComm(),
);
export interface PsPolicyRow extends NodeOf<typeof PsPolicyRow> {}

/** Tasks with their scheduling policy. */
export interface PsPolicies extends CrashTable<'PsPolicies', PsPolicyRow> {}

/** Tasks with their scheduling policy. */
export const psPolicies = table<'PsPolicies', PsPolicyRow>({
  type: 'PsPolicies',
  title: 'Scheduling policies of tasks',
  commands: ['ps -Y'],
  headers: [PsPolicyHeader],
  row: PsPolicyRow,
  bare: true,
});

/**
 *       UN: 4
 */
export const PsStateCount = printk(
  'PsStateCount',
  shown('ps -S', { kernels: 'crash 7.0.7..' }),
  state(),
  ': ',
  num('count'),
);
export interface PsStateCount extends NodeOf<typeof PsStateCount> {}

/** How many tasks are in each state. */
export interface PsSummary extends CrashTable<'PsSummary', PsStateCount> {}

/** How many tasks are in each state. */
export const psSummary = table<'PsSummary', PsStateCount>({
  type: 'PsSummary',
  title: 'Tasks by state',
  commands: ['ps -S'],
  headers: [],
  row: PsStateCount,
  bare: true,
  onlyAsked: true,
});
