/** slab_out_of_memory of mm/slab.c, up to 6.7. */
import { count, int } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { CACHES } from './cache-names.ts';
import { HEADS } from './slab-out-of-memory.ts';

/**
 *       cache: size-4096, object size: 4096, order: 0
 */
export const SlabCache = printk(
  'SlabCache',
  {
    by: 'slab_out_of_memory (SLAB)',
    kernels: '3.4..6.7',
    rank: Rank.cpuset,
    once: true,
    after: HEADS,
    indent: '  ',
  },
  'cache: ',
  text('name', (fc) => fc.constantFrom(...CACHES)),
  ', object size: ',
  count('objectSizeBytes'),
  ', order: ',
  count('order'),
);
export interface SlabCache extends NodeOf<typeof SlabCache> {}

/**
 *       node 0: slabs: 12/14, objs: 96/112, free: 16
 *       node 0: slabs: 12/14, objs: 96/112
 */
export const SlabNode = printk(
  'SlabNode',
  {
    by: 'slab_out_of_memory (SLAB)',
    kernels: '3.4..6.7 (free ..4.8)',
    rank: Rank.cpuset,
    after: [...HEADS, 'SlabCache'],
    indent: '  ',
  },
  'node ',
  count('node'),
  ': slabs: ',
  int('activeSlabs'),
  '/',
  int('slabs'),
  ', objs: ',
  int('activeObjs'),
  '/',
  int('objs'),
  opt(', free: ', int('free')),
);
export interface SlabNode extends NodeOf<typeof SlabNode> {}
