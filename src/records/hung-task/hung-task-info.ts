/** The report itself: hung_task_info (check_hung_task before), kernel/hung_task.c. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { commPid } from '../comm-pid.ts';
import { Rank } from '../rank.ts';
import { TAINT } from '../stack/fields.ts';
import { STACK } from '../stack/stack-types.ts';
import { kernelBuild } from './fields.ts';

/**
 *     INFO: task waiter-0:121 blocked for more than 10 seconds.
 *     INFO: task dd:456 blocked in I/O wait for more than 122 seconds.
 */
export const HungTaskLine = printk(
  'HungTaskLine',
  {
    by: 'hung_task_info (check_hung_task)',
    kernels: '2.6.24.. (I/O wait 7.1..)',
    rank: Rank.head,
    head: true,
    trigger: 'INFO: task ',
    // Not the line that names the owner of a lock.
    anchor: /^INFO: task .{1,80} blocked (?:for|in) /s,
  },
  'INFO: task ',
  commPid('comm', 'pid'),
  ' blocked',
  opt(flag('inIoWait', ' in I/O wait')),
  ' for more than ',
  count('seconds'),
  ' seconds.',
);
export interface HungTaskLine extends NodeOf<typeof HungTaskLine> {}

/**
 *           Not tainted 6.1.0-56-cloud-amd64 #1 Debian 6.1.192-2
 *           Tainted: G           OE     5.8.0-rc1+ #1
 */
export const HungTaskKernel = printk(
  'HungTaskKernel',
  {
    by: 'hung_task_info (check_hung_task)',
    kernels: '3.11..',
    rank: Rank.cpuset,
    once: true,
    after: ['HungTaskLine'],
    indent: '      ',
  },
  opt(flag('notTainted', 'Not tainted ')),
  opt('Tainted: ', word('tainted', { pattern: TAINT }), ' '),
  word('kernelRelease', { pattern: /[0-9a-z][A-Za-z0-9._+~:-]*/, begins: '0123456789abcdefghijklmnopqrstuvwxyz' }),
  ' ',
  kernelBuild(),
);
export interface HungTaskKernel extends NodeOf<typeof HungTaskKernel> {}

/**
 *           Blocked by coredump.
 */
export const HungTaskCoredump = printk(
  'HungTaskCoredump',
  {
    by: 'hung_task_info (check_hung_task)',
    kernels: '6.14..',
    rank: Rank.cpuset,
    once: true,
    after: ['HungTaskLine', 'HungTaskKernel'],
    indent: '      ',
  },
  oneOf('message', ['Blocked by coredump.']),
);
export interface HungTaskCoredump extends NodeOf<typeof HungTaskCoredump> {}

/**
 *     "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
 */
export const HungTaskHint = printk(
  'HungTaskHint',
  {
    by: 'hung_task_info (check_hung_task)',
    kernels: '2.6.24..',
    rank: Rank.cpuset,
    once: true,
    after: ['HungTaskLine', 'HungTaskKernel', 'HungTaskCoredump'],
  },
  oneOf('message', ['"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.']),
);
export interface HungTaskHint extends NodeOf<typeof HungTaskHint> {}

/**
 *     Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings
 */
export const HungTaskSuppressed = printk(
  'HungTaskSuppressed',
  {
    by: 'hung_task_info (check_hung_task)',
    kernels: '6.4..',
    rank: Rank.stack,
    once: true,
    after: [...STACK, 'HungTaskOwner', 'HungTaskOwnerUnknown', 'HungTaskHint'],
  },
  oneOf('message', ['Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings']),
);
export interface HungTaskSuppressed extends NodeOf<typeof HungTaskSuppressed> {}

/**
 *     Kernel panic - not syncing: hung_task: blocked tasks
 */
export const HungTaskPanic = printk(
  'HungTaskPanic',
  {
    by: 'check_hung_uninterruptible_tasks',
    kernels: '2.6.32..',
    rank: Rank.stack,
    once: true,
    after: [...STACK, 'HungTaskOwner', 'HungTaskOwnerUnknown', 'HungTaskHint', 'HungTaskSuppressed'],
  },
  'Kernel panic - not syncing: ',
  oneOf('message', ['hung_task: blocked tasks']),
);
export interface HungTaskPanic extends NodeOf<typeof HungTaskPanic> {}
