/** The counters of a node: show_free_areas. */

import { amounts } from '../../printk/fields/amounts.ts';
import { count, kB } from '../../printk/fields/number.ts';
import { pairs } from '../../printk/fields/pairs.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { AMOUNTS, yesNo } from './fields.ts';

/**
 *     Node 0 active_anon:2232kB inactive_anon:193064kB … all_unreclaimable? yes
 *
 * Up to 6.5 a blank follows the colon of the THP keys; since 7.0 keys follow the question.
 */
export const NodeLine = printk(
  'NodeLine',
  {
    by: 'show_free_areas',
    kernels: '4.8..',
    rank: Rank.nodes,
    trigger: 'active_anon:',
    anchor: 'active_anon:',
    rest: AMOUNTS,
  },
  'Node ',
  count('node'),
  ' ',
  pairs(
    [
      amounts(
        'kB',
        'Kb',
        'active_anon',
        'inactive_anon',
        'active_file',
        'inactive_file',
        'unevictable',
        'isolated(anon)',
        'isolated(file)',
        'mapped',
        'dirty',
        'writeback',
        'shmem',
        'shmem_thp',
        'shmem_pmdmapped',
        'anon_thp',
        'writeback_tmp',
        'unstable',
        'kernel_stack',
        'shadow_call_stack',
        'pagetables',
        'sec_pagetables',
      ),
      amounts('', '', 'pages_scanned'),
    ],
    { least: 3, spaced: { flag: 'thpBlank', keys: ['shmem_thp', 'shmem_pmdmapped', 'anon_thp'] } },
  ),
  opt(
    ' all_unreclaimable? ',
    yesNo('allUnreclaimable'),
    opt(' Balloon:', kB('balloon')),
    opt(' gpu_active:', kB('gpuActive')),
    opt(' gpu_reclaim:', kB('gpuReclaim')),
  ),
);
export interface NodeLine extends NodeOf<typeof NodeLine> {
  thpBlank?: true;
}
