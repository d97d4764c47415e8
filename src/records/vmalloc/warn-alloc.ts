/** No pages for virtual memory: warn_alloc, called from mm/vmalloc.c. */
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, nodeList, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';
import { vmallocAmount } from './fields.ts';
import { TRIGGER } from './trigger.ts';

/**
 *     syz-executor6: vmalloc: allocation failure: 8589934588 bytes, mode:0x14080c0(GFP_KERNEL|__GFP_ZERO), nodemask=(null)
 *     swapper/0: vmalloc: allocation failure, allocated 16578404352 of 17179873280 bytes, mode:0x24080c2(GFP_KERNEL|__GFP_HIGHMEM|__GFP_ZERO)
 */
export const VmallocAllocationFailure = printk(
  'VmallocAllocationFailure',
  { by: 'warn_alloc', kernels: '4.9..5.11', rank: Rank.head, head: true, trigger: TRIGGER },
  comm('comm'),
  ': vmalloc: allocation failure',
  vmallocAmount(),
  ', mode:',
  mask('gfpMask'),
  opt('(', gfpFlags('gfpFlags'), ')'),
  opt(', nodemask=', nodeList('nodemask')),
  opt(',cpuset=', text('cpuset'), ',mems_allowed=', nodeList('memsAllowed')),
);
export interface VmallocAllocationFailure extends NodeOf<typeof VmallocAllocationFailure> {}

/**
 *     crawl_4523_7997: vmalloc error: size 0, page order 9, failed to allocate pages, mode:0xcc2(GFP_KERNEL|__GFP_HIGHMEM), nodemask=(null),cpuset=/,mems_allowed=0
 *     modprobe: vmalloc error: size 20480, vm_struct allocation failed, mode:0xcc0(GFP_KERNEL), nodemask=(null)
 *
 * `failed to allocated page array size` is the kernel's own spelling.
 */
export const VmallocError = printk(
  'VmallocError',
  { by: 'warn_alloc', kernels: '5.12..', rank: Rank.head, head: true, trigger: TRIGGER },
  comm('comm'),
  ': vmalloc error: size ',
  count('sizeBytes'),
  ', ',
  opt('page order ', count('order'), ', '),
  text('reason', (fc) =>
    fc.constantFrom(
      'exceeds total pages',
      'vm_struct allocation failed',
      'vm_struct allocation failed. Retrying.',
      'failed to allocated page array size 65536',
      'failed to allocate pages',
      'failed to map pages',
    ),
  ),
  ', mode:',
  mask('gfpMask'),
  opt('(', gfpFlags('gfpFlags'), ')'),
  opt(', nodemask=', nodeList('nodemask')),
  opt(',cpuset=', text('cpuset'), ',mems_allowed=', nodeList('memsAllowed')),
);
export interface VmallocError extends NodeOf<typeof VmallocError> {}

/**
 *     vmalloc: allocation failure: 17178820608 bytes
 *     vmalloc: allocation failure, allocated 16578404352 of 17179873280 bytes
 *
 * A line of its own before the `page allocation failure: order:0` of the same task.
 */
export const VmallocAllocationFailureOld = printk(
  'VmallocAllocationFailureOld',
  {
    by: '__vmalloc_area_node (warn_alloc_failed)',
    kernels: '3.0..4.8',
    rank: Rank.head,
    record: 'VmallocFailure',
    trigger: TRIGGER,
  },
  'vmalloc: allocation failure',
  vmallocAmount(),
);
export interface VmallocAllocationFailureOld extends NodeOf<typeof VmallocAllocationFailureOld> {}
