import type { Partly } from '../../printk/types.ts';
import type {
  PageAllocFailure,
  PageAllocFailureOld,
  PageAllocStall,
  PageAllocStallSeconds,
  VmemmapAllocFailure,
} from './lines.ts';

/** Who asked for what and did not get it, as far as the line is whole. */
export type FailedAllocation = Partly<PageAllocFailure> | Partly<PageAllocFailureOld> | Partly<VmemmapAllocFailure>;

/** Who asked for what and had to wait, as far as the line is whole. */
export type StalledAllocation = Partly<PageAllocStall> | Partly<PageAllocStallSeconds>;
