import type { LineNode, Partly } from '../../printk/types.ts';
import type {
  SlabCache,
  SlabNode,
  SlabOutOfMemory,
  SlabOutOfMemoryOld,
  SlubCache,
  SlubDebugHint,
  SlubNode,
} from './lines.ts';

/** Where memory for a slab was asked for, as far as the line is whole. */
export interface FailedSlab extends LineNode {
  type: SlabOutOfMemory['type'] | SlabOutOfMemoryOld['type'];
  allocator?: SlabOutOfMemory['allocator'];
  /** -1 for any node. */
  node?: number;
  /** The CPU that asked. */
  onCpu?: number;
  /** The node of that CPU. */
  cpuNode?: number;
  gfpMask?: string;
  gfpFlags?: string[];
}

/** What a record of a slab holds beside its first line. */
export interface SlabState {
  cache?: Partly<SlubCache, 'name'> | Partly<SlabCache, 'name'>;
  debugHint?: SlubDebugHint;
  nodes: (Partly<SlubNode, 'node'> | Partly<SlabNode, 'node'>)[];
}
