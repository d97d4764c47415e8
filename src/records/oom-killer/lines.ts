/**
 * The lines of mm/oom_kill.c and of the cpuset code that are not a table: who
 * asked, who was chosen, who was killed.
 */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { count, int, kB } from '../../printk/fields/number.ts';
import { cgroupPath, comm, nodeList, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';

/**
 *     stream_convert invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0
 *
 * The named task asked for memory; it need not be the one that dies. 4.11 to
 * 4.14 print two blanks before `order`.
 */
export const OomInvocation = printk(
  'OomInvocation',
  { by: 'dump_header', kernels: '2.6.19..', rank: Rank.head, head: true, trigger: 'invoked oom-killer' },
  comm('comm'),
  ' invoked oom-killer: gfp_mask=',
  mask('gfpMask'),
  opt('(', gfpFlags('gfpFlags'), ')'),
  ',',
  opt(' nodemask=', nodeList('nodemask'), ',', opt(flag('wideOrder', ' '))),
  ' order=',
  int('order'),
  opt(', oomkilladj=', int('oomkilladj')),
  opt(', oom_adj=', int('oomAdj')),
  opt(', oom_score_adj=', int('oomScoreAdj')),
);
export interface OomInvocation extends NodeOf<typeof OomInvocation> {}

/**
 *     oom-killer: gfp_mask=0xd0, order=0
 *
 * 2.6.18 names no task.
 */
export const OomInvocationUnnamed = printk(
  'OomInvocationUnnamed',
  { by: 'out_of_memory', kernels: '2.6.18, RHEL 5', rank: Rank.head, head: true, trigger: 'oom-killer: gfp_mask=' },
  'oom-killer: gfp_mask=',
  mask('gfpMask'),
  ', order=',
  int('order'),
);
export interface OomInvocationUnnamed extends NodeOf<typeof OomInvocationUnnamed> {}

/**
 *     stream_convert cpuset=/ mems_allowed=0
 */
export const CpusetLine = printk(
  'CpusetLine',
  {
    by: 'cpuset_print_current_mems_allowed',
    kernels: '2.6.29..4.20',
    rank: Rank.cpuset,
    once: true,
    trigger: ' mems_allowed=',
  },
  comm('comm'),
  ' cpuset=',
  text('name'),
  ' mems_allowed=',
  nodeList('memsAllowed'),
);
export interface CpusetLine extends NodeOf<typeof CpusetLine> {}

/**
 *     COMPACTION is disabled!!!
 */
export const CompactionDisabled = printk(
  'CompactionDisabled',
  { by: 'dump_header', kernels: '4.9..', rank: Rank.head, once: true, trigger: 'COMPACTION is disabled' },
  oneOf('message', ['COMPACTION is disabled!!!']),
);
export interface CompactionDisabled extends NodeOf<typeof CompactionDisabled> {}

/**
 *     oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/,task=java,pid=1,uid=0
 *
 * cpuset is the asker's; task, pid and uid are the victim's. Without
 * CONFIG_MEMCG neither global_oom nor the paths are printed, so that absence
 * of globalOom says nothing.
 */
export const OomConstraint = printk(
  'OomConstraint',
  {
    by: 'dump_oom_summary',
    kernels: '5.0.., RHEL 8',
    rank: Rank.constraint,
    once: true,
    trigger: 'oom-kill:constraint=',
  },
  'oom-kill:constraint=',
  text('constraint', (fc) =>
    fc.constantFrom('CONSTRAINT_NONE', 'CONSTRAINT_CPUSET', 'CONSTRAINT_MEMORY_POLICY', 'CONSTRAINT_MEMCG'),
  ),
  ',nodemask=',
  nodeList('nodemask'),
  opt(',cpuset=', text('cpuset'), ',mems_allowed=', nodeList('memsAllowed')),
  opt(flag('globalOom', ',global_oom')),
  opt(',oom_memcg=', cgroupPath('oomMemcg')),
  opt(',task_memcg=', cgroupPath('taskMemcg')),
  ',task=',
  comm('task'),
  ',pid=',
  count('pid'),
  ',uid=',
  count('uid'),
);
export interface OomConstraint extends NodeOf<typeof OomConstraint> {}

/** The lead of a kill line: why the kernel kills. */
const CAUSES = [
  'Out of memory',
  'Out of memory (oom_kill_allocating_task)',
  'Memory cgroup out of memory',
  'No available memory (MPOL_BIND)',
  'No available memory in cpuset',
  'Out of Memory',
] as const;

/**
 *     Out of memory: Kill process 30002 (stream_convert) score 731 or sacrifice child
 */
export const KillChoice = printk(
  'KillChoice',
  { by: 'oom_kill_process', kernels: '2.6.18..5.0', rank: Rank.chosen, quotable: true, trigger: 'ill process ' },
  oneOf('cause', CAUSES),
  ': ',
  oneOf('verb', ['Kill', 'kill']),
  ' process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') score ',
  int('score'),
  oneOf('alternative', [' or sacrifice child', ' or a child', ' and children.']),
);
export interface KillChoice extends NodeOf<typeof KillChoice> {}

