/** Records of memory that could not be had. */
import type { MemInfo } from '../../records/mem-info/nodes.ts';
import type { TcpOutOfMemory } from '../../records/network/lines.ts';
import type { CpusetLine } from '../../records/oom-killer/lines.ts';
import type { FailedAllocation, StalledAllocation } from '../../records/page-alloc/nodes.ts';
import type { FailedSlab, SlabState } from '../../records/slab/nodes.ts';
import type { FailedVmalloc } from '../../records/vmalloc/nodes.ts';
import type { AllocationProfile, LineRecord, MemoryProtection, RecordBase, StackDump } from './base.ts';
import type { MissingPart } from './oom.ts';

/** What the records of an allocation share. */
export interface AllocationRecord extends RecordBase, StackDump, AllocationProfile, MemoryProtection {
  cpuset?: CpusetLine;
  memInfo?: MemInfo;
  complete: boolean;
  missing?: MissingPart[];
}

/** A page allocation that failed. */
export interface AllocationFailure extends AllocationRecord {
  type: 'AllocationFailure';
  invocation: FailedAllocation;
}

/** A page allocation that took more than ten seconds (4.9 to 4.14). */
export interface AllocationStall extends AllocationRecord {
  type: 'AllocationStall';
  invocation: StalledAllocation;
}

/**
 * Virtual memory for the kernel could not be had. Only the lines of warn_alloc
 * have a stack dump and a memory state after them; the others are the whole record.
 */
export interface VmallocFailure extends AllocationRecord {
  type: 'VmallocFailure';
  invocation: FailedVmalloc;
}

/** A slab allocator got no memory for one of its caches. `form` names the declaration of the first line. */
export interface SlabAllocationFailure extends RecordBase, Omit<FailedSlab, 'type' | 'start' | 'end'>, SlabState {
  type: 'SlabAllocationFailure';
  form: FailedSlab['type'];
}

/** XFS tries and tries again to get memory, a hundred times for each line. */
export interface XfsAllocationDeadlock extends LineRecord {
  type: 'XfsAllocationDeadlock';
  form: 'XfsDeadlock';
  device?: string;
  comm?: string;
  pid?: number;
  sizeBytes?: number;
  /** The function that asks. */
  where?: string;
  gfpMask?: string;
}

/** TCP has no memory left, or too many sockets that nobody owns. */
export interface TcpMemory extends LineRecord {
  type: 'TcpMemory';
  form: 'TcpOutOfMemory';
  message: TcpOutOfMemory['message'];
}

/** A mapping was refused, as it would promise more memory than vm.overcommit_memory lets. */
export interface OvercommitRefusal extends LineRecord {
  type: 'OvercommitRefusal';
  form: 'VmEnoughMemory';
  pid?: number;
  comm?: string;
  sizeBytes?: number;
  wording?: 'not' | 'no';
}
