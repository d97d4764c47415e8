/** What mm/vmalloc.c says when it finds no addresses or no pages, and the overcommit check of mm/util.c when it refuses. */
import { VmEnoughMemory } from './vm-enough-memory.ts';
import { OutOfVmallocSpace, VmallocNodeRangeFailed, VmapAllocationFailed } from './vmap-area.ts';
import { VmallocAllocationFailure, VmallocAllocationFailureOld, VmallocError } from './warn-alloc.ts';

export * from './vm-enough-memory.ts';
export * from './vmap-area.ts';
export * from './warn-alloc.ts';

export const vmallocLines = [
  VmallocAllocationFailure,
  VmallocError,
  VmallocAllocationFailureOld,
  VmapAllocationFailed,
  VmallocNodeRangeFailed,
  OutOfVmallocSpace,
  VmEnoughMemory,
] as const;
