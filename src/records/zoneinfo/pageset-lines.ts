/** The per-cpu lists of a zone in /proc/zoneinfo. */
import { label } from '../../printk/fields/label.ts';
import { count, int } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

const by = { by: 'zoneinfo_show_print', rank: Rank.listing } as const;

/**
 *       pagesets
 */
export const ZoneinfoPagesets = printk('ZoneinfoPagesets', { ...by, kernels: '2.6.18..', indent: '  ' }, 'pagesets');
export interface ZoneinfoPagesets extends NodeOf<typeof ZoneinfoPagesets> {}

/**
 *         cpu: 0
 *         cpu: 0 pcp: 1
 *
 * Up to 2.6.24 a CPU has two lists, hot (0) and cold (1) pages.
 */
export const PagesetCpu = printk(
  'PagesetCpu',
  { ...by, kernels: '2.6.18..', indent: '    ' },
  'cpu: ',
  count('cpu'),
  opt(' pcp: ', count('pcp')),
);
export interface PagesetCpu extends NodeOf<typeof PagesetCpu> {}

/**
 *                   count: 0
 *                   high:  378
 */
export const PagesetValue = printk(
  'PagesetValue',
  { ...by, kernels: '2.6.18..6.12', indent: '              ' },
  label('key', { width: 7, colon: ':', keys: ['count', 'high', 'batch'] }),
  int('value'),
);
export interface PagesetValue extends NodeOf<typeof PagesetValue> {}

/**
 *                   count:    0
 *                   high_min: 6
 */
export const PagesetWideValue = printk(
  'PagesetWideValue',
  { ...by, kernels: '6.12..', indent: '              ' },
  label('key', { width: 10, colon: ':', keys: ['count', 'high', 'batch', 'high_min', 'high_max'] }),
  int('value'),
);
export interface PagesetWideValue extends NodeOf<typeof PagesetWideValue> {}

/**
 *       vm stats threshold: 48
 */
export const VmStatsThreshold = printk(
  'VmStatsThreshold',
  { ...by, kernels: '2.6.18..', indent: '  ' },
  'vm stats threshold: ',
  int('threshold'),
);
export interface VmStatsThreshold extends NodeOf<typeof VmStatsThreshold> {}
