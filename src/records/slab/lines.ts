/** slab_out_of_memory of mm/slub.c and mm/slab.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count, int } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';

const HEADS = ['SlabOutOfMemory', 'SlabOutOfMemoryOld'];

/** Names of caches: they can hold brackets, colons and, of a memory cgroup, its path. */
const CACHES = ['kmalloc-4096', 'skbuff_head_cache', 'dentry(12:docker)', ':0000192', 'kmalloc-rnd-15-2k'] as const;

/**
 *     SLUB: Unable to allocate memory on node -1, gfp=0x820(GFP_ATOMIC)
 *     SLUB: Unable to allocate memory on CPU 3 (of node 0) on node -1, gfp=0x820(GFP_ATOMIC)
 *     SLAB: Unable to allocate memory on node 0, gfp=0x2080020(GFP_ATOMIC)
 *
 * Node -1 is any node.
 */
export const SlabOutOfMemory = printk(
  'SlabOutOfMemory',
  {
    by: 'slab_out_of_memory',
    kernels: '4.6.. (CPU: 6.12..; SLAB: ..6.7)',
    rank: Rank.head,
    head: true,
    trigger: ': Unable to allocate memory on ',
  },
  oneOf('allocator', ['SLUB', 'SLAB']),
  ': Unable to allocate memory on ',
  opt('CPU ', count('cpu'), ' (of node ', int('cpuNode'), ') on '),
  'node ',
  int('node'),
  ', gfp=',
  mask('gfpMask'),
  '(',
  gfpFlags('gfpFlags'),
  ')',
);
export interface SlabOutOfMemory extends NodeOf<typeof SlabOutOfMemory> {}

/**
 *     SLUB: Unable to allocate memory on node -1 (gfp=0x20)
 *     SLAB: Unable to allocate memory on node 0 (gfp=0x20)
 */
export const SlabOutOfMemoryOld = printk(
  'SlabOutOfMemoryOld',
  {
    by: 'slab_out_of_memory',
    kernels: '2.6.31..4.5 (SLAB: 3.4..)',
    rank: Rank.head,
    head: true,
    trigger: ': Unable to allocate memory on ',
  },
  oneOf('allocator', ['SLUB', 'SLAB']),
  ': Unable to allocate memory on node ',
  int('node'),
  ' (gfp=',
  mask('gfpMask'),
  ')',
);
export interface SlabOutOfMemoryOld extends NodeOf<typeof SlabOutOfMemoryOld> {}

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

export const slabLines = [
  SlabOutOfMemory,
  SlabOutOfMemoryOld,
  SlubCache,
  SlabCache,
  SlubDebugHint,
  SlubNode,
  SlabNode,
] as const;
