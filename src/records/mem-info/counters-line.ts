/** The counters of the whole machine: show_free_areas, mm/page_alloc.c, mm/show_mem.c. */
import { int, kB } from '../../printk/fields/number.ts';
import { pairs } from '../../printk/fields/pairs.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { COUNTERS_SPELLING, globalCounters } from './counters.ts';

/**
 *     active_anon:7909729 inactive_anon:28750 isolated_anon:0
 *
 * Global counters, in pages. One printk with embedded newlines: the further
 * lines begin with a blank and may have no envelope.
 */
export const CountersLine = printk(
  'CountersLine',
  {
    by: 'show_free_areas',
    kernels: '2.6.24..',
    rank: Rank.counters,
    continuation: true,
    furtherIndent: ' ',
    trigger: 'active_anon:',
    anchor:
      /^(?:[Aa]ctive_anon|Active|inactive_file|active_file|unevictable|slab_reclaimable|mapped|sec_pagetables|free):[0-9]+ /,
  },
  pairs(globalCounters, { spelling: COUNTERS_SPELLING }),
);
export interface CountersLine extends NodeOf<typeof CountersLine> {
  capitalActiveAnon?: true;
}

/**
 *     Free pages:       14036kB (0kB HighMem)
 */
export const FreePages = printk(
  'FreePages',
  { by: 'show_free_areas', kernels: '2.6.18', rank: Rank.counters, once: true },
  'Free pages: ',
  kB('free', { width: 11 }),
  ' (',
  kB('freeHighmem'),
  ' HighMem)',
);
export interface FreePages extends NodeOf<typeof FreePages> {}

/**
 *     106579 total pagecache pages
 */
export const PagecachePages = printk(
  'PagecachePages',
  { by: 'show_free_areas', kernels: '2.6.28..', rank: Rank.swap, once: true },
  int('pagecachePages'),
  ' total pagecache pages',
);
export interface PagecachePages extends NodeOf<typeof PagecachePages> {}
