/** Tasks that wait too long: check_hung_task of kernel/hung_task.c, and sched_show_task. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { commPid } from '../comm-pid.ts';
import { Rank } from '../rank.ts';
import { TAINT } from '../stack/fields.ts';
import { STACK } from '../stack/stack-types.ts';
import { column, kernelBuild, paddedComm } from './fields.ts';

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

/** Lines after which the state of a task can stand: after another task's dump, it is not part of that. */
const BEFORE_STATE = ['HungTaskHint', 'HungTaskLine', 'HungTaskKernel', 'HungTaskCoredump', ...STACK];

/**
 *     task:waiter-0        state:D stack:    0 pid:  112 ppid:   107 flags:0x00000002
 *     task:waiter-0        state:D stack:0     pid:121   ppid:117    flags:0x00000002
 *     task:syz-executor220 state:D stack:24584 pid:5846  tgid:5846  ppid:5845   task_flags:0x400140 flags:0x00004006
 *     task:kcompactd0      state:R  running task     stack:0     pid:31    tgid:31    ppid:2      flags:0x00004000
 *
 * The bytes of stack are those that were never used; 0 where the kernel does not count them.
 */
export const TaskState = printk(
  'TaskState',
  { by: 'sched_show_task', kernels: '5.10..', rank: Rank.stackHead, once: true, after: BEFORE_STATE },
  'task:',
  paddedComm('comm', 15),
  ' state:',
  word('state', { pattern: /[A-Za-z?]/ }),
  opt('  ', flag('running', 'running task'), '    '),
  ' stack:',
  column('freeStackBytes'),
  ' pid:',
  column('pid'),
  opt(' tgid:', column('tgid')),
  ' ppid:',
  column('ppid'),
  opt(' task_flags:', mask('taskFlags')),
  ' flags:',
  mask('flags'),
);
export interface TaskState extends NodeOf<typeof TaskState> {}

/** What the older forms print after the name. */
const OLD_STATE = [
  ' ',
  word('state', { pattern: /[A-Za-z?]/ }),
  opt('  ', flag('running', 'running task'), '    '),
  opt(' ', flag('runningShort', 'running'), '  '),
  opt(' ', word('pc', { pattern: /[0-9a-f]{16}|[0-9a-f]{8}/ }), ' '),
  count('freeStackBytes', { width: 5 }),
  ' ',
  count('pid', { width: 5 }),
  ' ',
  count('ppid', { width: 6 }),
  ' ',
  word('flags', { pattern: /0x[0-9a-f]{8,16}/ }),
] as const;

/** The end that every line of the older forms has. */
const OLD_TAIL = /[0-9] +0x[0-9a-f]{8,16}$/;

/**
 *     docker          D ffff8801a8f2b078     0 20744      1 0x00000000
 *     ld-linux.so.2   D c032364c     0   842      1 0x00000000
 *     kworker/u48:1   D    0 31216      2 0x00004000
 *     systemd-journal R  running task        0   345      1 0x00000000
 */
export const TaskStateOld = printk(
  'TaskStateOld',
  {
    by: 'sched_show_task',
    kernels: '3.0..5.9 (pc ..4.12)',
    rank: Rank.stackHead,
    once: true,
    after: BEFORE_STATE,
    anchor: OLD_TAIL,
  },
  paddedComm('comm', 15, { lone: true }),
  ...OLD_STATE,
);
export interface TaskStateOld extends NodeOf<typeof TaskStateOld> {}

/**
 *     flush-8:0     D 0000000000000000     0  1234      2 0x00000000
 *
 * As TaskStateOld, with a narrower column for the name.
 */
export const TaskStateOldest = printk(
  'TaskStateOldest',
  {
    by: 'sched_show_task',
    kernels: '2.6.29..2.6.39, RHEL 6',
    rank: Rank.stackHead,
    once: true,
    after: BEFORE_STATE,
    anchor: OLD_TAIL,
  },
  paddedComm('comm', 13, { lone: true }),
  ...OLD_STATE,
);
export interface TaskStateOldest extends NodeOf<typeof TaskStateOldest> {}

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

export const hungTaskLines = [
  HungTaskLine,
  HungTaskKernel,
  HungTaskCoredump,
  HungTaskHint,
  TaskState,
  TaskStateOld,
  TaskStateOldest,
  HungTaskOwner,
  HungTaskOwnerUnknown,
  HungTaskSuppressed,
  HungTaskPanic,
] as const;
