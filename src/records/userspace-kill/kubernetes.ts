/** What kubelet and node-problem-detector say of OOM kills in their events. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, int } from '../../printk/fields/number.ts';
import { comm, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { killedProcess } from '../oom-killer/killed-process.ts';
import { Rank } from '../rank.ts';
import { eventColumns } from './event.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;

/**
 *     System OOM encountered, victim process: prometheus, pid: 967770
 *     Warning  SystemOOM  17m  kubelet, node1  System OOM encountered
 */
export const KubeletSystemOom = printk(
  'KubeletSystemOom',
  { ...facts, by: 'kubelet, realWatcher.Start', kernels: 'Kubernetes', trigger: 'OOM' },
  opt(eventColumns('SystemOOM')),
  opt(oneOf('quote', ['"message": "', '"message":"', 'message="', 'message: '])),
  'System OOM encountered',
  opt(', victim process: ', comm('comm'), ', pid: ', count('pid')),
  opt(oneOf('endQuote', ['"', '",'])),
);
export interface KubeletSystemOom extends NodeOf<typeof KubeletSystemOom> {}

/** Why the kernel killed. */
const cause = () => oneOf('cause', ['Memory cgroup out of memory', 'Out of memory']);

/**
 *     Warning  OOMKilling  2m  kernel-monitor, node-1  Memory cgroup out of memory: Kill process 25169 (app) score 2109 or sacrifice child
 */
export const OomKillingChoice = printk(
  'OomKillingChoice',
  { ...facts, by: 'node-problem-detector', kernels: 'Kubernetes, kernels to 5.0', trigger: 'OOM' },
  eventColumns('OOMKilling'),
  cause(),
  ': Kill process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') score ',
  int('score'),
  ' or sacrifice child',
  // The kernel's second line, its newline gone.
  opt(' ', text('further')),
);
export interface OomKillingChoice extends NodeOf<typeof OomKillingChoice> {}

/**
 *     Warning  OOMKilling  2m  kernel-monitor, node-1  Memory cgroup out of memory: Killed process 3504804 (app) total-vm:753508kB, anon-rss:58776kB, file-rss:29400kB, shmem-rss:0kB, UID:0 pgtables:288kB oom_score_adj:999
 *
 * In JSON the kernel's line stands alone in its string, and is read as one.
 */
export const OomKillingKilled = printk(
  'OomKillingKilled',
  { ...facts, by: 'node-problem-detector', kernels: 'Kubernetes', trigger: 'OOM' },
  eventColumns('OOMKilling'),
  cause(),
  ': ',
  ...killedProcess,
);
export interface OomKillingKilled extends NodeOf<typeof OomKillingKilled> {}

export const kubernetesLines = [KubeletSystemOom, OomKillingChoice, OomKillingKilled] as const;
