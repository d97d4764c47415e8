import type { LineNode } from '../../printk/types.ts';
import type {
  OutOfVmallocSpace,
  VmallocAllocationFailure,
  VmallocAllocationFailureOld,
  VmallocError,
  VmallocNodeRangeFailed,
  VmapAllocationFailed,
} from './lines.ts';

/**
 * Who asked for how much virtual memory and did not get it. Each release
 * prints other fields, and a line may be cut. The type tells the form of the line.
 */
export interface FailedVmalloc extends LineNode {
  type:
    | VmallocAllocationFailure['type']
    | VmallocError['type']
    | VmallocAllocationFailureOld['type']
    | VmapAllocationFailed['type']
    | VmallocNodeRangeFailed['type']
    | OutOfVmallocSpace['type'];
  comm?: string;
  sizeBytes?: number;
  /** What of it was already there. */
  allocatedBytes?: number;
  /** The order of the pages that it was tried with. */
  order?: number;
  /** In the kernel's words. */
  reason?: string;
  gfpMask?: string;
  gfpFlags?: string[];
  nodemask?: string;
  cpuset?: string;
  memsAllowed?: string;
  /** The addresses that were to be used. */
  rangeStart?: string;
  rangeEnd?: string;
  /** A full stop ends the line. */
  fullStop?: true;
}
