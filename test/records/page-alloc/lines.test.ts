import { describe, expect, it } from 'vitest';
import {
  PageAllocFailure,
  PageAllocFailureOld,
  PageAllocStall,
  PageAllocStallSeconds,
  VmemmapAllocFailure,
} from '../../../src/records/page-alloc/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('the head line of an allocation failure', () => {
  it.each([
    [
      PageAllocFailure,
      '6.12',
      'lab: page allocation failure: order:10, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0',
      {
        comm: 'lab',
        order: 10,
        gfpMask: '0x40cc0',
        gfpFlags: ['GFP_KERNEL', '__GFP_COMP'],
        nodemask: '(null)',
        cpuset: '/',
        memsAllowed: '0',
      },
    ],
    [
      PageAllocFailure,
      '3.10',
      'swapper/0: page allocation failure: order:1, mode:0x204020',
      { comm: 'swapper/0', order: 1, gfpMask: '0x204020' },
    ],
    [
      PageAllocFailure,
      'a name with a colon',
      'kworker/u8:2: page allocation failure: order:0, mode:0x0()',
      { comm: 'kworker/u8:2', order: 0, gfpMask: '0x0', gfpFlags: [] },
    ],
    [
      PageAllocFailureOld,
      '2.6.32',
      'swapper: page allocation failure. order:1, mode:0x20',
      { comm: 'swapper', order: 1, gfpMask: '0x20' },
    ],
    [
      PageAllocStall,
      '4.9',
      'sshd: page allocation stalls for 20388ms, order:0, mode:0x24200ca(GFP_HIGHUSER_MOVABLE)',
      { comm: 'sshd', stallMs: 20388, order: 0, gfpMask: '0x24200ca', gfpFlags: ['GFP_HIGHUSER_MOVABLE'] },
    ],
    [
      PageAllocStall,
      '4.12',
      'a b: page allocation stalls for 10004ms, order:0, mode:0x14201ca(GFP_HIGHUSER_MOVABLE|__GFP_COLD), nodemask=(null)',
      {
        comm: 'a b',
        stallMs: 10004,
        order: 0,
        gfpMask: '0x14201ca',
        gfpFlags: ['GFP_HIGHUSER_MOVABLE', '__GFP_COLD'],
        nodemask: '(null)',
      },
    ],
    [
      PageAllocStallSeconds,
      '7.x',
      'lab: page allocation stall for 12 secs: order:9, mode:0x40cc0(GFP_KERNEL|__GFP_COMP) nodemask=0,cpuset=/a,mems_allowed=0-1',
      {
        comm: 'lab',
        stallSeconds: 12,
        order: 9,
        gfpMask: '0x40cc0',
        gfpFlags: ['GFP_KERNEL', '__GFP_COMP'],
        nodemask: '0',
        cpuset: '/a',
        memsAllowed: '0-1',
      },
    ],
    [
      VmemmapAllocFailure,
      '5.13',
      'kworker/0:1: vmemmap alloc failure: order:9, mode:0x4cc0(GFP_KERNEL|__GFP_RETRY_MAYFAIL), nodemask=(null),cpuset=/,mems_allowed=0',
      {
        comm: 'kworker/0:1',
        order: 9,
        gfpMask: '0x4cc0',
        gfpFlags: ['GFP_KERNEL', '__GFP_RETRY_MAYFAIL'],
        nodemask: '(null)',
        cpuset: '/',
        memsAllowed: '0',
      },
    ],
  ] as const)('$type of %s', (declaration, _, line, fields) => {
    expect(fieldsOf(declaration, line)).toEqual(fields);
    expect(printed(declaration, line)).toBe(line);
  });

  it.each([
    'page allocation failure: order:1, mode:0x20',
    'a: page allocation failure',
    'a: order-1 allocation failed',
  ])('is not %s', (line) => {
    for (const declaration of [
      PageAllocFailure,
      PageAllocFailureOld,
      PageAllocStall,
      PageAllocStallSeconds,
      VmemmapAllocFailure,
    ])
      expect(fieldsOf(declaration, line)).toBeUndefined();
  });
});
