/** /proc/pressure and <cgroup>/*.pressure: psi_show of kernel/sched/psi.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     some avg10=12.50 avg60=3.90 avg300=0.89 total=5391254
 *     full avg10=11.02 avg60=3.40 avg300=0.77 total=4802217
 *
 * `some`: at least one task waits; `full`: all that are not idle wait at once. Averages are percent of the time.
 */
export const PressureLine = printk(
  'PressureLine',
  { by: 'psi_show', kernels: '4.20.., RHEL 8', rank: Rank.listing, trigger: /(?:some|full) avg10=/ },
  oneOf('kind', ['some', 'full']),
  ' avg10=',
  decimal('avg10', { places: 2 }),
  ' avg60=',
  decimal('avg60', { places: 2 }),
  ' avg300=',
  decimal('avg300', { places: 2 }),
  ' total=',
  count('totalUs'),
);
export interface PressureLine extends NodeOf<typeof PressureLine> {}
