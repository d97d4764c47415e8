/** /proc/buddyinfo: mm/vmstat.c. */
import { counts } from '../../printk/fields/counts.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { ZONE_TRIGGER, zoneHead } from '../zone-head.ts';

/**
 *     Node 0, zone   Normal    250   1248    805    779    193    300    121     37      9      2      0
 *
 * Free blocks per order from 0 on, not pages. Page size and number of orders are not in the file.
 */
export const BuddyinfoRow = printk(
  'BuddyinfoRow',
  { by: 'frag_show_print', kernels: '2.6.18..', rank: Rank.listing, trigger: ZONE_TRIGGER },
  ...zoneHead,
  ' ',
  counts('counts', { width: 6 }),
);
export interface BuddyinfoRow extends NodeOf<typeof BuddyinfoRow> {}
