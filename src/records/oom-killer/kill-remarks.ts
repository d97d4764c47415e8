/** What the killing says beside the kills. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { cgroupPath, comm } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { CAUSES } from './causes.ts';

/**
 *     Kill process 1234 (java) sharing same memory
 */
export const KillSharing = printk(
  'KillSharing',
  { by: 'oom_kill_process', kernels: '2.6.39..4.2', rank: Rank.kills },
  'Kill process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') sharing same memory',
);
export interface KillSharing extends NodeOf<typeof KillSharing> {}

/**
 *     oom killer 1234 (java) has mm pinned by 1300 (gdb)
 */
export const MmPinned = printk(
  'MmPinned',
  { by: '__oom_kill_process', kernels: '4.8..', rank: Rank.kills },
  'oom killer ',
  count('pid'),
  ' (',
  comm('comm'),
  ') has mm pinned by ',
  count('pinnedByPid'),
  ' (',
  comm('pinnedByComm'),
  ')',
);
export interface MmPinned extends NodeOf<typeof MmPinned> {}

/**
 *     Tasks in /app.slice/web.service are going to be killed due to memory.oom.group set
 */
export const GroupKill = printk(
  'GroupKill',
  {
    by: 'mem_cgroup_print_oom_group',
    kernels: '4.19.., RHEL 8',
    rank: Rank.kills,
    trigger: 'are going to be killed due to memory.oom.group',
  },
  'Tasks in ',
  cgroupPath('path'),
  ' are going to be killed due to memory.oom.group set',
);
export interface GroupKill extends NodeOf<typeof GroupKill> {}

/**
 *     Memory cgroup out of memory: OOM victim 96 (gunicorn) is already exiting. Skip killing the task
 */
export const VictimExiting = printk(
  'VictimExiting',
  { by: '__oom_kill_process', kernels: '5.9..', rank: Rank.kills },
  oneOf('cause', CAUSES),
  ': OOM victim ',
  count('pid'),
  ' (',
  comm('comm'),
  ') is already exiting. Skip killing the task',
);
export interface VictimExiting extends NodeOf<typeof VictimExiting> {}

/**
 *     VM: killing process httpd
 *
 * A page fault found no memory: the task itself is killed.
 */
export const VmKilling = printk(
  'VmKilling',
  { by: 'do_page_fault (arch code)', kernels: '2.4..2.6.2x', rank: Rank.kills, trigger: 'VM: killing process' },
  'VM: killing process ',
  comm('comm'),
);
export interface VmKilling extends NodeOf<typeof VmKilling> {}

/**
 *     tried to kill init!
 *     tried to kill an mm-less task!
 *     tried to kill an mm-less task 1234 (kthread)!
 */
export const TriedToKill = printk(
  'TriedToKill',
  { by: '__oom_kill_task', kernels: '2.6.18..2.6.34', rank: Rank.kills, trigger: 'tried to kill ' },
  'tried to kill ',
  oneOf('whom', ['init', 'an mm-less task']),
  opt(' ', count('pid'), ' (', comm('comm'), ')'),
  '!',
);
export interface TriedToKill extends NodeOf<typeof TriedToKill> {}
