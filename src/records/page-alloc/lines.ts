/** The head lines of warn_alloc and its ancestors, mm/page_alloc.c. */
import { flag } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, nodeList, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';

/** `<order>, mode:0x40cc0(GFP_KERNEL)`: what was asked for. */
function request() {
  return [count('order'), ', mode:', mask('gfpMask'), opt('(', gfpFlags('gfpFlags'), ')')] as const;
}

/** `,cpuset=/,mems_allowed=0` of cpuset_print_current_mems_allowed. */
function allowedMems() {
  return opt(',cpuset=', text('cpuset'), ',mems_allowed=', nodeList('memsAllowed'));
}

/**
 *     lab: page allocation failure: order:10, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0
 */
export const PageAllocFailure = printk(
  'PageAllocFailure',
  {
    by: 'warn_alloc (warn_alloc_failed to 4.8)',
    kernels: '3.0..',
    rank: Rank.head,
    head: true,
    trigger: 'page allocation failure',
    rest: /^,cpuset=/,
  },
  comm('comm'),
  ': page allocation failure: order:',
  ...request(),
  opt(', nodemask=', nodeList('nodemask')),
  allowedMems(),
);
export interface PageAllocFailure extends NodeOf<typeof PageAllocFailure> {}

/**
 *     swapper: page allocation failure. order:1, mode:0x20
 *     swapper: page allocation failure. order:1, mode:0x20. need re-allocating.
 */
export const PageAllocFailureOld = printk(
  'PageAllocFailureOld',
  { by: '__alloc_pages_slowpath', kernels: '2.6.18..2.6.39', rank: Rank.head, head: true },
  comm('comm'),
  ': page allocation failure. order:',
  count('order'),
  ', mode:',
  mask('gfpMask'),
  opt(
    '. ',
    text('remark', (fc) => fc.constantFrom('need re-allocating.')),
  ),
);
export interface PageAllocFailureOld extends NodeOf<typeof PageAllocFailureOld> {}

/**
 *     kworker/0:1: vmemmap alloc failure: order:9, mode:0x4cc0(GFP_KERNEL|__GFP_RETRY_MAYFAIL), nodemask=(null),cpuset=/,mems_allowed=0
 *
 * Memory that was plugged in, or given back by a hypervisor, has no room for what describes its pages.
 */
export const VmemmapAllocFailure = printk(
  'VmemmapAllocFailure',
  { by: 'vmemmap_alloc_block (warn_alloc)', kernels: '4.14..', rank: Rank.head, head: true, rest: /^,cpuset=/ },
  comm('comm'),
  ': vmemmap alloc failure: order:',
  ...request(),
  opt(', nodemask=', nodeList('nodemask')),
  allowedMems(),
);
export interface VmemmapAllocFailure extends NodeOf<typeof VmemmapAllocFailure> {}

/**
 *     sshd: page allocation stalls for 20388ms, order:0, mode:0x24200ca(GFP_HIGHUSER_MOVABLE)
 *
 * Printed again each further 10 s that one allocation loops.
 */
export const PageAllocStall = printk(
  'PageAllocStall',
  { by: 'warn_alloc', kernels: '4.9..4.14', rank: Rank.head, head: true, trigger: 'page allocation stalls' },
  comm('comm'),
  ': page allocation stalls for ',
  count('stallMs', { unit: 'ms' }),
  ', order:',
  ...request(),
  opt(', nodemask=', nodeList('nodemask')),
);
export interface PageAllocStall extends NodeOf<typeof PageAllocStall> {}

/**
 *     lab: page allocation stall for 12 secs: order:9, mode:0x40cc0(GFP_KERNEL|__GFP_COMP) nodemask=(null),cpuset=/,mems_allowed=0
 */
export const PageAllocStallSeconds = printk(
  'PageAllocStallSeconds',
  { by: 'check_alloc_stall_warn', kernels: '7.x', rank: Rank.head, head: true, trigger: 'page allocation stall for' },
  comm('comm'),
  ': page allocation stall for ',
  count('stallSeconds', { unit: ' secs' }),
  ': order:',
  ...request(),
  opt(opt(flag('comma', ',')), ' nodemask=', nodeList('nodemask')),
  allowedMems(),
);
export interface PageAllocStallSeconds extends NodeOf<typeof PageAllocStallSeconds> {}

export const pageAllocLines = [
  PageAllocFailure,
  PageAllocFailureOld,
  VmemmapAllocFailure,
  PageAllocStall,
  PageAllocStallSeconds,
] as const;
