/** /proc/buddyinfo: mm/vmstat.c. */
import { counts } from '../../printk/fields/counts.ts';
import { count } from '../../printk/fields/number.ts';
import { paddedWord } from '../../printk/fields/padded.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/** Names of zones, in the order of their addresses. */
export const ZONES = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'] as const;

/**
 *     Node 0, zone   Normal    250   1248    805    779    193    300    121     37      9      2      0
 *
 * Free blocks per order from 0 on, not pages. Page size and number of orders are not in the file.
 */
export const BuddyinfoRow = printk(
  'BuddyinfoRow',
  { by: 'frag_show_print', kernels: '2.6.18..', rank: Rank.buddyLists, trigger: /Node +[0-9]+, +zone/ },
  'Node ',
  count('node'),
  ', zone ',
  paddedWord('zone', { width: 8, samples: ZONES }),
  ' ',
  counts('counts', { width: 6 }),
);
export interface BuddyinfoRow extends NodeOf<typeof BuddyinfoRow> {}
