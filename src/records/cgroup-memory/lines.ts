/** Files of the memory cgroup: mm/memcontrol.c, mm/memcontrol-v1.c. */
import { flag } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { statValue } from '../memcg/stat-value.ts';
import { Rank } from '../rank.ts';
import { nodeValues } from './node-values.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 *     anon 10575872
 *     oom_kill 3
 *     hierarchical_memsw_limit 9223372036854771712
 *
 * memory.stat: bytes for amounts, counts for events; memory.events and memory.oom_control: counts. The first of a file
 * begins it, together with the next ones.
 */
export const CgroupMemoryLine = printk(
  'CgroupMemoryLine',
  {
    by: 'memory_stat_format, memcg_events_show',
    kernels: '2.6.29..',
    rank: Rank.listing,
    trigger: /(?:anon|cache|low|oom_kill_disable) [0-9]+/,
  },
  word('key', { pattern: /[a-z][a-z0-9_]*/, begins: LETTERS }),
  ' ',
  statValue(),
);
export interface CgroupMemoryLine extends NodeOf<typeof CgroupMemoryLine> {}

/**
 *     anon N0=10575872 N1=0
 *     total=5120 N0=5120
 *
 * memory.numa_stat: bytes in cgroup v2, pages in v1.
 */
export const CgroupNumaLine = printk(
  'CgroupNumaLine',
  {
    by: 'memory_numa_stat_show',
    kernels: '3.1.. (v2: 5.10..)',
    rank: Rank.listing,
    trigger: /(?:anon|total=[0-9]+) N[0-9]+=[0-9]/,
  },
  word('key', { pattern: /[a-z][a-z0-9_]*/, begins: LETTERS }),
  opt('=', count('total')),
  ' ',
  nodeValues,
);
export interface CgroupNumaLine extends NodeOf<typeof CgroupNumaLine> {}

/**
 *     62914560
 *
 * The whole of memory.current, memory.limit_in_bytes and the like: bytes, or a count in memory.failcnt.
 */
export const CgroupValue = printk(
  'CgroupValue',
  { by: 'mem_cgroup_read_u64', kernels: '2.6.25..', rank: Rank.listing },
  statValue(),
);
export interface CgroupValue extends NodeOf<typeof CgroupValue> {}

/**
 *     max
 *
 * No limit, in cgroup v2.
 */
export const CgroupMax = printk(
  'CgroupMax',
  { by: 'seq_puts_memcg_tunable', kernels: '4.2..', rank: Rank.listing },
  flag('max', 'max'),
);
export interface CgroupMax extends NodeOf<typeof CgroupMax> {}
