/** Pages on the cpus' own lists: show_free_areas up to 4.0. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { ZONE } from './zone-name.ts';

/**
 *     Node 0 DMA per-cpu:
 *     HighMem per-cpu: empty
 */
export const PerCpuHeading = printk(
  'PerCpuHeading',
  { by: 'show_free_areas', kernels: '2.6.18..4.0', rank: Rank.perCpu, anchor: ' per-cpu:' },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ' per-cpu:',
  opt(flag('empty', ' empty')),
);
export interface PerCpuHeading extends NodeOf<typeof PerCpuHeading> {}

/**
 *     CPU    0: hi:  186, btch:  31 usd:  45
 *
 * Pages on a cpu's list: the length at which it is drained, the chunk moved, and now.
 */
export const PerCpuPages = printk(
  'PerCpuPages',
  { by: 'show_free_areas', kernels: '2.6.28..4.0', rank: Rank.perCpu, after: ['PerCpuHeading'] },
  'CPU ',
  count('cpu', { width: 4 }),
  ': hi:',
  count('high', { width: 5 }),
  ', btch:',
  count('batch', { width: 4 }),
  ' usd:',
  count('used', { width: 4 }),
);
export interface PerCpuPages extends NodeOf<typeof PerCpuPages> {}

/**
 *     CPU    0: Hot: hi:  186, btch:  31 usd:   2   Cold: hi:   62, btch:  15 usd:  51
 */
export const PerCpuHotCold = printk(
  'PerCpuHotCold',
  { by: 'show_free_areas', kernels: '2.6.20..2.6.24', rank: Rank.perCpu, after: ['PerCpuHeading'] },
  'CPU ',
  count('cpu', { width: 4 }),
  ': Hot: hi:',
  count('hotHigh', { width: 5 }),
  ', btch:',
  count('hotBatch', { width: 4 }),
  ' usd:',
  count('hotUsed', { width: 4 }),
  '   Cold: hi:',
  count('coldHigh', { width: 5 }),
  ', btch:',
  count('coldBatch', { width: 4 }),
  ' usd:',
  count('coldUsed', { width: 4 }),
);
export interface PerCpuHotCold extends NodeOf<typeof PerCpuHotCold> {}

/**
 *     cpu 0 hot: high 186, batch 31 used:45
 *     cpu 0 cold: low 0, high 62, batch 15 used:51
 *     cpu 0 cold: low 0, high 62, batch 31
 */
export const PerCpuList = printk(
  'PerCpuList',
  { by: 'show_free_areas', kernels: '2.6.5..2.6.19', rank: Rank.perCpu, trigger: ', batch ' },
  'cpu ',
  count('cpu'),
  ' ',
  oneOf('list', ['hot', 'cold']),
  ': ',
  opt('low ', count('low'), ', '),
  'high ',
  count('high'),
  ', batch ',
  count('batch'),
  opt(' used:', count('used')),
);
export interface PerCpuList extends NodeOf<typeof PerCpuList> {}
