import { amounts } from '../../printk/fields/amounts.ts';
import { pairs } from '../../printk/fields/pairs.ts';

/** Keys of the global counters, all in pages, in the order of the newest kernels first. */
export const globalCounters = [
  amounts(
    '',
    'Pages',
    'active_anon',
    'inactive_anon',
    'isolated_anon',
    'active_file',
    'inactive_file',
    'isolated_file',
    'unevictable',
    'dirty',
    'writeback',
    'unstable',
    'slab_reclaimable',
    'slab_unreclaimable',
    'mapped',
    'shmem',
    'pagetables',
    'sec_pagetables',
    'bounce',
    'kernel_misc_reclaimable',
    'free',
    'free_pcp',
    'free_cma',
    'slab',
    'Active',
    'inactive',
    'mapped-file',
    'mapped-anon',
    'pagecache',
    'swap',
  ),
] as const;

/**
 * The end of a line that was cut: no release ends a line behind one of these,
 * so that its value may have had more digits.
 */
export const COUNTERS_CUT =
  /(?:^|[ :])(?:[Aa]ctive_anon|active_file|inactive_file|unevictable|dirty|slab_reclaimable|mapped|shmem|sec_pagetables|free_pcp|slab|Active|inactive|mapped-file|mapped-anon|pagecache):[0-9]+ *$/;

/** 2.6.28 to 2.6.31 write the first key with a capital. */
export const COUNTERS_SPELLING = { key: 'Active_anon', of: 'active_anon', flag: 'capitalActiveAnon' } as const;

/** Keys that begin a line of the record, unless they come right after one of these. */
const LINE_STARTS: Record<string, readonly string[]> = {
  activeFilePages: ['activeAnonPages'],
  unevictablePages: ['inactiveFilePages'],
  slabReclaimablePages: ['freePages'],
  slabPages: ['freePages', 'unevictablePages'],
  mappedPages: ['slabPages'],
  mappedFilePages: ['slabPages'],
  secPagetablesPages: [],
  kernelMiscReclaimablePages: [],
  freePages: [],
  freeCmaPages: ['freePcpPages'],
};

const run = pairs(globalCounters, { spelling: COUNTERS_SPELLING });

/** Whether the kernel breaks the record before this key. */
function beginsLine(name: string, previous: string, counters: Record<string, unknown>): boolean {
  // 2.6.28 to 2.6.31: the second line begins here, not with active_file.
  if (name === 'inactiveFilePages') return previous === 'inactiveAnonPages';
  // 2.6.18 and 2.6.20 print one line; 2.6.24, which counts bounce pages, breaks it here.
  if (name === 'freePages' && counters['activePages'] !== undefined)
    return counters['bouncePages'] !== undefined && counters['pagecachePages'] === undefined;
  // tile, which counts the page cache here, breaks it one key later.
  if (name === 'slabPages' && counters['pagecachePages'] !== undefined) return true;
  const joins = LINE_STARTS[name];
  return joins !== undefined && !joins.includes(previous);
}

/**
 * The counters as the kernel lays them out: one record of several lines, all
 * but the first with a leading blank. The order of the keys is the order of
 * the lines.
 */
export function printCounters(counters: Record<string, unknown>): string[] {
  const lines: Record<string, unknown>[] = [];
  let previous = '';
  for (const [name, value] of Object.entries(counters)) {
    if (name === 'other' ? value === undefined : !name.endsWith('Pages')) continue;
    if (lines.length === 0 || beginsLine(name, previous, counters)) lines.push({});
    const line = lines.at(-1) as Record<string, unknown>;
    line[name] = value;
    if (name === 'activeAnonPages') line[COUNTERS_SPELLING.flag] = counters[COUNTERS_SPELLING.flag];
    previous = name;
  }
  return lines.map((line, index) => (index === 0 ? '' : ' ') + run.print(line));
}
