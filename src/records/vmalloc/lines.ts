/** What mm/vmalloc.c says when it finds no addresses or no pages, and the overcommit check of mm/util.c when it refuses. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, nodeList, text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';
import { vmallocAmount } from './fields.ts';

/** Every one of these lines holds it, and hardly another: one word to look for instead of six. */
const TRIGGER = 'vmalloc';

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

/**
 *     vmap allocation for size 4198400 failed: use vmalloc=<size> to increase size.
 *     vmap allocation for size 20480 failed: use vmalloc=<size> to increase size
 */
export const VmapAllocationFailed = printk(
  'VmapAllocationFailed',
  {
    by: 'alloc_vmap_area',
    kernels: '2.6.28..6.8 (full stop ..4.5)',
    rank: Rank.head,
    record: 'VmallocFailure',
    trigger: TRIGGER,
  },
  'vmap allocation for size ',
  count('sizeBytes'),
  ' failed: use vmalloc=<size> to increase size',
  opt(flag('fullStop', '.')),
);
export interface VmapAllocationFailed extends NodeOf<typeof VmapAllocationFailed> {}

/**
 *     vmalloc_node_range for size 12288 failed: Address range restricted to 0xffffffffa0000000 - 0xffffffffff000000
 */
export const VmallocNodeRangeFailed = printk(
  'VmallocNodeRangeFailed',
  { by: 'alloc_vmap_area', kernels: '6.9..', rank: Rank.head, record: 'VmallocFailure', trigger: TRIGGER },
  'vmalloc_node_range for size ',
  count('sizeBytes'),
  ' failed: Address range restricted to 0x',
  word('rangeStart', { pattern: /[0-9a-f]{1,16}/ }),
  ' - 0x',
  word('rangeEnd', { pattern: /[0-9a-f]{1,16}/ }),
);
export interface VmallocNodeRangeFailed extends NodeOf<typeof VmallocNodeRangeFailed> {}

/**
 *     allocation failed: out of vmalloc space - use vmalloc=<size> to increase size.
 */
export const OutOfVmallocSpace = printk(
  'OutOfVmallocSpace',
  {
    by: '__get_vm_area_node',
    kernels: '2.6.18..2.6.27',
    rank: Rank.head,
    record: 'VmallocFailure',
    trigger: TRIGGER,
  },
  'allocation failed: ',
  oneOf('reason', ['out of vmalloc space']),
  ' - use vmalloc=<size> to increase size.',
);
export interface OutOfVmallocSpace extends NodeOf<typeof OutOfVmallocSpace> {}

/**
 *     __vm_enough_memory: pid: 513, comm: shmget02, not enough memory for the allocation
 *     __vm_enough_memory: pid: 7605, comm: python3, bytes: 8589934592 not enough memory for the allocation
 */
export const VmEnoughMemory = printk(
  'VmEnoughMemory',
  { by: '__vm_enough_memory', kernels: '6.1.. (bytes 6.12..)', rank: Rank.head, record: 'OvercommitRefusal' },
  '__vm_enough_memory: pid: ',
  count('pid'),
  ', comm: ',
  comm('comm'),
  ', ',
  opt('bytes: ', count('sizeBytes'), ' '),
  oneOf('wording', ['not', 'no']),
  ' enough memory for the allocation',
);
export interface VmEnoughMemory extends NodeOf<typeof VmEnoughMemory> {}

export const vmallocLines = [
  VmallocAllocationFailure,
  VmallocError,
  VmallocAllocationFailureOld,
  VmapAllocationFailed,
  VmallocNodeRangeFailed,
  OutOfVmallocSpace,
  VmEnoughMemory,
] as const;
