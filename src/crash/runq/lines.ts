/** `runq`: dump_runq(), dump_CFS_runqueues() and dump_on_rq_*() of crash's task.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { big, flag, fraction, hex, num, oneOf, word } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import { TASK_PARTS } from '../task/header.ts';

const by = shown('runq');

/**
 *     CPU 0 RUNQUEUE: ffff888013431c40
 *     CPU 3 [OFFLINE]
 *     CPU 0
 *
 * With `-g` without its address.
 */
export const RunQueueHeading = printk(
  'RunQueueHeading',
  by,
  'CPU ',
  num('cpu'),
  opt(' RUNQUEUE: ', hex('runqueue')),
  opt(' ', flag('offline', '[OFFLINE]')),
);
export interface RunQueueHeading extends NodeOf<typeof RunQueueHeading> {}
/**
 *       CURRENT: PID: 5687   TASK: ffff8b0bc175a2c0  COMMAND: "bash"
 */
export const RunQueueCurrent = printk(
  'RunQueueCurrent',
  by,
  'CURRENT: ',
  opt('[', num('priority', { signed: true }), '] '),
  ...TASK_PARTS,
  opt(' ', flag('current', '[CURRENT]')),
  opt(' ', note()),
);
export interface RunQueueCurrent extends NodeOf<typeof RunQueueCurrent> {}
/**
 *       RT PRIO_ARRAY: ffff888013431e80
 *       CFS RB_ROOT: ffff888013431cf0
 *       ACTIVE PRIO_ARRAY: c2008000
 */
export const RunQueueArray = printk(
  'RunQueueArray',
  by,
  oneOf('array', ['RT PRIO_ARRAY', 'CFS RB_ROOT', 'ACTIVE PRIO_ARRAY', 'EXPIRED PRIO_ARRAY', 'DL RB_ROOT']),
  ': ',
  hex('address'),
);
export interface RunQueueArray extends NodeOf<typeof RunQueueArray> {}
/**
 *          [120] PID: 5687   TASK: ffff8b0bc175a2c0  COMMAND: "bash" [CURRENT]
 */
export const QueuedTask = printk(
  'QueuedTask',
  by,
  '[',
  num('priority', { width: 3, signed: true }),
  '] ',
  ...TASK_PARTS,
  opt(' ', flag('current', '[CURRENT]')),
  opt(' ', note()),
);
export interface QueuedTask extends NodeOf<typeof QueuedTask> {}
/**
 *          [no tasks queued]
 */
export const NoTasksQueued = printk('NoTasksQueued', by, '[no tasks queued]');
export interface NoTasksQueued extends NodeOf<typeof NoTasksQueued> {}
/**
 *       ROOT_TASK_GROUP: ffffffff82c1b2c0  CFS_RQ: ffff8b0bfd5c0540
 *            TASK_GROUP: ffff8b0b942a1e00  CFS_RQ: fffff1b5ffc0d540 <user.slice> (THROTTLED)
 *          [  1] TASK_GROUP: ffff88012b0fb400  RT_RQ: ffff880089029000
 *
 * Of a realtime queue with the priority of its first task.
 */
export const TaskGroup = printk(
  'TaskGroup',
  shown('runq -g'),
  opt('[', num('priority', { width: 3, signed: true }), '] '),
  oneOf('group', ['ROOT_TASK_GROUP', 'INIT_TASK_GROUP', 'TASK_GROUP']),
  ': ',
  hex('address'),
  '  ',
  oneOf('queue', ['RT_RQ', 'CFS_RQ']),
  ': ',
  hex('queueAddress'),
  opt(' <', word('name', /[^<>]*/, { samples: ['user.slice'] }), '>'),
  opt(' ', flag('throttled', '(THROTTLED)')),
);
export interface TaskGroup extends NodeOf<typeof TaskGroup> {}

/**
 *      CPU 0: 31555779623
 *             00000000000  PID: 0      TASK: ffffffff82a1aa40  COMMAND: "swapper/0"
 *
 * The CPU's clock, and when its task was last put on it: nanoseconds.
 */
export const RunQueueClock = printk('RunQueueClock', shown('runq -t'), 'CPU ', num('cpu'), ': ', big('clock'));
export interface RunQueueClock extends NodeOf<typeof RunQueueClock> {}
export const RunQueueArrival = printk(
  'RunQueueArrival',
  { ...shown('runq -t'), after: ['RunQueueClock'] },
  big('lastArrival'),
  '  ',
  ...TASK_PARTS,
);
export interface RunQueueArrival extends NodeOf<typeof RunQueueArrival> {}

/**
 *      CPU 0: [0 00:00:31.555]  PID: 0      TASK: ffffffff82a1aa40  COMMAND: "swapper/0"
 *
 * How long the task is on its CPU.
 */
export const RunQueueSince = printk(
  'RunQueueSince',
  shown('runq -m'),
  'CPU ',
  num('queueCpu'),
  ': [',
  num('days', { width: 1 }),
  ' ',
  word('time', /[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}/, { samples: ['00:00:31.555'] }),
  ']  ',
  ...TASK_PARTS,
  opt(' ', note()),
);
export interface RunQueueSince extends NodeOf<typeof RunQueueSince> {}
/**
 *      CPU 0: 0.25 secs
 *
 * How far the CPU's clock is behind the newest one.
 */
export const RunQueueLag = printk(
  'RunQueueLag',
  shown('runq -T'),
  'CPU ',
  num('cpu'),
  ': ',
  fraction('seconds', 2),
  ' secs',
);
export interface RunQueueLag extends NodeOf<typeof RunQueueLag> {}
