import { describe, expect, it } from 'vitest';
import { parse, parseZoneinfo, print } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

function zones(name: string) {
  return parseZoneinfo(fixture(`listings/zoneinfo/${name}.txt`)).records[0]?.zones ?? [];
}

describe('/proc/zoneinfo', () => {
  it('of 6.18 has boost, promo and cma, and wide per-cpu lists', () => {
    const [dma] = zones('6.18');
    expect(dma).toMatchObject({
      ...{ node: 0, zone: 'DMA', freePages: 3840, boostPages: 0, minPages: 10, lowPages: 13, highPages: 16 },
      ...{ promoPages: 19, spannedPages: 4095, presentPages: 3998, managedPages: 3840, cmaPages: 0 },
      protection: [0, 3019, 24090, 24090, 24090],
    });
    expect(dma?.nodeValues?.['nr_file_pages']).toBe(5111578);
    expect(dma?.values['nr_free_pages_blocks']).toBe(3584);
    expect(dma?.pagesets?.[1]).toMatchObject({ cpu: 1, count: 0, highMin: 6, highMax: 240, vmStatsThreshold: 4 });
  });

  it('of 6.1 without NUMA has HighMem, and unpopulated zones without counters', () => {
    const [, , highMem, movable] = zones('6.1-highmem');
    expect([highMem?.zone, highMem?.values['nr_free_pages']]).toEqual(['HighMem', 56113]);
    expect(movable).toMatchObject({ zone: 'Movable', freePages: 0, minPages: 32, values: {} });
    expect(movable?.pagesets).toBeUndefined();
  });

  it('of 2.6.18 has hot and cold lists, scan counts and priorities', () => {
    const [dma] = zones('2.6.18');
    expect(dma).toMatchObject({
      ...{ activePages: 0, inactivePages: 41, scannedPages: 0, scanActive: 12, scanInactive: 3 },
      ...{ allUnreclaimable: 0, prevPriority: 12, tempPriority: 12, startPfn: 0, counterIndent: 4 },
      protectionLast: true,
    });
    expect(dma?.pagesets?.map(({ cpu, pcp, high }) => [cpu, pcp, high])).toEqual([
      [0, 0, 6],
      [0, 1, 2],
    ]);
  });

  it('of 2.6.28 and 4.9 has what only they print', () => {
    expect(zones('2.6.28')[0]).toMatchObject({ scanActiveFile: 64, scanInactiveFile: 32, inactiveRatio: 1 });
    expect(zones('4.9')[0]).toMatchObject({ nodeScannedPages: 50, nodeUnreclaimable: 0, nodeInactiveRatio: 0 });
  });

  it('of 6.19 has what is kept for allocations that cannot wait', () => {
    const text = fixture('listings/zoneinfo/6.18.txt').replaceAll(
      /^ {2}start_pfn: .*$/gm,
      '$&\n  reserved_highatomic: 512\n  free_highatomic:     96',
    );
    const { records, diagnostics } = parseZoneinfo(text);
    expect(diagnostics).toEqual([]);
    expect(records.map((record) => record.zones.length)).toEqual([zones('6.18').length]);
    expect(records[0]?.zones[0]).toMatchObject({ reservedHighatomicPages: 512, freeHighatomicPages: 96 });
    expect(records[0] && print(records[0])).toBe(text.trimEnd());
  });

  it('gives no zone the lines of another whose head is lost', () => {
    const text = fixture('listings/zoneinfo/6.18.txt').replace(/^Node 0, zone {4}DMA32\n/m, '');
    const [record] = parse(text).records;
    expect(record?.type === 'Zoneinfo' && record.zones.map(({ zone, freePages }) => [zone, freePages])).toEqual(
      zones('6.18')
        .filter(({ zone }) => zone !== 'DMA32')
        .map(({ zone, freePages }) => [zone, freePages]),
    );
    expect(record?.type === 'Zoneinfo' && record.otherLines?.length).toBeGreaterThan(10);
  });

  it('is nothing that a zone is only named in', () => {
    expect(parse('Node 0, zone   Normal\nis where it fails\n').records).toEqual([]);
  });

  it('takes a second file behind the first for another', () => {
    const text = fixture('listings/zoneinfo/4.9.txt');
    expect(parse(text + text).records.map(({ start }) => start)).toEqual([0, text.length]);
  });
});
