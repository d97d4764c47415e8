/** /sys/devices/system/node/node<n>/numastat: node_read_numastat of drivers/base/node.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/** In the order in which they are printed. The last three are called otherwise in /proc/vmstat. */
export const NUMASTAT_KEYS = [
  'numa_hit',
  'numa_miss',
  'numa_foreign',
  'interleave_hit',
  'local_node',
  'other_node',
] as const;

/**
 *     numa_hit 35800502
 *     interleave_hit 1127
 *
 * Pages since boot. The first of the file begins it.
 */
export const NumastatLine = printk(
  'NumastatLine',
  { by: 'node_read_numastat', kernels: '2.6..', rank: Rank.listing, trigger: /numa_hit [0-9]/ },
  oneOf('key', NUMASTAT_KEYS),
  ' ',
  count('value'),
);
export interface NumastatLine extends NodeOf<typeof NumastatLine> {}
