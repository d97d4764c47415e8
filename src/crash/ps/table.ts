/** `ps`: show_ps() of crash's task.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { fraction, num, oneOf, word } from '../line/cells.ts';
import { arrow } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';
import { state } from '../task/header.ts';
import { psComm, rowHead } from './cells.ts';

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
  ...rowHead,
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
  opt(' ', arrow()),
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
