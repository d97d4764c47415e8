import type { Printk } from '../printk/printk.ts';
import { containerStateLines } from './container-state/lines.ts';
import { hungTaskLines } from './hung-task/lines.ts';
import { listingLines } from './listings.ts';
import { lockupLines } from './lockup/lines.ts';
import { logLossLines } from './log-loss/lines.ts';
import { lowmemorykillerLines } from './lowmemorykiller/lines.ts';
import { memInfoLines } from './mem-info/lines.ts';
import { memcgLines } from './memcg/lines.ts';
import { memoryAllocationLines } from './memory-allocations/lines.ts';
import { networkLines } from './network/lines.ts';
import { oomKillerLines } from './oom-killer/lines.ts';
import { pageAllocLines } from './page-alloc/lines.ts';
import { pidsLines } from './pids/lines.ts';
import { slabLines } from './slab/lines.ts';
import { stackLines } from './stack/lines.ts';
import { taskLines } from './tasks/lines.ts';
import { unreclaimableSlabLines } from './unreclaimable-slab/lines.ts';
import { userspaceKillLines } from './userspace-kill/lines.ts';
import { vmallocLines } from './vmalloc/lines.ts';
import { xfsLines } from './xfs/lines.ts';

/** A family of lines: what one kernel function, or a few that belong together, print. */
export interface Family {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Printk[];
}

/** Every family of kernel log lines. A new one is a folder beside these and a line here. */
export const families: readonly Family[] = [
  { name: 'oom-killer', title: 'The OOM killer', lines: oomKillerLines },
  { name: 'page-alloc', title: 'Page-allocation failures and stalls', lines: pageAllocLines },
  { name: 'stack', title: 'Stack dump', lines: stackLines },
  { name: 'memcg', title: 'Memory cgroup', lines: memcgLines },
  { name: 'mem-info', title: 'Memory state', lines: memInfoLines },
  { name: 'memory-allocations', title: 'Allocation profiling', lines: memoryAllocationLines },
  { name: 'unreclaimable-slab', title: 'Unreclaimable slab', lines: unreclaimableSlabLines },
  { name: 'tasks', title: 'Task table', lines: taskLines },
  { name: 'vmalloc', title: 'Virtual memory', lines: vmallocLines },
  { name: 'slab', title: 'Slab allocators', lines: slabLines },
  { name: 'xfs', title: 'XFS', lines: xfsLines },
  { name: 'network', title: 'Network', lines: networkLines },
  { name: 'hung-task', title: 'Hung tasks', lines: hungTaskLines },
  { name: 'lockup', title: 'Lockups', lines: lockupLines },
  { name: 'log-loss', title: 'Lost messages', lines: logLossLines },
  { name: 'lowmemorykiller', title: 'Low-memory killer of Android', lines: lowmemorykillerLines },
  { name: 'pids', title: 'Forks refused by the pids controller', lines: pidsLines },
  { name: 'userspace-kill', title: 'Kills by programs', lines: userspaceKillLines },
  { name: 'container-state', title: 'States of containers', lines: containerStateLines },
];

/** Every declared line of a kernel log. */
export const declarations: readonly Printk[] = [...new Set(families.flatMap(({ lines }) => lines))];

const BY_TYPE = new Map([...declarations, ...listingLines].map((printk) => [printk.type, printk]));

/** The declaration of a line node's type. */
export function declarationOf(type: string): Printk | undefined {
  return BY_TYPE.get(type);
}
