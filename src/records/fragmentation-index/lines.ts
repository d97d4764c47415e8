/** /sys/kernel/debug/extfrag: mm/vmstat.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { ZONE_TRIGGER, zoneHead } from '../zone-head.ts';
import { thousandths } from './thousandths.ts';

/**
 *     Node 0, zone    DMA32 -1.000 -1.000 -1.000 -1.000 -1.000 -1.000 0.931 0.966 0.983 0.992 0.996
 *
 * Thousandths per order. -1000: the order can be served at once; towards 0 a failure is for lack of memory, towards 1000
 * because of fragmentation.
 */
export const ExtfragIndexRow = printk(
  'ExtfragIndexRow',
  { by: 'extfrag_show_print', kernels: '2.6.35.. (two wide: 5.15..)', rank: Rank.listing, trigger: ZONE_TRIGGER },
  ...zoneHead,
  ' ',
  thousandths('values', { signed: true }),
);
export interface ExtfragIndexRow extends NodeOf<typeof ExtfragIndexRow> {}

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
