/** Nobody to kill, and the panics: out_of_memory, check_panic_on_oom, pagefault_out_of_memory. */
import { oneOf } from '../../printk/fields/choice.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     Out of memory and no killable processes...
 */
export const NoKillableProcesses = printk(
  'NoKillableProcesses',
  {
    by: 'out_of_memory',
    kernels: '4.19.., RHEL 8',
    rank: Rank.constraint,
    once: true,
    trigger: 'no killable processes',
  },
  oneOf('message', ['Out of memory and no killable processes...']),
);
export interface NoKillableProcesses extends NodeOf<typeof NoKillableProcesses> {}

/**
 *     Huh VM_FAULT_OOM leaked out to the #PF handler. Retrying PF
 */
export const VmFaultOomLeaked = printk(
  'VmFaultOomLeaked',
  { by: 'pagefault_out_of_memory', kernels: '5.16.. and backports', rank: Rank.reaped, trigger: 'VM_FAULT_OOM leaked' },
  oneOf('message', ['Huh VM_FAULT_OOM leaked out to the #PF handler. Retrying PF']),
);
export interface VmFaultOomLeaked extends NodeOf<typeof VmFaultOomLeaked> {}

/**
 *     Kernel panic - not syncing: System is deadlocked on memory
 */
export const OomPanicLine = printk(
  'OomPanicLine',
  {
    by: 'out_of_memory, check_panic_on_oom',
    kernels: '2.6.18..',
    rank: Rank.head,
    head: true,
    trigger: 'Kernel panic - not syncing: ',
  },
  'Kernel panic - not syncing: ',
  oneOf('message', [
    'System is deadlocked on memory',
    'Out of memory and no killable processes...',
    'Out of memory: system-wide panic_on_oom is enabled',
    'Out of memory: compulsory panic_on_oom is enabled',
    'out of memory. panic_on_oom is selected',
    'out of memory. panic_on_oom is selected.',
    'out of memory. Compulsory panic_on_oom is selected',
    'out of memory. Compulsory panic_on_oom is selected.',
    'out of memory from page fault. panic_on_oom is selected',
    'out of memory from page fault. panic_on_oom is selected.',
    'out of memory(memcg). panic_on_oom is selected',
    'out of memory(memcg). panic_on_oom is selected.',
  ]),
);
export interface OomPanicLine extends NodeOf<typeof OomPanicLine> {}

/**
 *     OOM killer disabled.
 *
 * While the machine goes to sleep, and back.
 */
export const OomKillerSwitch = printk(
  'OomKillerSwitch',
  {
    by: 'oom_killer_disable, oom_killer_enable',
    kernels: '4.12..',
    rank: Rank.reaped,
    trigger: /OOM killer (?:dis|en)abled/,
  },
  'OOM killer ',
  oneOf('state', ['disabled', 'enabled']),
  '.',
);
export interface OomKillerSwitch extends NodeOf<typeof OomKillerSwitch> {}
