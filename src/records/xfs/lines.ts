/** What XFS says while it tries again and again to get memory: fs/xfs/kmem.c, fs/xfs/xfs_buf.c. */
import { mask } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     XFS: possible memory allocation deadlock in kmem_alloc (mode:0x250)
 *     XFS (sdb1): possible memory allocation deadlock in xfs_buf_allocate_memory (mode:0x250)
 *     XFS: fs_mark(8414) possible memory allocation deadlock size 65768 in kmem_alloc (mode:0x2d40)
 *
 * Printed at every hundredth try, which is about every two seconds.
 */
export const XfsDeadlock = printk(
  'XfsDeadlock',
  {
    by: 'kmem_alloc, kmem_zone_alloc, kmem_realloc, xfs_buf_allocate_memory',
    kernels: '2.6.18..6.8 (device 2.6.39.., task and size 4.4..)',
    rank: Rank.head,
    record: 'XfsAllocationDeadlock',
    quotable: true,
    // One word: pages put other blanks than the kernel's between them.
    trigger: 'deadlock',
  },
  'XFS',
  opt(' (', text('device'), ')'),
  ': ',
  opt(comm('comm'), '(', count('pid'), ') '),
  'possible memory allocation deadlock ',
  opt('size ', count('sizeBytes'), ' '),
  'in ',
  word('where', { pattern: /[A-Za-z_][A-Za-z0-9_]*/ }),
  ' (mode:',
  mask('gfpMask'),
  ')',
);
export interface XfsDeadlock extends NodeOf<typeof XfsDeadlock> {}

export const xfsLines = [XfsDeadlock] as const;
