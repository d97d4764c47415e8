import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowmemReserve, minFreeKbytes, watermarks } from '../../../src/analysis/index.ts';
import machinesRead from '../../fixtures/captures/zoneinfo.json' with { type: 'json' };
import vectors from '../../fixtures/vectors/frag-wmark-vectors.json' with { type: 'json' };

interface Zone {
  zone: string;
  managed: number;
  min: number;
  low: number;
  high: number;
  promo?: number;
  boost?: number;
  protection: number[];
}

const captures: { capture: string; kernel: string; minFreeKbytes?: number; zones: Zone[] }[] = machinesRead;

describe('the vectors', () => {
  it.each(vectors.watermarks)(
    '$release',
    ({ release, minFreeKbytes, watermarkScaleFactor, managed, expected, ...rest }) => {
      const zones = Object.entries(managed).map(([zone, pages]) => ({ zone, pages }));
      const marks = watermarks(zones, { minFreeKbytes, watermarkScaleFactor, release });
      expect(Object.fromEntries(marks.map(({ zone, ...values }) => [zone, values]))).toEqual(expected);
      const all = [...zones, { zone: 'Movable', pages: 0 }, { zone: 'Device', pages: 0 }];
      const reserve = lowmemReserve(all, { release });
      expect(Object.fromEntries(zones.map(({ zone }, index) => [zone, reserve[index]]))).toEqual(rest.lowmemReserve);
    },
  );
});

/** What a boost added to all marks; 5.10 does not print it. */
function boostOf({ min, boost }: Zone, share: number): number {
  return boost ?? Math.max(min - share, 0);
}

/**
 * The sizes that the DMA32 zone (Normal on 32 bits) can have had when the marks
 * were set: pages were added later, but the reserve of the zone below it still
 * tells the size within its ratio.
 */
function* sizes(zones: Zone[]): Generator<number> {
  const [dma, next] = zones;
  const reserve = dma?.protection[1] ?? 0;
  if (next === undefined || reserve === 0 || reserve >= next.managed) return;
  for (let pages = reserve * 256; pages < (reserve + 1) * 256; pages += 1) yield pages;
}

describe('marks of running kernels', () => {
  const machines = captures.filter(({ zones, capture }) => !capture.includes('numa') && [...sizes(zones)].length > 0);

  // Each machine's own value; the 32-bit one has a 20th of its low memory, as transparent huge pages raise it so far.
  const minFree = (zones: Zone[], lowmem: number, kernel: string) =>
    zones.some(({ zone, managed }) => zone === 'HighMem' && managed > 0)
      ? [0, 1, 2].map((kb) => 4 * (zones[0]!.min + zones[1]!.min + kb))
      : [minFreeKbytes(lowmem * 4, kernel)];

  it.each(machines)(
    '$capture: min, low and high come from one size and one min_free_kbytes',
    ({ kernel, zones, ...rest }) => {
      const fits = [...sizes(zones)].filter((pages) => {
        const sized = zones.map(({ zone, managed }, index) => ({ zone, pages: index === 1 ? pages : managed }));
        const lowmem = sized.reduce((sum, { zone, pages: own }) => sum + (zone === 'HighMem' ? 0 : own), 0);
        const known = rest.minFreeKbytes === undefined ? minFree(zones, lowmem, kernel) : [rest.minFreeKbytes];
        return known.some((kb) => {
          const marks = watermarks(sized, { minFreeKbytes: kb, release: kernel });
          return zones.every((zone, index) => {
            const { min, low, high } = marks[index]!;
            const added = boostOf(zone, min);
            const wanted = [min, low, high].map((mark) => mark + added);
            return zone.managed === 0 || wanted.join() === [zone.min, zone.low, zone.high].join();
          });
        });
      });
      expect(fits.length).toBeGreaterThan(0);
    },
  );

  it('agree to the page where the sizes are those of the marks', () => {
    const { zones, minFreeKbytes, kernel } = captures.find(({ capture }) => capture === 'vm-6.18/sys')!;
    const sized = zones.map(({ zone, managed }) => ({ zone, pages: managed }));
    const marks = watermarks(sized, { minFreeKbytes: minFreeKbytes!, release: kernel });
    expect(marks.map(({ min, low, high, promo }) => [min, low, high, promo])).toEqual(
      zones.map(({ min, low, high, promo }) => [min, low, high, promo]),
    );
    expect(lowmemReserve(sized, { release: kernel })).toEqual(zones.map(({ protection }) => protection));
  });
});

describe('min_free_kbytes', () => {
  it('is the root of 16 times the memory, within its bounds', () => {
    expect(minFreeKbytes(16_777_216)).toBe(16_384);
    expect(minFreeKbytes(100)).toBe(128);
    expect(minFreeKbytes(1e9, '5.9.1')).toBe(65_536);
    expect(minFreeKbytes(1e9, '5.10.0')).toBe(126_491);
    expect(minFreeKbytes(1e11)).toBe(262_144);
  });
});

describe('watermarks', () => {
  const zones = [
    { zone: 'Normal', pages: 3_000_000 },
    { zone: 'HighMem', pages: 50_000 },
  ];

  it('lie a quarter and a half of min above it up to 4.5', () => {
    const [normal] = watermarks(zones, { minFreeKbytes: 51_740, release: '4.4.0' });
    expect(normal).toEqual({ zone: 'Normal', min: 12_935, low: 16_168, high: 19_402 });
  });

  it('give HighMem a min of its size only', () => {
    const [, highmem] = watermarks(zones, { minFreeKbytes: 51_740, release: '4.4.0' });
    expect(highmem?.min).toBe(48);
  });

  it('rise from min to high', () => {
    const sized = fc.record({
      zone: fc.constantFrom('DMA', 'Normal', 'HighMem', 'Movable'),
      pages: fc.nat(100_000_000),
    });
    const release = fc.constantFrom('2.6.32', '3.10.0', '4.4.0', '4.19.0', '5.10.0', '6.18.0');
    fc.assert(
      fc.property(fc.array(sized, { minLength: 1 }), fc.nat(300_000), release, (list, kbytes, each) =>
        watermarks(list, { minFreeKbytes: kbytes, release: each }).every(
          ({ min, low, high }) => min <= low && low <= high,
        ),
      ),
    );
  });
});

describe('lowmem_reserve', () => {
  it('is none for a zone’s own and lower zones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 6 }), (pages) => {
        const names = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'];
        const reserve = lowmemReserve(pages.map((each, index) => ({ zone: names[index] ?? '', pages: each })));
        return reserve.every((row, lower) => row.every((value, upper) => upper > lower || value === 0));
      }),
    );
  });

  it('takes a ratio below 1 as 1 to 4.17 and as none since', () => {
    const zones = [
      { zone: 'DMA', pages: 4000 },
      { zone: 'Normal', pages: 1000 },
    ];
    expect(lowmemReserve(zones, { ratios: { DMA: 0 }, release: '4.14.0' })[0]).toEqual([0, 1000]);
    expect(lowmemReserve(zones, { ratios: { DMA: 0 }, release: '4.19.0' })[0]).toEqual([0, 0]);
  });
});
