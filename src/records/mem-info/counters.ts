import { amounts, pairs } from '../../printk/fields/pairs.ts';

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
  ),
] as const;

/** Keys that begin a line of the record, unless they come right after one of these. */
const LINE_STARTS: Record<string, readonly string[]> = {
  activeFilePages: [],
  unevictablePages: ['inactiveFilePages'],
  slabReclaimablePages: ['freePages'],
  mappedPages: ['slabPages'],
  secPagetablesPages: [],
  kernelMiscReclaimablePages: [],
  freePages: [],
  freeCmaPages: ['freePcpPages'],
};

const run = pairs(globalCounters);

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
    const joins = LINE_STARTS[name];
    if (lines.length === 0 || (joins !== undefined && !joins.includes(previous))) lines.push({});
    (lines.at(-1) as Record<string, unknown>)[name] = value;
    previous = name;
  }
  return lines.map((line, index) => (index === 0 ? '' : ' ') + run.print(line));
}
