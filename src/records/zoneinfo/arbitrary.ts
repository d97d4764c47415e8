import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import { valuesArbitrary } from '../values.ts';
import { PLACES } from '../zone-head.ts';
import type { Pageset, Zoneinfo, ZoneinfoZone } from './nodes.ts';

const NO_PLACE = { start: 0, end: 0 } as const;

const COUNTERS = ['nr_zone_inactive_anon', 'nr_mlock', 'numa_hit', 'nr_free_cma', 'nr_free_pages_blocks'];
const NODE_COUNTERS = ['workingset_refault_file', 'pgdemote_kswapd', 'nr_kernel_misc_reclaimable'];

function pages(fc: FastCheck): Arbitrary<number> {
  return fc.nat(99_999_999);
}

function pagesets(fc: FastCheck, wide: boolean): Arbitrary<Pageset[]> {
  const list = fc.tuple(
    fc.nat(500),
    fc.nat(500),
    fc.integer({ min: 1, max: 63 }),
    fc.option(fc.nat(125), { nil: undefined }),
  );
  return fc.array(list, { minLength: 1, maxLength: 3 }).map((lists) =>
    lists.map(([count, high, batch, vmStatsThreshold], cpu) => ({
      type: 'Pageset',
      ...NO_PLACE,
      cpu,
      count,
      high,
      batch,
      ...(wide ? { highMin: high, highMax: high + count } : {}),
      ...(vmStatsThreshold === undefined ? {} : { vmStatsThreshold }),
    })),
  );
}

type Parts = Partial<ZoneinfoZone> & Pick<ZoneinfoZone, 'values'>;

/** As 6.12 and later print it. */
function recent(fc: FastCheck): Arbitrary<Parts> {
  const zone = fc.record({
    ...{ freePages: pages(fc), boostPages: pages(fc), minPages: pages(fc), lowPages: pages(fc), highPages: pages(fc) },
    ...{ promoPages: pages(fc), spannedPages: pages(fc), presentPages: pages(fc), managedPages: pages(fc) },
    ...{ cmaPages: pages(fc), nodeUnreclaimable: fc.nat(1), startPfn: pages(fc), pagesets: pagesets(fc, true) },
    protection: fc.array(pages(fc), { minLength: 1, maxLength: 5 }),
    values: valuesArbitrary(fc, ['nr_free_pages'], COUNTERS),
  });
  const nodeValues = fc.option(valuesArbitrary(fc, ['nr_inactive_anon'], NODE_COUNTERS), { nil: undefined });
  return fc
    .tuple(zone, nodeValues)
    .map(([parts, node]) => (node === undefined ? parts : { nodeValues: node, ...parts }));
}

/** As 2.6.28 to 4.7 print it. */
function older(fc: FastCheck): Arbitrary<Parts> {
  return fc.record({
    ...{
      freePages: pages(fc),
      minPages: pages(fc),
      lowPages: pages(fc),
      highPages: pages(fc),
      scannedPages: pages(fc),
    },
    ...{ spannedPages: pages(fc), presentPages: pages(fc), startPfn: pages(fc), inactiveRatio: pages(fc) },
    ...{ allUnreclaimable: fc.nat(1), prevPriority: fc.nat(12), pagesets: pagesets(fc, false) },
    protection: fc.array(pages(fc), { minLength: 1, maxLength: 5 }),
    protectionLast: fc.constant(true),
    values: valuesArbitrary(fc, ['nr_free_pages'], COUNTERS),
    counterIndent: fc.constant(4),
  });
}

/** /proc/zoneinfo of a recent or of an older kernel. */
export function zoneinfoArbitrary(fc: FastCheck): Arbitrary<Omit<Zoneinfo, 'start' | 'end' | 'diagnostics'>> {
  const places = fc.subarray([...PLACES], { minLength: 1, maxLength: 4 });
  return fc
    .tuple(
      places,
      fc.oneof(
        fc.array(recent(fc), { minLength: 4, maxLength: 4 }),
        fc.array(older(fc), { minLength: 4, maxLength: 4 }),
      ),
    )
    .map(([chosen, parts]) => ({
      type: 'Zoneinfo' as const,
      zones: chosen.map((place, index) => ({
        type: 'ZoneinfoZone',
        ...NO_PLACE,
        ...place,
        ...(parts[index] as Parts),
      })),
    }));
}
