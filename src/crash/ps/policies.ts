/** `ps -Y`: show_ps() of crash's task.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { hex, num, oneOf } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';
import { psComm, rowHead } from './cells.ts';

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
  ...rowHead,
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
