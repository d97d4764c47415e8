import * as fc from 'fast-check';
import type { BuddyList } from '../records/mem-info/lines.ts';
import { BuddyList as BuddyListLine, Hugepages, NodeLine, ZoneLine } from '../records/mem-info/lines.ts';
import type { Counters, MemInfo, Zone } from '../records/mem-info/nodes.ts';
import { lineOf } from './line.ts';

const ZONES = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable'] as const;

const COUNTERS = [
  'active_anon inactive_anon isolated_anon',
  'active_file inactive_file isolated_file',
  'unevictable dirty writeback',
];

/** Layouts of the counters by generation: keys of each line after the first three. */
const LAYOUTS = [
  ['free slab_reclaimable slab_unreclaimable', 'mapped shmem pagetables bounce', 'free_cma'],
  ['slab_reclaimable slab_unreclaimable', 'mapped shmem pagetables bounce', 'free free_pcp free_cma'],
  [
    'slab_reclaimable slab_unreclaimable',
    'mapped shmem pagetables',
    'sec_pagetables bounce',
    'kernel_misc_reclaimable',
    'free free_pcp free_cma',
  ],
];

function camel(key: string): string {
  return `${key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}Pages`;
}

function counters(): fc.Arbitrary<Counters> {
  return fc.constantFrom(...LAYOUTS).chain((layout) => {
    const names = [...COUNTERS, ...layout].flatMap((keys) => keys.split(' ')).map(camel);
    const values = fc.array(fc.nat(99_999_999), { minLength: names.length, maxLength: names.length });
    return values.map(
      (all) =>
        ({
          type: 'Counters',
          start: 0,
          end: 0,
          ...Object.fromEntries(names.map((name, index) => [name, all[index]])),
        }) as Counters,
    );
  });
}

/** A buddy list whose orders sum to its total, as the kernel takes them under one lock. */
function buddyList(node: number, zone: string): fc.Arbitrary<BuddyList> {
  return lineOf(BuddyListLine).map((list) => {
    const totalKb = list.orders.reduce((kb, { count, sizeKb }) => kb + count * sizeKb, 0);
    return { ...list, node, zone, totalKb };
  });
}

function zone(node: number, name: string): fc.Arbitrary<Zone> {
  const reserves = fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(lineOf(ZoneLine), fc.option(reserves, { nil: undefined }), fc.nat(9_999_999))
    .map(([line, lowmemReservePages, freeKb]) => {
      const { type: _type, start, end, node: _node, zone: _zone, freeKb: _free, ...fields } = line;
      return {
        type: 'Zone',
        start,
        end,
        node,
        zone: name,
        freeKb,
        ...fields,
        ...(lowmemReservePages === undefined ? {} : { lowmemReservePages }),
      } as Zone;
    });
}

/** A memory state: counters of one layout, one to five zones of one node, their buddy lists, totals. */
export function memInfo(): fc.Arbitrary<MemInfo> {
  const count = fc.nat(99_999_999);
  return fc.subarray([...ZONES], { minLength: 1 }).chain((names) =>
    fc
      .record({
        counters: counters(),
        nodes: fc.option(
          lineOf(NodeLine).map((line) => [{ ...line, node: 0 }]),
          { nil: [] },
        ),
        zones: fc.tuple(...names.map((name) => zone(0, name))),
        buddyLists: fc.tuple(...names.map((name) => buddyList(0, name))),
        hugepages: fc.array(lineOf(Hugepages), { maxLength: 2 }),
        totals: fc.record({
          pagecachePages: count,
          freeSwapKb: count,
          totalSwapKb: count,
          ramPages: count,
          highmemPages: count,
          reservedPages: count,
        }),
      })
      .map(
        ({ totals, ...blocks }) =>
          ({
            type: 'MemInfo',
            start: 0,
            end: 0,
            heading: 'Mem-Info:',
            ...blocks,
            ...totals,
            movableOnly: true,
          }) as MemInfo,
      ),
  );
}
