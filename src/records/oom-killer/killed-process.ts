/** The kill itself, in the words of each generation: __oom_kill_process, oom_kill_process, __oom_kill_task. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count, int, kB } from '../../printk/fields/number.ts';
import { comm } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { CAUSES } from './causes.ts';

const rss = [', anon-rss:', kB('anonRss'), ', file-rss:', kB('fileRss')] as const;

/** The words of 2.6.36 and later kernels; what is optional came one by one, from left to right. */
export const killedProcess = [
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
  ...rss,
  opt(', shmem-rss:', kB('shmemRss')),
  opt(', UID:', count('uid')),
  opt(' pgtables:', kB('pgtables')),
  opt(' oom_score_adj:', int('oomScoreAdj')),
] as const;

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
  ...killedProcess,
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
  ...rss,
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
  ...rss,
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
  ...rss,
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
