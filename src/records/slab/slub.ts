/** slab_out_of_memory of mm/slub.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, int } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { CACHES } from './cache-names.ts';
import { HEADS } from './slab-out-of-memory.ts';

/**
 *       cache: kmalloc-4096, object size: 4096, buffer size: 4096, default order: 3, min order: 0
 */
export const SlubCache = printk(
  'SlubCache',
  {
    by: 'slab_out_of_memory (SLUB)',
    kernels: '2.6.31..',
    rank: Rank.cpuset,
    once: true,
    after: HEADS,
    indent: '  ',
  },
  'cache: ',
  text('name', (fc) => fc.constantFrom(...CACHES)),
  ', object size: ',
  count('objectSizeBytes'),
  ', buffer size: ',
  count('bufferSizeBytes'),
  ', default order: ',
  count('defaultOrder'),
  ', min order: ',
  count('minOrder'),
);
export interface SlubCache extends NodeOf<typeof SlubCache> {}

/**
 *       kmalloc-rnd-15-2k debugging increased min order, use slab_debug=O to disable.
 */
export const SlubDebugHint = printk(
  'SlubDebugHint',
  {
    by: 'slab_out_of_memory (SLUB)',
    kernels: '2.6.31.. (slab_debug: 6.12..)',
    rank: Rank.cpuset,
    once: true,
    after: [...HEADS, 'SlubCache'],
    indent: '  ',
  },
  text('name', (fc) => fc.constantFrom(...CACHES)),
  ' debugging increased min order, use ',
  oneOf('parameter', ['slub_debug', 'slab_debug']),
  '=O to disable.',
);
export interface SlubDebugHint extends NodeOf<typeof SlubDebugHint> {}

/**
 *       node 0: slabs: 1322, objs: 4129, free: 0
 */
export const SlubNode = printk(
  'SlubNode',
  {
    by: 'slab_out_of_memory (SLUB)',
    kernels: '2.6.31..',
    rank: Rank.cpuset,
    after: [...HEADS, 'SlubCache', 'SlubDebugHint'],
    indent: '  ',
  },
  'node ',
  count('node'),
  ': slabs: ',
  int('slabs'),
  ', objs: ',
  int('objs'),
  ', free: ',
  int('free'),
);
export interface SlubNode extends NodeOf<typeof SlubNode> {}
