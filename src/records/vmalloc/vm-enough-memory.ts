/** The overcommit check of mm/util.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { comm } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     __vm_enough_memory: pid: 513, comm: shmget02, not enough memory for the allocation
 *     __vm_enough_memory: pid: 7605, comm: python3, bytes: 8589934592 not enough memory for the allocation
 */
export const VmEnoughMemory = printk(
  'VmEnoughMemory',
  { by: '__vm_enough_memory', kernels: '6.1.. (bytes 6.12..)', rank: Rank.head, record: 'OvercommitRefusal' },
  '__vm_enough_memory: pid: ',
  count('pid'),
  ', comm: ',
  comm('comm'),
  ', ',
  opt('bytes: ', count('sizeBytes'), ' '),
  oneOf('wording', ['not', 'no']),
  ' enough memory for the allocation',
);
export interface VmEnoughMemory extends NodeOf<typeof VmEnoughMemory> {}
