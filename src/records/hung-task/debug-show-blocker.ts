/** Who holds the lock: debug_show_blocker, kernel/hung_task.c. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { commPid } from '../comm-pid.ts';
import { Rank } from '../rank.ts';
import { STACK } from '../stack/stack-types.ts';

/**
 *     INFO: task waiter-1:123 is blocked on a mutex likely owned by task waiter-0:121.
 *     INFO: task waiter-1:123 blocked on a semaphore likely last held by task waiter-0:121
 *     INFO: task waiter-1:123 <reader> blocked on an rw-semaphore likely owned by task waiter-0:121 <writer>
 */
export const HungTaskOwner = printk(
  'HungTaskOwner',
  { by: 'debug_show_blocker', kernels: '6.16..', rank: Rank.stack, once: true, after: STACK, anchor: ' blocked on a' },
  'INFO: task ',
  commPid('comm', 'pid'),
  opt(' <', oneOf('waitsAs', ['reader', 'writer']), '>'),
  ' ',
  oneOf('relation', [
    'is blocked on a mutex likely owned by',
    'blocked on a semaphore likely last held by',
    'blocked on an rw-semaphore likely owned by',
  ]),
  ' task ',
  commPid('ownerComm', 'ownerPid'),
  opt(' <', oneOf('ownedAs', ['reader', 'writer']), '>'),
  opt(flag('fullStop', '.')),
);
export interface HungTaskOwner extends NodeOf<typeof HungTaskOwner> {}

/**
 *     INFO: task waiter-1:123 is blocked on a mutex, but the owner is not found.
 *     INFO: task waiter-1:123 is blocked on a semaphore, but the last holder is not found.
 */
export const HungTaskOwnerUnknown = printk(
  'HungTaskOwnerUnknown',
  { by: 'debug_show_blocker', kernels: '6.16..', rank: Rank.stack, once: true, after: STACK, anchor: ' blocked on a' },
  'INFO: task ',
  commPid('comm', 'pid'),
  ' ',
  oneOf('relation', [
    'is blocked on a mutex, but the owner is not found.',
    'is blocked on a semaphore, but the last holder is not found.',
    'is blocked on an rw-semaphore, but the owner is not found.',
  ]),
);
export interface HungTaskOwnerUnknown extends NodeOf<typeof HungTaskOwnerUnknown> {}
