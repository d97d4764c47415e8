/** `ps -S` of crash's task.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';
import { state } from '../task/header.ts';

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
