/** What a CPU was busy with until it was found stuck: print_cpustat and print_irq_counts, kernel/watchdog.c. */
import { count } from '../../printk/fields/number.ts';
import { columnCount } from '../../printk/fields/padded.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { HEADS } from './heads.ts';

export const CPUSTAT = ['CpuUsage', 'CpuUsageRow', 'BusyIrqs', 'BusyIrqRow'] as const;

const facts = { kernels: '6.10..', rank: Rank.cpuset, after: [...HEADS, ...CPUSTAT] } as const;

/**
 *     CPU#9 Utilization every 4s during lockup:
 */
export const CpuUsage = printk(
  'CpuUsage',
  { ...facts, by: 'print_cpustat' },
  'CPU#',
  count('cpu'),
  ' Utilization every ',
  count('periodSeconds', { unit: 's' }),
  ' during lockup:',
);
export interface CpuUsage extends NodeOf<typeof CpuUsage> {}

/**
 *     #1:   0% system,   0% softirq,   100% hardirq,   0% idle
 */
export const CpuUsageRow = printk(
  'CpuUsageRow',
  { ...facts, by: 'print_cpustat', indent: '\t' },
  '#',
  count('period'),
  ': ',
  count('systemPercent', { width: 3, unit: '%' }),
  ' system,\t',
  count('softirqPercent', { width: 3, unit: '%' }),
  ' softirq,\t',
  count('hardirqPercent', { width: 3, unit: '%' }),
  ' hardirq,\t',
  count('idlePercent', { width: 3, unit: '%' }),
  ' idle',
);
export interface CpuUsageRow extends NodeOf<typeof CpuUsageRow> {}

/**
 *     CPU#9 Detect HardIRQ Time exceeds 50%. Most frequent HardIRQs:
 */
export const BusyIrqs = printk(
  'BusyIrqs',
  { ...facts, by: 'print_irq_counts' },
  'CPU#',
  count('cpu'),
  ' Detect HardIRQ Time exceeds ',
  count('percent', { unit: '%' }),
  '. Most frequent HardIRQs:',
);
export interface BusyIrqs extends NodeOf<typeof BusyIrqs> {}

/**
 *     #1: 330985    irq#7
 *     #2: 5000      irq#10(arch_timer)
 */
export const BusyIrqRow = printk(
  'BusyIrqRow',
  { ...facts, by: 'print_irq_counts', indent: '\t' },
  '#',
  count('place'),
  ': ',
  columnCount('count', 10),
  '\tirq#',
  count('irq'),
  opt('(', word('name', { pattern: /[^()\s]+/ }), ')'),
);
export interface BusyIrqRow extends NodeOf<typeof BusyIrqRow> {}

export const cpustatLines = [CpuUsage, CpuUsageRow, BusyIrqs, BusyIrqRow] as const;
