/** What panic prints after its message and the stack dump, kernel/panic.c. */
import { flag } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { STACK } from '../stack/stack-types.ts';

const AFTER = ['OomPanicLine', 'KernelOffset', 'Rebooting', ...STACK];

/**
 *     Kernel Offset: 0x22000000 from 0xffffffff81000000 (relocation range: 0xffffffff80000000-0xffffffffbfffffff)
 *     Kernel Offset: disabled
 */
export const KernelOffset = printk(
  'KernelOffset',
  { by: 'dump_kernel_offset', kernels: '3.14..', rank: Rank.stack, once: true, after: AFTER },
  'Kernel Offset: ',
  text('offset', (fc) => fc.constantFrom('disabled', '0x22000000 from 0xffffffff81000000')),
);
export interface KernelOffset extends NodeOf<typeof KernelOffset> {}

/**
 *     Rebooting in 10 seconds..
 */
export const Rebooting = printk(
  'Rebooting',
  { by: 'panic', kernels: '2.6.18..', rank: Rank.stack, once: true, after: AFTER },
  'Rebooting in ',
  count('seconds'),
  ' seconds..',
);
export interface Rebooting extends NodeOf<typeof Rebooting> {}

/**
 *     ---[ end Kernel panic - not syncing: System is deadlocked on memory ]---
 *     ---[ end Kernel panic - not syncing: Out of memory and no killable processes...
 */
export const PanicEnd = printk(
  'PanicEnd',
  { by: 'panic', kernels: '3.x..', rank: Rank.stack, once: true, after: AFTER },
  '---[ end Kernel panic - not syncing: ',
  text('message', (fc) =>
    fc.constantFrom('System is deadlocked on memory', 'Out of memory and no killable processes...'),
  ),
  opt(flag('closed', ' ]---')),
);
export interface PanicEnd extends NodeOf<typeof PanicEnd> {}
