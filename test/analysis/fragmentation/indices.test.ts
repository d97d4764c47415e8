import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extfragForOrder,
  fragmentationIndex,
  fragmentationScore,
  fragmentationWatermarks,
  printedIndex,
  unusableFreeIndex,
} from '../../../src/analysis/index.ts';
import captures from '../../fixtures/captures/fragmentation.json' with { type: 'json' };
import vectors from '../../fixtures/vectors/frag-wmark-vectors.json' with { type: 'json' };

const orders = (counts: readonly number[]) => counts.map((_, order) => order);

describe('the vectors', () => {
  it.each(vectors.fragmentation)(
    '$zone',
    ({ counts, fragmentationIndex: index, unusableFreeIndex: unusable, ...rest }) => {
      expect(orders(counts).map((order) => fragmentationIndex(counts, order))).toEqual(index);
      expect(orders(counts).map((order) => unusableFreeIndex(counts, order))).toEqual(unusable);
      if (rest.extfragPercent !== undefined)
        expect(orders(counts).map((order) => extfragForOrder(counts, order))).toEqual(rest.extfragPercent);
      if (rest.kernelPrinted !== undefined)
        expect(orders(counts).map((order) => printedIndex(fragmentationIndex(counts, order)))).toEqual(
          rest.kernelPrinted.extfrag_index,
        );
    },
  );
});

/** The cells of a row of buddyinfo or of debugfs, with the zone that it is of. */
function row(line: string): { zone: string; cells: string[] } {
  const match = /^(Node \d+, zone +\w+) +(.*)$/.exec(line);
  return { zone: match?.[1] ?? '', cells: match?.[2]?.split(/ +/) ?? [] };
}

describe('the kernel’s own indices', () => {
  const rows = captures.flatMap(({ capture, buddyinfo, extfrag_index, unusable_index }) =>
    buddyinfo.map((line, index) => {
      const { zone, cells } = row(line);
      const counts = cells.map(Number);
      return {
        zone: `${capture} ${zone.replace(/ +/g, ' ')}`,
        unusable: row(unusable_index[index] ?? '').cells,
        extfrag: row(extfrag_index[index] ?? '').cells,
        ourUnusable: orders(counts).map((order) => printedIndex(unusableFreeIndex(counts, order))),
        ourExtfrag: orders(counts).map((order) => printedIndex(fragmentationIndex(counts, order))),
      };
    }),
  );
  // unusable_index is read last: where it still fits, the zone was as it had been when its blocks were counted.
  const still = rows.filter(({ unusable, ourUnusable }) => unusable.join() === ourUnusable.join());
  const moved = rows.filter((each) => !still.includes(each));

  it('are there for many zones that stood still', () => {
    expect([still.length, moved.length]).toEqual([46, 23]);
  });

  it.each(still)('$zone', ({ extfrag, ourExtfrag }) => {
    expect(ourExtfrag).toEqual(extfrag);
  });

  it('hold indices above 0 among them, of fragmented zones too', () => {
    const positive = still.filter(({ extfrag }) => extfrag.some((cell) => !cell.startsWith('-')));
    expect(positive.length).toBe(7);
    expect(positive.filter(({ zone }) => zone.includes('alloc.fragmented')).length).toBe(2);
  });

  it('are near where pages came and went between the reads', () => {
    for (const { zone, unusable, ourUnusable } of moved.filter(({ zone }) => !zone.includes('swap.swapping')))
      unusable.forEach((cell, order) => {
        expect(Math.abs(Number(cell) - Number(ourUnusable[order])), `${zone} order ${order}`).toBeLessThan(0.03);
      });
  });

  it('show the index of a fragmented zone, whose free blocks moved little', () => {
    const fragmented = rows.find(({ zone }) => zone === 'qemu-6.12/alloc.fragmented Node 0, zone DMA32');
    expect(fragmented?.extfrag.at(-1)).toBe('0.999');
    expect(fragmented?.ourExtfrag).toEqual(fragmented?.extfrag);
  });
});

describe('laws', () => {
  const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 });
  const order = fc.nat(19);

  it('the unusable part is between none and all', () => {
    fc.assert(
      fc.property(counts, order, (list, each) => {
        const index = unusableFreeIndex(list, each);
        return index >= 0 && index <= 1000;
      }),
    );
  });

  it('it never falls from one order to the next', () => {
    fc.assert(
      fc.property(counts, order, (list, each) => unusableFreeIndex(list, each) <= unusableFreeIndex(list, each + 1)),
    );
  });

  it('the fragmentation index is −1000 exactly where a block is free, and else above it', () => {
    fc.assert(
      fc.property(counts, order, (list, each) => {
        const free = list.slice(each).some((count) => count > 0);
        const index = fragmentationIndex(list, each);
        return free ? index === -1000 : index >= -500 && index <= 1000;
      }),
    );
  });

  it('the fragmentation index is not clamped', () => {
    expect(fragmentationIndex([1], 1)).toBe(-500);
    expect(printedIndex(-500)).toBe('0.-500');
    expect(printedIndex(-5)).toBe('0.-05');
  });

  it('a node’s score is between 0 and 100', () => {
    const zone = fc.record({ presentPages: fc.nat(10_000_000), counts });
    fc.assert(
      fc.property(fc.array(zone), (zones) => {
        const score = fragmentationScore(zones);
        return score >= 0 && score <= 100;
      }),
    );
  });
});

describe('the watermarks of proactive compaction', () => {
  it('are 80 and 90 by default, and never below 5 before 6.18', () => {
    expect(fragmentationWatermarks()).toEqual({ low: 80, high: 90 });
    expect(fragmentationWatermarks(100, '5.10.0')).toEqual({ low: 5, high: 15 });
    expect(fragmentationWatermarks(0, '5.10.0')).toEqual({ low: 100, high: 100 });
    expect(fragmentationWatermarks(100, '6.18.2')).toEqual({ low: 0, high: 0 });
    expect(fragmentationWatermarks(90, '6.18.2')).toEqual({ low: 10, high: 15 });
  });

  it('weights each zone by its share of the node, truncated', () => {
    // 100 % of 999 of 1000 present pages and 0 % of one: 999 * 100 / 1001 = 99.
    const zones = [
      { presentPages: 999, counts: [8] },
      { presentPages: 1, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
    ];
    expect(fragmentationScore(zones)).toBe(99);
  });
});

it('a count or an order that is none is a mistake of the program', () => {
  expect(() => fragmentationIndex([-1], 0)).toThrow(TypeError);
  expect(() => unusableFreeIndex([1.5], 0)).toThrow(TypeError);
  expect(() => fragmentationIndex([1], -1)).toThrow(TypeError);
});
