/** The free blocks of a zone by order: show_free_areas. */
import { count, kB } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { buddyOrders } from './buddy-orders.ts';
import { ZONE } from './zone-name.ts';

/**
 *     Node 0 DMA32: 2563*4kB (UMEH) 9038*8kB (UMEH) … 0*4096kB = 132428kB
 */
export const BuddyList = printk(
  'BuddyList',
  {
    by: 'show_free_areas',
    kernels: '2.6.18.. (letters 3.8..)',
    rank: Rank.buddyLists,
    trigger: 'kB = ',
    anchor: /: [0-9]+[*_][0-9]+kB(?: |$)/,
  },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ': ',
  buddyOrders(),
  '= ',
  kB('total'),
);
export interface BuddyList extends NodeOf<typeof BuddyList> {}

/**
 *     DMA: empty
 *     Node 0 HighMem: empty
 */
export const ZoneEmpty = printk(
  'ZoneEmpty',
  {
    by: 'show_free_areas',
    kernels: '2.6.18',
    rank: Rank.buddyLists,
    anchor: ': empty',
  },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ': empty',
);
export interface ZoneEmpty extends NodeOf<typeof ZoneEmpty> {}
