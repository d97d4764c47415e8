/** Why and whom the kernel chose: dump_oom_summary. */
import { flag } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { cgroupPath, comm, nodeList, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

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
