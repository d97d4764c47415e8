/** The SysRq that prints a memory state, drivers/tty/sysrq.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     sysrq: Show Memory
 */
export const SysrqShowMemory = printk(
  'SysrqShowMemory',
  { by: 'sysrq_handle_showmem', kernels: '2.6.18..', rank: Rank.head, head: true, trigger: 'Show Memory' },
  oneOf('message', ['sysrq: Show Memory', 'SysRq : Show Memory', 'sysrq: SysRq : Show Memory']),
);
export interface SysrqShowMemory extends NodeOf<typeof SysrqShowMemory> {}
