import { describe, expect, it } from 'vitest';
import { compactionVerdict, freeCounts } from '../../../src/analysis/index.ts';
import { type AllocationFailure, parseLog } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('short of memory or fragmented?', () => {
  const pages = [17_000, 30, 2];

  it('is fragmentation when enough is free, in pieces', () => {
    // free 17068, needed 542 + 2 * 512
    expect(compactionVerdict(pages, 9, { lowPages: 542, minPages: 434 })).toEqual({
      verdict: 'fragmentation',
      because: 'index',
      index: 998,
      neededPages: 1566,
    });
  });

  it('is memory when compaction itself would have no room', () => {
    expect(compactionVerdict([500], 9, { lowPages: 542, minPages: 434 })).toMatchObject({
      verdict: 'memory',
      because: 'watermark',
    });
  });

  it('is memory at or below the threshold', () => {
    // 5 pages free in 4 blocks: 1000 - (1000 + 5 * 1000 / 4) / 4 = 438
    expect(compactionVerdict([3, 1], 2)).toMatchObject({ verdict: 'memory', because: 'index', index: 438 });
    expect(compactionVerdict([3, 1], 2, { extfragThreshold: 437 })).toMatchObject({ verdict: 'fragmentation' });
  });

  it('asks min for small orders since 4.8, and low before', () => {
    const marks = { minPages: 10, lowPages: 1000 };
    expect(compactionVerdict([500], 2, { ...marks, release: '4.9.0' }).neededPages).toBe(18);
    expect(compactionVerdict([500], 2, { ...marks, release: '4.4.0' }).neededPages).toBe(1008);
  });

  it('is neither when a block is free', () => {
    expect(compactionVerdict([0, 0, 1], 1)).toEqual({ verdict: 'available', because: 'block', index: -1000 });
  });

  it('reads the counts of a printed buddy list', () => {
    const [record] = parseLog(fixture('allocation-failure/6.1-order-10.log')).records;
    const lists = (record as AllocationFailure).memInfo?.buddyLists ?? [];
    const dma32 = freeCounts(lists.find(({ zone }) => zone === 'DMA32') as (typeof lists)[number]);
    expect(dma32?.length).toBe(11);
    expect(compactionVerdict(dma32 ?? [], 10).verdict).toBe('fragmentation');
  });

  it('knows no counts of a list that lost its beginning', () => {
    const list = { type: 'BuddyList', start: 0, end: 1, zone: 'DMA', orders: [{ sizeKb: 8, count: 2 }] } as const;
    expect(freeCounts({ ...list, orders: [...list.orders] })).toBeUndefined();
  });
});
