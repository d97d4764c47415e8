/** Who allocated most, where allocation profiling is built in: __show_mem, mm/show_mem.c, and lib/alloc_tag.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { allocationSize } from './allocation-size.ts';

/**
 *     Memory allocations:
 *     Memory allocations (profiling is currently turned on):
 */
export const MemoryAllocationsHeading = printk(
  'MemoryAllocationsHeading',
  {
    by: '__show_mem',
    kernels: '6.10.. (profiling 6.18..)',
    rank: Rank.slab,
    once: true,
    trigger: 'Memory allocations',
  },
  oneOf('heading', ['Memory allocations']),
  opt(' (profiling is currently turned ', oneOf('profiling', ['on', 'off']), ')'),
  ':',
);
export interface MemoryAllocationsHeading extends NodeOf<typeof MemoryAllocationsHeading> {}

/**
 *       3176243200   247900 mm/slub.c:2264 func:alloc_slab_page
 *         27.3 MiB     6986 fs/xfs/xfs_icache.c:82 [xfs] func:xfs_inode_alloc
 *
 * What the code at this place has allocated and not freed, and in how many calls. Ten rows, the largest first.
 */
export const MemoryAllocation = printk(
  'MemoryAllocation',
  {
    by: 'alloc_tag_to_text',
    kernels: '6.10.. (for people 6.12..)',
    rank: Rank.slab,
    run: true,
    after: ['MemoryAllocationsHeading'],
    anchor: ' func:',
    indent: ({ sizeBytes, size }) => ' '.repeat(Math.max(0, 12 - String(sizeBytes ?? size ?? '').length)),
  },
  allocationSize(),
  ' ',
  count('calls', { width: 8 }),
  ' ',
  word('file', { pattern: /[A-Za-z0-9_./+-]+/ }),
  ':',
  count('line'),
  ' ',
  opt('[', word('module', { pattern: /[A-Za-z0-9_]+/ }), '] '),
  'func:',
  word('function', { pattern: /[A-Za-z_.$][A-Za-z0-9_.$]*/ }),
);
export interface MemoryAllocation extends NodeOf<typeof MemoryAllocation> {}

export const memoryAllocationLines = [MemoryAllocationsHeading, MemoryAllocation] as const;
