/** /proc/<pid>/status, oom_score, oom_score_adj and oom_adj: fs/proc/array.c, fs/proc/task_mmu.c, fs/proc/base.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { label } from '../../printk/fields/label.ts';
import { count, int } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { textValue } from './text-value.ts';

/** Keys whose value is one decimal number. */
export const NUMBERS = [
  'Tgid',
  'Ngid',
  'Pid',
  'PPid',
  'TracerPid',
  'FDSize',
  'Kthread',
  'CoreDumping',
  'THP_enabled',
  'Threads',
  'NoNewPrivs',
  'Seccomp',
  'Seccomp_filters',
  'voluntary_ctxt_switches',
  'nonvoluntary_ctxt_switches',
] as const;

/** The other keys. */
const TEXT_KEY = new RegExp(`(?!(?:${NUMBERS.join('|')}):|Vm|Rss|Hugetlb)(?:[A-Z]|untag_|x86_)[A-Za-z0-9_]*`);

/**
 *     VmRSS:	     724 kB
 *     RssAnon:	      56 kB
 *
 * kB of 1024 bytes. Kernel threads have none of these.
 */
export const StatusAmount = printk(
  'StatusAmount',
  { by: 'task_mem', kernels: '2.6.. (RssAnon …: 4.5..)', rank: Rank.listing },
  word('key', { pattern: /(?:Vm|Rss)[A-Z][A-Za-z]*|HugetlbPages/, begins: 'VRH' }),
  ':\t',
  count('value', { width: 8 }),
  ' kB',
);
export interface StatusAmount extends NodeOf<typeof StatusAmount> {}

/**
 *     Pid:	27300
 *     voluntary_ctxt_switches:	78
 */
export const StatusNumber = printk(
  'StatusNumber',
  { by: 'proc_pid_status', kernels: '2.6..', rank: Rank.listing },
  oneOf('key', NUMBERS),
  ':\t',
  count('value'),
);
export interface StatusNumber extends NodeOf<typeof StatusNumber> {}

/**
 *     Name:	svc-main
 *     State:	S (sleeping)
 *     Uid:	0	0	0	0
 *
 * Whatever else there is, as text.
 */
export const StatusText = printk(
  'StatusText',
  { by: 'proc_pid_status', kernels: '2.6..', rank: Rank.listing, trigger: /Name:[ \t]/ },
  label('key', { width: 0, colon: ':', pattern: TEXT_KEY, samples: ['Name', 'Umask', 'State', 'Uid', 'untag_mask'] }),
  textValue,
);
export interface StatusText extends NodeOf<typeof StatusText> {}

/**
 *     666
 *
 * The whole of oom_score, oom_score_adj or oom_adj.
 */
export const OomScoreValue = printk(
  'OomScoreValue',
  { by: 'proc_oom_score', kernels: '2.6.11..', rank: Rank.listing },
  int('score', { min: -1000, max: 2000 }),
);
export interface OomScoreValue extends NodeOf<typeof OomScoreValue> {}
