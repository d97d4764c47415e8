/** /proc/meminfo, and that of a node in sysfs: fs/proc/meminfo.c, drivers/base/node.c. */
import { count } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { meminfoAmount } from './amount.ts';

/**
 *     MemTotal:       24684096 kB
 *     HugePages_Total:       0
 *     VmallocTotal:   34359738367 kB
 *     Node 0 MemUsed:        21955768 kB
 *
 * Keys are an open set. Amounts are kB of 1024 bytes; those of `HugePages_` count huge pages and have no unit.
 */
export const MeminfoLine = printk(
  'MeminfoLine',
  {
    by: 'meminfo_proc_show, node_read_meminfo',
    kernels: '2.4..',
    rank: Rank.listing,
    trigger: /(?:Node +[0-9]+ +)?MemTotal:/,
  },
  opt('Node ', count('node'), ' '),
  meminfoAmount,
);
export interface MeminfoLine extends NodeOf<typeof MeminfoLine> {}

/**
 *             total:    used:    free:  shared: buffers:  cached:
 */
export const MeminfoTableHeader = printk(
  'MeminfoTableHeader',
  {
    by: 'meminfo_read_proc',
    kernels: '..2.4',
    rank: Rank.listing,
    indent: '        ',
    trigger: /total: +used: +free: +shared:/,
  },
  'total:    used:    free:  shared: buffers:  cached:',
);
export interface MeminfoTableHeader extends NodeOf<typeof MeminfoTableHeader> {}

/**
 *     Mem:  261287936 258846720  2441216        0 18976768 134217728
 *
 * Bytes.
 */
export const MeminfoTableMem = printk(
  'MeminfoTableMem',
  { by: 'meminfo_read_proc', kernels: '..2.4', rank: Rank.listing, after: ['MeminfoTableHeader'] },
  'Mem:  ',
  count('totalBytes', { width: 8 }),
  ' ',
  count('usedBytes', { width: 8 }),
  ' ',
  count('freeBytes', { width: 8 }),
  ' ',
  count('sharedBytes', { width: 8 }),
  ' ',
  count('buffersBytes', { width: 8 }),
  ' ',
  count('cachedBytes', { width: 8 }),
);
export interface MeminfoTableMem extends NodeOf<typeof MeminfoTableMem> {}

/**
 *     Swap: 534634496  2654208 531980288
 *
 * Bytes.
 */
export const MeminfoTableSwap = printk(
  'MeminfoTableSwap',
  {
    by: 'meminfo_read_proc',
    kernels: '..2.4',
    rank: Rank.listing,
    after: ['MeminfoTableHeader', 'MeminfoTableMem'],
  },
  'Swap: ',
  count('totalBytes', { width: 8 }),
  ' ',
  count('usedBytes', { width: 8 }),
  ' ',
  count('freeBytes', { width: 8 }),
);
export interface MeminfoTableSwap extends NodeOf<typeof MeminfoTableSwap> {}
