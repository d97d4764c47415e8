/** The state of the task: sched_show_task, kernel/sched/core.c. */
import { flag } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { STACK } from '../stack/stack-types.ts';
import { column, paddedComm } from './fields.ts';

/** Lines after which the state of a task can stand: after another task's dump, it is not part of that. */
const BEFORE_STATE = ['HungTaskHint', 'HungTaskLine', 'HungTaskKernel', 'HungTaskCoredump', 'HungTaskOwner', ...STACK];

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
  { by: 'sched_show_task', kernels: '5.10..', rank: Rank.stackHead, after: BEFORE_STATE },
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
    after: BEFORE_STATE,
    anchor: OLD_TAIL,
  },
  paddedComm('comm', 13, { lone: true }),
  ...OLD_STATE,
);
export interface TaskStateOldest extends NodeOf<typeof TaskStateOldest> {}
