/** Who asked: the first line of slab_out_of_memory, in both allocators. */
import { oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count, int } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';

export const HEADS = ['SlabOutOfMemory', 'SlabOutOfMemoryOld'];

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
  opt('CPU ', count('onCpu'), ' (of node ', int('cpuNode'), ') on '),
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
