/** The pids controller, kernel/cgroup/pids.c. */
import { cgroupPath } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     cgroup: fork rejected by pids controller in /user.slice/user-1000.slice
 *
 * The cgroup has as many tasks as it may: no lack of memory, though programs say "cannot allocate memory".
 */
export const PidsReject = printk(
  'PidsReject',
  {
    by: 'pids_can_fork',
    kernels: '4.3..',
    rank: Rank.head,
    record: 'ForkRejected',
    trigger: 'fork rejected by pids controller',
  },
  'cgroup: fork rejected by pids controller in ',
  cgroupPath('cgroup'),
);
export interface PidsReject extends NodeOf<typeof PidsReject> {}

export const pidsLines = [PidsReject] as const;
