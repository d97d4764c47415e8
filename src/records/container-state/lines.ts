/** The states of a container in `kubectl describe`, pkg/describe/describe.go. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { containerStates } from './states.ts';

const STATE = /State:[ \t]*(?:Running|Waiting|Terminated)/;

/**
 *         State:          Running
 *           Started:      Tue, 20 Nov 2018 12:14:42 +0800
 *         Last State:     Terminated
 *           Reason:       OOMKilled
 *           Exit Code:    137
 *           Started:      Mon, 19 Nov 2018 14:18:22 +0800
 *           Finished:     Tue, 20 Nov 2018 12:14:16 +0800
 *
 * Read from one line too, when a page took the line ends away.
 */
export const DescribeContainerState = printk(
  'DescribeContainerState',
  {
    by: 'kubectl, describeContainerState',
    kernels: 'Kubernetes',
    rank: Rank.head,
    record: 'ContainerState',
    userspace: true,
    trigger: STATE,
    anchor: STATE,
    indent: '    ',
    block: {
      begins: /^(?:(?:Last )?State:[ \t]*(?:Running|Waiting|Terminated)|Started:.*Last State:)/,
      goesOn: /^(?:Last State|Reason|Message|Exit Code|Signal|Started|Finished):/,
    },
  },
  containerStates(),
);
export interface DescribeContainerState extends NodeOf<typeof DescribeContainerState> {}

export const containerStateLines = [DescribeContainerState] as const;
