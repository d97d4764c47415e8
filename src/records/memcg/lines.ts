/** The memory-cgroup block: mem_cgroup_print_oom_info and _meminfo, mm/memcontrol.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, kB } from '../../printk/fields/number.ts';
import { cgroupPath, longestText, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { kilobyteStats } from './kilobyte-stats.ts';
import { limit } from './limit.ts';
import { statValue } from './stat-value.ts';

/** Statistics that a busy console gives out as a line of their own. */
const KILOBYTES = /^[a-z][a-z_]*:[0-9]+KB(?: |$)/;

/**
 *     Task in /a/b killed as a result of limit of /a
 */
export const MemcgTaskKilled = printk(
  'MemcgTaskKilled',
  {
    by: 'mem_cgroup_print_oom_info',
    kernels: '2.6.29..4.20',
    rank: Rank.memcg,
    once: true,
    trigger: 'killed as a result of limit of',
  },
  'Task in ',
  cgroupPath('killedIn'),
  ' killed as a result of limit of ',
  cgroupPath('limitOf'),
);
export interface MemcgTaskKilled extends NodeOf<typeof MemcgTaskKilled> {}

/**
 *     Memory limit reached of cgroup /a
 */
export const MemcgLimitReached = printk(
  'MemcgLimitReached',
  {
    by: 'mem_cgroup_print_oom_info',
    kernels: '4.2..4.20',
    rank: Rank.memcg,
    once: true,
    trigger: 'Memory limit reached of cgroup',
  },
  'Memory limit reached of cgroup ',
  cgroupPath('limitOf'),
);
export interface MemcgLimitReached extends NodeOf<typeof MemcgLimitReached> {}

/**
 *     memory: usage 8388392kB, limit 8388608kB, failcnt 82406
 *     memory+swap: usage 8388392kB, limit 9007199254740988kB, failcnt 0
 */
export const MemcgUsage = printk(
  'MemcgUsage',
  {
    by: 'mem_cgroup_print_oom_meminfo',
    kernels: '2.6.29.. (kmem 3.10.., swap 5.3..)',
    rank: Rank.memcg,
    trigger: 'kB, failcnt ',
  },
  oneOf('counter', ['memory', 'memory+swap', 'swap', 'kmem']),
  ': usage ',
  kB('usage'),
  ', limit ',
  limit(),
  ', failcnt ',
  count('failcnt'),
);
export interface MemcgUsage extends NodeOf<typeof MemcgUsage> {}

/**
 *     Memory cgroup stats for /a: cache:0KB rss:98304KB rss_huge:0KB mapped_file:0KB
 *     Memory cgroup stats: cache:0KB rss:98304KB
 */
export const MemcgStatsLine = printk(
  'MemcgStatsLine',
  {
    by: 'mem_cgroup_print_oom_info',
    kernels: '3.10..5.2',
    rank: Rank.memcg,
    trigger: 'Memory cgroup stats',
    rest: KILOBYTES,
  },
  'Memory cgroup stats',
  opt(' for ', cgroupPath('path', longestText)),
  ': ',
  kilobyteStats('values'),
);
export interface MemcgStatsLine extends NodeOf<typeof MemcgStatsLine> {}

/**
 *     Memory cgroup stats for /kubepods/podcabf8137:
 */
export const MemcgStatsHeading = printk(
  'MemcgStatsHeading',
  {
    by: 'mem_cgroup_print_oom_meminfo',
    kernels: '5.3..',
    rank: Rank.memcg,
    trigger: 'Memory cgroup stats',
    rest: KILOBYTES,
  },
  'Memory cgroup stats for ',
  cgroupPath('path', longestText),
  ':',
);
export interface MemcgStatsHeading extends NodeOf<typeof MemcgStatsHeading> {}

/**
 *     anon 8585138176
 *
 * Counts only after its heading: many ordinary lines are a word and a number.
 */
export const MemcgStat = printk(
  'MemcgStat',
  {
    by: 'memory_stat_format',
    kernels: '5.3..',
    rank: Rank.memcg,
    run: true,
    after: ['MemcgStatsHeading'],
    continuation: true,
    anchor: ' ',
  },
  word('key', { pattern: /[A-Za-z_][A-Za-z0-9_]{0,63}/ }),
  ' ',
  statValue(),
);
export interface MemcgStat extends NodeOf<typeof MemcgStat> {}

/**
 *     Memory cgroup min protection 0kB -- low protection 0kB
 *
 * What memory.min and memory.low keep from reclaim in the cgroup that is short,
 * or in the whole machine.
 */
export const MemcgProtection = printk(
  'MemcgProtection',
  { by: 'mem_cgroup_show_protected_memory', kernels: '6.19..', rank: Rank.slab, once: true },
  'Memory cgroup min protection ',
  kB('min'),
  ' -- low protection ',
  kB('low'),
);
export interface MemcgProtection extends NodeOf<typeof MemcgProtection> {}

export const memcgLines = [
  MemcgTaskKilled,
  MemcgLimitReached,
  MemcgUsage,
  MemcgStatsLine,
  MemcgStatsHeading,
  MemcgStat,
  MemcgProtection,
] as const;
