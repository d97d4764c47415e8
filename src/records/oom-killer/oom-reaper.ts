/** The reaper, which takes back the memory of a victim: oom_reap_task. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, kB } from '../../printk/fields/number.ts';
import { comm } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

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
