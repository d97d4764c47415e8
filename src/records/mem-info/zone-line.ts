/** The counters of a zone, and what it keeps for others: show_free_areas. */

import { amounts } from '../../printk/fields/amounts.ts';
import { count } from '../../printk/fields/number.ts';
import { pairs } from '../../printk/fields/pairs.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { AMOUNTS, pageNumbers, yesNo } from './fields.ts';
import { ZONE } from './zone-name.ts';

/**
 *     Node 0 DMA free:15872kB min:32kB low:40kB high:48kB … all_unreclaimable? yes
 *     DMA free:15360kB boost:0kB min:760kB low:948kB high:1136kB …
 *
 * Kernels without NUMA print no node. The keys changed with almost every
 * release: each is optional, and new ones are kept in `other`.
 */
export const ZoneLine = printk(
  'ZoneLine',
  {
    by: 'show_free_areas',
    kernels: '2.6.18..',
    rank: Rank.zones,
    trigger: 'kB min:',
    anchor: ' free:',
    rest: AMOUNTS,
  },
  opt('Node ', count('node'), ' '),
  word('zone', { pattern: ZONE, begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }),
  ' ',
  pairs(
    [
      amounts('kB', 'Kb', 'free', 'boost', 'min', 'low', 'high'),
      amounts('KB', 'Kb', 'reserved_highatomic', 'free_highatomic'),
      amounts(
        'kB',
        'Kb',
        'active',
        'inactive',
        'active_anon',
        'inactive_anon',
        'active_file',
        'inactive_file',
        'unevictable',
        'writepending',
        'zspages',
        'isolated(anon)',
        'isolated(file)',
        'present',
        'managed',
        'mlocked',
        'dirty',
        'writeback',
        'mapped',
        'shmem',
        'slab_reclaimable',
        'slab_unreclaimable',
        'kernel_stack',
        'shadow_call_stack',
        'pagetables',
        'unstable',
        'bounce',
        'free_pcp',
        'local_pcp',
        'free_cma',
        'writeback_tmp',
      ),
      amounts('', '', 'pages_scanned'),
    ],
    { least: 3 },
  ),
  opt(' all_unreclaimable? ', yesNo('allUnreclaimable')),
);
export interface ZoneLine extends NodeOf<typeof ZoneLine> {}

/**
 *     lowmem_reserve[]: 0 2935 32117 32117 32117
 *
 * In pages, one per zone type; it belongs to the zone line before it.
 */
export const LowmemReserve = printk(
  'LowmemReserve',
  { by: 'show_free_areas', kernels: '2.6.18..', rank: Rank.zones, rest: /^-?[0-9]+(?: -?[0-9]+)* ?$/ },
  'lowmem_reserve[]:',
  pageNumbers('pages'),
);
export interface LowmemReserve extends NodeOf<typeof LowmemReserve> {}

/**
 *     protections[]: 12 380 380
 *
 * What stood there before lowmem_reserve: in pages, and with the zone's own watermark in them.
 */
export const ZoneProtections = printk(
  'ZoneProtections',
  { by: 'show_free_areas', kernels: '2.6.8..2.6.10, RHEL 4', rank: Rank.zones, after: ['ZoneLine'] },
  'protections[]:',
  pageNumbers('pages'),
);
export interface ZoneProtections extends NodeOf<typeof ZoneProtections> {}
