/** slab_out_of_memory of mm/slub.c and mm/slab.c. */

import { SlabCache, SlabNode } from './slab.ts';
import { SlabOutOfMemory, SlabOutOfMemoryOld } from './slab-out-of-memory.ts';
import { SlubCache, SlubDebugHint, SlubNode } from './slub.ts';

export * from './slab.ts';
export * from './slab-out-of-memory.ts';
export * from './slub.ts';

export const slabLines = [
  SlabOutOfMemory,
  SlabOutOfMemoryOld,
  SlubCache,
  SlabCache,
  SlubDebugHint,
  SlubNode,
  SlabNode,
] as const;