/**
 *     Killed process 30002 (stream_convert) total-vm:21479079428kB, anon-rss:24027836kB, file-rss:0kB
 *     Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:20316kB, file-rss:0kB, shmem-rss:396kB, UID:0 pgtables:80kB oom_score_adj:300
 *
 * One line since 5.1 (cause first, no score any more); RHEL 8.3 ends after the UID.
 */
export const KilledProcess = printk(
  'KilledProcess',
  {
    by: '__oom_kill_process (oom_kill_process to 4.18)',
    kernels: '2.6.36.., RHEL 8',
    rank: Rank.kills,
    quotable: true,
    trigger: 'Killed process ',
  },
  opt(oneOf('cause', CAUSES), ': '),
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
  ', anon-rss:',
  kB('anonRss'),
  ', file-rss:',
  kB('fileRss'),
  opt(', shmem-rss:', kB('shmemRss')),
  opt(', UID:', count('uid')),
  opt(' pgtables:', kB('pgtables')),
  opt(' oom_score_adj:', int('oomScoreAdj')),
);
export interface KilledProcess extends NodeOf<typeof KilledProcess> {}

/**
 *     Killed process 2592, UID 48, (php-fpm) total-vm:1187164kB, anon-rss:826532kB, file-rss:8kB
 */
export const KilledProcessEl6 = printk(
  'KilledProcessEl6',
  { by: 'oom_kill_process', kernels: 'RHEL 6', rank: Rank.kills },
  'Killed process ',
  count('pid'),
  ', UID ',
  count('uid'),
  ', (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
  ', anon-rss:',
  kB('anonRss'),
  ', file-rss:',
  kB('fileRss'),
);
export interface KilledProcessEl6 extends NodeOf<typeof KilledProcessEl6> {}

/**
 *     Killed process 24518 (java), UID 1001, total-vm:5369240kB, anon-rss:4054248kB, file-rss:0kB, shmem-rss:0kB
 */
export const KilledProcessEl7 = printk(
  'KilledProcessEl7',
  { by: 'oom_kill_process', kernels: 'RHEL 7.5..7.9', rank: Rank.kills },
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  '), UID ',
  count('uid'),
  ', total-vm:',
  kB('totalVm'),
  ', anon-rss:',
  kB('anonRss'),
  ', file-rss:',
  kB('fileRss'),
  opt(', shmem-rss:', kB('shmemRss')),
);
export interface KilledProcessEl7 extends NodeOf<typeof KilledProcessEl7> {}

/**
 *     Killed process 1234 (httpd) vsz:204800kB, anon-rss:102400kB, file-rss:8kB
 */
export const KilledProcessVsz = printk(
  'KilledProcessVsz',
  { by: '__oom_kill_task', kernels: '2.6.33..2.6.35', rank: Rank.kills },
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') vsz:',
  kB('vsz'),
  ', anon-rss:',
  kB('anonRss'),
  ', file-rss:',
  kB('fileRss'),
);
export interface KilledProcessVsz extends NodeOf<typeof KilledProcessVsz> {}

/**
 *     Killed process 1234 (httpd)
 *     Out of Memory: Killed process 1234 (httpd).
 *     Out of memory: Killed process 1234, UID 48, (httpd).
 */
