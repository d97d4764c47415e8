/** No addresses for virtual memory: alloc_vmap_area, __get_vm_area_node. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { TRIGGER } from './trigger.ts';

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
