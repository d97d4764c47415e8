import { describe, expect, it } from 'vitest';
import { printCounters } from '../../../src/records/mem-info/counters.ts';
import { CountersLine } from '../../../src/records/mem-info/lines.ts';
import { fieldsOf } from '../lines.ts';

/** The lines of the record as kernels lay them out; all but the first begin with a blank. */
const LAYOUTS: [string, string[]][] = [
  ['2.6.20', ['Active:1 inactive:2 dirty:3 writeback:4 unstable:5 free:6 slab:7 mapped:8 pagetables:9']],
  ['2.6.24', ['Active:1 inactive:2 dirty:3 writeback:4 unstable:5', ' free:6 slab:7 mapped:8 pagetables:9 bounce:10']],
  [
    '2.6.32',
    [
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      ' active_file:4 inactive_file:5 isolated_file:6',
      ' unevictable:7 dirty:8 writeback:9 unstable:10',
      ' free:11 slab_reclaimable:12 slab_unreclaimable:13',
      ' mapped:14 shmem:15 pagetables:16 bounce:17',
    ],
  ],
  [
    '3.8',
    [
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      ' active_file:4 inactive_file:5 isolated_file:6',
      ' unevictable:7 dirty:8 writeback:9 unstable:10',
      ' free:11 slab_reclaimable:12 slab_unreclaimable:13',
      ' mapped:14 shmem:15 pagetables:16 bounce:17',
      ' free_cma:18',
    ],
  ],
  [
    '4.1',
    [
      'active_anon:7909729 inactive_anon:28750 isolated_anon:0',
      ' active_file:10180 inactive_file:9878 isolated_file:474',
      ' unevictable:1021 dirty:0 writeback:168 unstable:0',
      ' slab_reclaimable:124746 slab_unreclaimable:16959',
      ' mapped:8098 shmem:85614 pagetables:23340 bounce:0',
      ' free:52373 free_pcp:43 free_cma:0',
    ],
  ],
  [
    '5.8',
    [
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      ' active_file:4 inactive_file:5 isolated_file:6',
      ' unevictable:7 dirty:8 writeback:9',
      ' slab_reclaimable:12 slab_unreclaimable:13',
      ' mapped:14 shmem:15 pagetables:16 bounce:17',
      ' free:11 free_pcp:19 free_cma:18',
    ],
  ],
  [
    '5.15',
    [
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      ' active_file:4 inactive_file:5 isolated_file:6',
      ' unevictable:7 dirty:8 writeback:9',
      ' slab_reclaimable:12 slab_unreclaimable:13',
      ' mapped:14 shmem:15 pagetables:16 bounce:17',
      ' kernel_misc_reclaimable:20',
      ' free:11 free_pcp:19 free_cma:18',
    ],
  ],
  [
    '6.1',
    [
      'active_anon:1 inactive_anon:2 isolated_anon:3',
      ' active_file:4 inactive_file:5 isolated_file:6',
      ' unevictable:7 dirty:8 writeback:9',
      ' slab_reclaimable:12 slab_unreclaimable:13',
      ' mapped:14 shmem:15 pagetables:16',
      ' sec_pagetables:21 bounce:17',
      ' kernel_misc_reclaimable:20',
      ' free:11 free_pcp:19 free_cma:18',
    ],
  ],
];

/** `slab_reclaimable:12` as a field and its value. */
function pairsOf(lines: readonly string[]): [string, number][] {
  return lines
    .join('')
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', digits] = pair.split(':');
      const word = key.charAt(0).toLowerCase() + key.slice(1);
      return [`${word.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}Pages`, Number(digits)];
    });
}

describe.each(LAYOUTS)('the counters of %s', (_, layout) => {
  it('are pages, read line by line', () => {
    const read = layout.map((line) => fieldsOf(CountersLine, line.trimStart()) ?? {});
    // The join of the first lines has no blank between them: that is the second's own.
    expect(Object.entries(Object.assign({}, ...read))).toEqual(pairsOf(layout));
  });

  it('are printed in the lines of their kernel', () => {
    expect(printCounters(Object.fromEntries(pairsOf(layout)))).toEqual(layout);
  });
});

describe('printCounters', () => {
  it('keeps keys that nobody knows on the line after which they stand', () => {
    const read = { ...fieldsOf(CountersLine, 'active_anon:1 inactive_anon:2 isolated_anon:3 new_kind:4') };
    expect(printCounters(read)).toEqual(['active_anon:1 inactive_anon:2 isolated_anon:3 new_kind:4']);
  });

  it('prints nothing of a node without counters', () => {
    expect(printCounters({ type: 'Counters', start: 0, end: 0 })).toEqual([]);
  });

  it('prints what is left of a cut record', () => {
    expect(printCounters({ slabReclaimablePages: 12, freePages: 11, freePcpPages: 19 })).toEqual([
      'slab_reclaimable:12',
      ' free:11 free_pcp:19',
    ]);
  });

  it('keeps the capital of 2.6.28', () => {
    const layout = [
      'Active_anon:1 active_file:2 inactive_anon:3',
      ' inactive_file:4 unevictable:5 dirty:6 writeback:7 unstable:8',
      ' free:9 slab:10 mapped:11 pagetables:12 bounce:13',
    ];
    const read = layout.map((line) => fieldsOf(CountersLine, line.trimStart()) ?? {});
    const counters: Record<string, unknown> = Object.assign({}, ...read);
    expect(counters).toMatchObject({ activeAnonPages: 1, inactiveAnonPages: 3, inactiveFilePages: 4, slabPages: 10 });
    expect(printCounters(counters)).toEqual(layout);
  });
});
