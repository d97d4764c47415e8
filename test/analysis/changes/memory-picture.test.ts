import { describe, expect, it } from 'vitest';
import { explainFiles, memoryPicture, zoneinfoChange } from '../../../src/analysis/index.ts';
import {
  parseBuddyinfo,
  parseMeminfo,
  parsePagetypeinfo,
  parseUnusableIndex,
  parseZoneinfo,
} from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const file = (name: string) => fixture(`listings/${name}.txt`);
const found = <T>(value: T | undefined) => value as T;

describe('memoryPicture', () => {
  const zoneinfo = found(parseZoneinfo(file('zoneinfo/6.12-fragmented')).records[0]);
  const buddyinfo = found(parseBuddyinfo(file('buddyinfo/6.12-fragmented')).records[0]);
  const pagetypeinfo = found(parsePagetypeinfo(file('pagetypeinfo/6.12-fragmented')).records[0]);
  const meminfo = found(parseMeminfo(file('meminfo/6.12-fragmented')).records[0]);

  it('tells each zone’s distance to its marks', () => {
    const [, dma32] = memoryPicture({ zoneinfo, buddyinfo }).zones;
    const zone = found(zoneinfo.zones[1]);
    expect(dma32).toMatchObject({ node: 0, zone: 'DMA32', freePages: zone.freePages, largestOrder: 9 });
    expect(dma32?.aboveMin).toBe((zone.freePages as number) - (zone.minPages as number));
    expect(dma32).not.toHaveProperty('below');
  });

  it('tells order by order what can serve it', () => {
    const orders = memoryPicture({ buddyinfo }).zones[1]?.orders;
    // 16512 + 21 × 2 + 2 × 4 + 3 × 8 + 2 × 16 + 32 + 2 × 64 + 128 + 2 × 256 + 512
    expect(orders?.[0]).toMatchObject({ blocks: 16512, servingPages: 17930, unusable: 0 });
    expect(orders?.[1]).toMatchObject({ blocks: 21, servingPages: 1418, unusable: 920, fragmentation: -1000 });
    expect(orders?.[10]).toMatchObject({ blocks: 0, servingPages: 0, unusable: 1000 });
  });

  it('agrees with the kernel’s own index within the time between two reads', () => {
    const [index] = parseUnusableIndex(file('unusable-index/6.12-fragmented')).records;
    const orders = memoryPicture({ buddyinfo }).zones[1]?.orders ?? [];
    for (const [order, value] of (index?.rows[1]?.values ?? []).entries())
      expect(Math.abs((orders[order]?.unusable ?? Number.NaN) - value)).toBeLessThan(10);
  });

  it('knows the size of a page where both files say', () => {
    expect(memoryPicture({ zoneinfo, meminfo }).pageSizeKb).toBe(4);
    expect(memoryPicture({ zoneinfo })).not.toHaveProperty('pageSizeKb');
  });

  describe('where a hypervisor lends memory, so that meminfo tells of more than the zones have', () => {
    const lent = (meminfoText: string, counters: string) =>
      memoryPicture({
        meminfo: found(parseMeminfo(`MemTotal:       24000 kB\nMemFree:        22000 kB\n${meminfoText}`).records[0]),
        zoneinfo: found(
          parseZoneinfo(
            `Node 0, zone   Normal\n  per-node stats\n${counters}  pages free     2040\n        min      10\n        low      12\n        high     14\n        spanned  6300\n        present  6300\n        managed  2700\n`,
          ).records[0],
        ),
      }).pageSizeKb;

    it('takes the size of a page from what both count', () => {
      const counted = 'Mapped:          4200 kB\nShmem:           1000 kB\nAnonPages:       6000 kB\n';
      expect(lent(counted, '      nr_anon_pages 1500\n      nr_mapped    1010\n      nr_shmem     250\n')).toBe(4);
    });

    it('does not know it where they count nothing alike', () => {
      expect(lent('', '      nr_anon_pages 1500\n')).toBeUndefined();
      expect(lent('AnonPages:       6000 kB\n', '      nr_anon_pages 1500\n')).toBeUndefined();
      const unlike = 'AnonPages:       6000 kB\nMapped:          9000 kB\n';
      expect(lent(unlike, '      nr_anon_pages 1500\n      nr_mapped    1010\n')).toBeUndefined();
    });
  });

  it('sums up free pages by type', () => {
    const { zones } = memoryPicture({ zoneinfo, pagetypeinfo });
    const own = pagetypeinfo.free.filter(({ zone }) => zone === 'DMA32');
    const pages = own
      .find(({ migrateType }) => migrateType === 'Movable')
      ?.counts.reduce((sum, count, order) => sum + count * 2 ** order, 0);
    expect(zones[1]?.freePagesByType?.['Movable']).toBe(pages);
  });

  it('names the mark that is broken', () => {
    const zone = { type: 'ZoneinfoZone' as const, start: 0, end: 0, node: 0, zone: 'Normal', values: {} };
    const marks = { freePages: 90, minPages: 100, lowPages: 125, highPages: 150 };
    expect(memoryPicture({ zoneinfo: { zones: [{ ...zone, ...marks }] } }).zones[0]).toMatchObject({
      below: 'min',
      aboveMin: -10,
      aboveHigh: -60,
    });
    const change = zoneinfoChange(
      { zones: [{ ...zone, ...marks, freePages: 200 }] },
      { zones: [{ ...zone, ...marks }] },
    );
    expect(change).toMatchObject([{ freePages: -110, below: { before: 'none', after: 'min' }, wentBack: [] }]);
  });
});

describe('explainFiles', () => {
  it('answers which orders are left', () => {
    const text = explainFiles(parseBuddyinfo(file('buddyinfo/article')).records);
    expect(text).toContain('Node 0, zone DMA: blocks up to order 9 are left, none above; 1965 pages free');
    expect(text).toContain('Node 0, zone Normal: blocks up to order 10 are left; 68933 pages free.');
    expect(text).toMatch(/0 HighMem +blocks +11 +21 +23 +49 +29 +15 +8 +16 +12 +2 +142\n/);
  });

  it('has nothing to say of nothing', () => {
    expect(explainFiles([])).toBe('');
  });
});