export const KilledProcessPlain = printk(
  'KilledProcessPlain',
  { by: '__oom_kill_task', kernels: '2.6.18..2.6.32, RHEL 5', rank: Rank.kills },
  opt(oneOf('cause', CAUSES), ': '),
  'Killed process ',
  count('pid'),
  opt(', UID ', count('uid'), ','),
  ' (',
  comm('comm'),
  ')',
  opt(flag('fullStop', '.')),
);
export interface KilledProcessPlain extends NodeOf<typeof KilledProcessPlain> {}

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
 *     Out of memory and no killable processes...
 */
export const NoKillableProcesses = printk(
  'NoKillableProcesses',
  {
    by: 'out_of_memory',
    kernels: '4.19.., RHEL 8',
    rank: Rank.constraint,
    once: true,
    trigger: 'no killable processes',
  },
  oneOf('message', ['Out of memory and no killable processes...']),
);
export interface NoKillableProcesses extends NodeOf<typeof NoKillableProcesses> {}

/**
 *     Huh VM_FAULT_OOM leaked out to the #PF handler. Retrying PF
 */
export const VmFaultOomLeaked = printk(
  'VmFaultOomLeaked',
  { by: 'pagefault_out_of_memory', kernels: '5.16.. and backports', rank: Rank.reaped, trigger: 'VM_FAULT_OOM leaked' },
  oneOf('message', ['Huh VM_FAULT_OOM leaked out to the #PF handler. Retrying PF']),
);
export interface VmFaultOomLeaked extends NodeOf<typeof VmFaultOomLeaked> {}

/**
 *     Kernel panic - not syncing: System is deadlocked on memory
 */
export const OomPanicLine = printk(
  'OomPanicLine',
  {
    by: 'out_of_memory, check_panic_on_oom',
    kernels: '2.6.18..',
    rank: Rank.head,
    head: true,
    trigger: 'Kernel panic - not syncing: ',
  },
  'Kernel panic - not syncing: ',
  oneOf('message', [
    'System is deadlocked on memory',
    'Out of memory and no killable processes...',
    'Out of memory: system-wide panic_on_oom is enabled',
    'Out of memory: compulsory panic_on_oom is enabled',
    'out of memory. panic_on_oom is selected',
    'out of memory. Compulsory panic_on_oom is selected.',
    'out of memory from page fault. panic_on_oom is selected.',
    'out of memory(memcg). panic_on_oom is selected.',
  ]),
);
export interface OomPanicLine extends NodeOf<typeof OomPanicLine> {}

/**
 *     oom_reaper: reaped process 161175 (java), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB
 */
export const ReaperReaped = printk(
  'ReaperReaped',
  { by: 'oom_reap_task_mm', kernels: '4.6..', rank: Rank.reaped, trigger: 'oom_reaper: ' },
  'oom_reaper: reaped process ',
  count('pid'),
  ' (',
  comm('comm'),
  '), now anon-rss:',
  kB('anonRss'),
  ', file-rss:',
  kB('fileRss'),
  opt(', shmem-rss:', kB('shmemRss')),
);
export interface ReaperReaped extends NodeOf<typeof ReaperReaped> {}

/**
 *     oom_reaper: unable to reap pid:1234 (java)
 */
export const ReaperFailed = printk(
  'ReaperFailed',
  { by: 'oom_reap_task', kernels: '4.6.. (giving up: 4.8)', rank: Rank.reaped },
  'oom_reaper: ',
  oneOf('outcome', ['unable to reap', 'giving up']),
  ' pid:',
  count('pid'),
  ' (',
  comm('comm'),
  ')',
);
export interface ReaperFailed extends NodeOf<typeof ReaperFailed> {}

export const oomKillerLines = [
  OomInvocation,
  OomInvocationUnnamed,
  CompactionDisabled,
  CpusetLine,
  OomConstraint,
  KillChoice,
  KilledProcess,
  KilledProcessEl6,
  KilledProcessEl7,
  KilledProcessVsz,
  KilledProcessPlain,
  KillSharing,
  MmPinned,
  GroupKill,
  VictimExiting,
  NoKillableProcesses,
  VmFaultOomLeaked,
  OomPanicLine,
  ReaperReaped,
  ReaperFailed,
] as const;
