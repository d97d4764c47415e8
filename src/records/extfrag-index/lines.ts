/** /sys/kernel/debug/extfrag/extfrag_index: mm/vmstat.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { thousandths } from '../thousandths.ts';
import { ZONE_TRIGGER, zoneHead } from '../zone-head.ts';

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
