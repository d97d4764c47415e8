import { describe, expect, it } from 'vitest';
import * as lines from '../../../src/records/mem-info/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('NodeLine', () => {
  it('has a blank after the colon of THP keys up to 6.5', () => {
    const line =
      'Node 0 active_anon:2232kB inactive_anon:193064kB isolated(anon):0kB shmem_thp: 0kB shmem_pmdmapped: 4kB anon_thp: 8kB all_unreclaimable? yes';
    expect(fieldsOf(lines.NodeLine, line)).toEqual({
      node: 0,
      activeAnonKb: 2232,
      inactiveAnonKb: 193064,
      isolatedAnonKb: 0,
      shmemThpKb: 0,
      shmemPmdmappedKb: 4,
      anonThpKb: 8,
      thpBlank: true,
      allUnreclaimable: true,
    });
    expect(printed(lines.NodeLine, line)).toBe(line);
  });

  it('has none since 6.6, and balloons after the question', () => {
    const line =
      'Node 1 active_anon:1kB inactive_anon:2kB shmem_thp:3kB sec_pagetables:4kB all_unreclaimable? no Balloon:0kB';
    expect(fieldsOf(lines.NodeLine, line)).toEqual({
      node: 1,
      activeAnonKb: 1,
      inactiveAnonKb: 2,
      shmemThpKb: 3,
      secPagetablesKb: 4,
      allUnreclaimable: false,
      balloonKb: 0,
    });
    expect(printed(lines.NodeLine, line)).toBe(line);
  });

  it('has more behind the balloons since 7.0', () => {
    const line =
      'Node 0 active_anon:4kB inactive_anon:8kB shmem:0kB all_unreclaimable? no Balloon:12kB gpu_active:16kB gpu_reclaim:20kB';
    expect(fieldsOf(lines.NodeLine, line)).toMatchObject({ balloonKb: 12, gpuActiveKb: 16, gpuReclaimKb: 20 });
    expect(printed(lines.NodeLine, line)).toBe(line);
  });
});

describe('ZoneLine', () => {
  it.each([
    [
      'with its node, 4.4',
      'Node 0 DMA free:15872kB min:32kB low:40kB high:48kB isolated(anon):0kB present:15992kB managed:15904kB pages_scanned:0 all_unreclaimable? yes',
      {
        node: 0,
        zone: 'DMA',
        freeKb: 15872,
        minKb: 32,
        lowKb: 40,
        highKb: 48,
        isolatedAnonKb: 0,
        presentKb: 15992,
        managedKb: 15904,
        pagesScanned: 0,
        allUnreclaimable: true,
      },
    ],
    [
      'without a node, with KB among kB, 6.1',
      'DMA free:15360kB boost:0kB min:760kB low:948kB high:1136kB reserved_highatomic:12KB active_anon:0kB',
      {
        zone: 'DMA',
        freeKb: 15360,
        boostKb: 0,
        minKb: 760,
        lowKb: 948,
        highKb: 1136,
        reservedHighatomicKb: 12,
        activeAnonKb: 0,
      },
    ],
    [
      '6.18',
      'Node 0 Normal free:1kB boost:2kB min:3kB low:4kB high:5kB reserved_highatomic:6KB free_highatomic:7KB writepending:8kB zspages:9kB',
      {
        node: 0,
        zone: 'Normal',
        freeKb: 1,
        boostKb: 2,
        minKb: 3,
        lowKb: 4,
        highKb: 5,
        reservedHighatomicKb: 6,
        freeHighatomicKb: 7,
        writependingKb: 8,
        zspagesKb: 9,
      },
    ],
  ])('is read and printed %s', (_, line, fields) => {
    expect(fieldsOf(lines.ZoneLine, line)).toEqual(fields);
    expect(printed(lines.ZoneLine, line)).toBe(line);
  });

  it.each([
    'Node 0 active_anon:2232kB inactive_anon:193064kB active_file:1kB all_unreclaimable? yes',
    'Node 0 DMA: 1*4kB = 4kB',
    'Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB',
  ])('is not %s', (line) => {
    expect(fieldsOf(lines.ZoneLine, line)).toBeUndefined();
  });
});

describe('LowmemReserve', () => {
  it.each([
    ['lowmem_reserve[]: 0 2935 32117 32117 32117', [0, 2935, 32117, 32117, 32117]],
    ['lowmem_reserve[]: 0', [0]],
    ['lowmem_reserve[]: 0 -5', [0, -5]],
    ['lowmem_reserve[]:', []],
  ])('is a list of pages: %s', (line, pages) => {
    expect(fieldsOf(lines.LowmemReserve, line)).toEqual({ pages });
    expect(printed(lines.LowmemReserve, line)).toBe(line);
  });

  it('keeps the values beside one that does not fit', () => {
    expect(fieldsOf(lines.LowmemReserve, 'lowmem_reserve[]: 0 18446744073709551615 7', [])).toBeDefined();
  });
});

describe('the lines of one figure', () => {
  it.each([
    [
      lines.Hugepages,
      'Node 0 hugepages_total=1 hugepages_free=2 hugepages_surp=3 hugepages_size=1048576kB',
      { node: 0, hugepagesTotal: 1, hugepagesFree: 2, hugepagesSurp: 3, hugepagesSizeKb: 1048576 },
    ],
    [lines.PagecachePages, '106579 total pagecache pages', { pagecachePages: 106579 }],
    [lines.PagecachePages, '-5 total pagecache pages', { pagecachePages: -5 }],
    [lines.SwapCachePages, '0 pages in swap cache', { pages: 0 }],
    [
      lines.SwapCacheStats,
      'Swap cache stats: add 1, delete 2, find 3/4',
      { add: 1, delete: 2, findSuccess: 3, findTotal: 4 },
    ],
    [lines.FreeSwap, 'Free swap  = 7kB', { freeSwapKb: 7 }],
    [lines.TotalSwap, 'Total swap = 8kB', { totalSwapKb: 8 }],
    [lines.PagesRam, '8388477 pages RAM', { ramPages: 8388477 }],
    [lines.PagesHighmem, '0 pages HighMem/MovableOnly', { highmemPages: 0, movableOnly: true }],
    [lines.PagesHighmem, '5 pages HighMem', { highmemPages: 5 }],
    [lines.PagesReserved, '151785 pages reserved', { reservedPages: 151785 }],
    [lines.PagesCmaReserved, '16384 pages cma reserved', { cmaReservedPages: 16384 }],
    [lines.PagesHwpoisoned, '0 pages hwpoisoned', { hwpoisonedPages: 0 }],
    [lines.MemInfoHeading, 'Mem-Info:', { heading: 'Mem-Info:' }],
    [lines.MemInfoHeading, 'Mem-info:', { heading: 'Mem-info:' }],
    [lines.SysrqShowMemory, 'SysRq : Show Memory', { message: 'SysRq : Show Memory' }],
    [lines.SysrqShowMemory, 'sysrq: Show Memory', { message: 'sysrq: Show Memory' }],
  ] as const)('$type is %s', (declaration, line, fields) => {
    expect(fieldsOf(declaration, line)).toEqual(fields);
    expect(printed(declaration, line)).toBe(line);
  });
});
