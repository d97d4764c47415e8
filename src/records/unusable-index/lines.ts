/** /sys/kernel/debug/extfrag/unusable_index: mm/vmstat.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { thousandths } from '../thousandths.ts';
import { ZONE_TRIGGER, zoneHead } from '../zone-head.ts';

/**
 *     Node 0, zone    DMA32 0.000 0.062 0.167 0.257 0.403 0.552 0.734 0.827 0.872 0.890 0.902
 *
 * Thousandths per order: the share of the free memory that cannot serve it.
 */
export const UnusableIndexRow = printk(
  'UnusableIndexRow',
  { by: 'unusable_show_print', kernels: '2.6.35..', rank: Rank.listing, trigger: ZONE_TRIGGER },
  ...zoneHead,
  ' ',
  thousandths('values', { signed: false }),
);
export interface UnusableIndexRow extends NodeOf<typeof UnusableIndexRow> {}
