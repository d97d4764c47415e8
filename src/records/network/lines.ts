/** What TCP says when its memory or its sockets run out: net/ipv4/tcp.c, net/ipv4/tcp_timer.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     Out of socket memory
 *     TCP: too many of orphaned sockets
 *     TCP: too many orphaned sockets
 *     TCP: out of memory -- consider tuning tcp_mem
 */
export const TcpOutOfMemory = printk(
  'TcpOutOfMemory',
  {
    by: 'tcp_check_oom (tcp_out_of_resources to 3.2)',
    kernels: '2.6.18..',
    rank: Rank.head,
    record: 'TcpMemory',
    trigger: /Out of socket memory|orphaned sockets|consider tuning tcp_mem/,
  },
  oneOf('message', [
    'Out of socket memory',
    'TCP: too many of orphaned sockets',
    'TCP: too many orphaned sockets',
    'TCP: out of memory -- consider tuning tcp_mem',
    'too many of orphaned sockets',
    'too many orphaned sockets',
  ]),
);
export interface TcpOutOfMemory extends NodeOf<typeof TcpOutOfMemory> {}

export const networkLines = [TcpOutOfMemory] as const;
