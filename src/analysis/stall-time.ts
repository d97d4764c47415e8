import type { StalledAllocation } from '../records/page-alloc/nodes.ts';

/** How long a request had waited, in milliseconds: kernels print these, or whole seconds. */
export function stallTime(invocation: StalledAllocation): number | undefined {
  if (invocation.type === 'PageAllocStall') return invocation.stallMs;
  return invocation.stallSeconds === undefined ? undefined : invocation.stallSeconds * 1000;
}
