/** What Android's lmkd prints when it kills: lmkd.cpp. */
import { count, int } from '../../printk/fields/number.ts';
import { comm, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';

const KILL = /Kill '[^']{1,128}' \([0-9]+\), uid /;

/**
 *     Kill 'com.example.app' (17933), uid 10446, oom_score_adj 900 to free 140528kB rss, 37404kB swap; reason: device is not responding
 *     Kill 'com.example.app' (4321), uid 10124, oom_adj 900 to free 12345kB
 */
export const LmkdKill = printk(
  'LmkdKill',
  {
    by: 'lmkd, kill_one_process',
    kernels: 'Android 10..',
    rank: Rank.head,
    record: 'UserspaceKill',
    userspace: true,
    trigger: ' to free ',
    anchor: KILL,
  },
  program('lowmemorykiller', 'lmkd'),
  "Kill '",
  comm('comm'),
  "' (",
  count('pid'),
  '), uid ',
  count('uid'),
  opt(', oom_adj ', int('oomAdj')),
  opt(', oom_score_adj ', int('oomScoreAdj')),
  ' to free ',
  count('rssKb', { unit: 'kB' }),
  opt(' rss, ', count('swapKb', { unit: 'kB' }), ' swap'),
  opt(
    '; reason: ',
    text('reason', (fc) => fc.constantFrom('device is not responding', 'low watermark is breached')),
  ),
);
export interface LmkdKill extends NodeOf<typeof LmkdKill> {}

export const lmkdLines = [LmkdKill] as const;
