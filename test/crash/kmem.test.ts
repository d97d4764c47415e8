import { describe, expect, it } from 'vitest';
import { parseKmemFree, parseKmemInfo, parseKmemSlabs, parseKmemZones, print } from '../../src/index.ts';
import { only, sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

describe('kmem -i', () => {
  it('has rows of every release, sizes as drgn prints them, a negative cache', () => {
    const text = [
      '    TOTAL MEM  1965332       7.5 GB         ----',
      '         FREE    78080       305 MB    3% of TOTAL MEM',
      '       CACHED     -114  70368744177664 GB  72251060080% of TOTAL MEM',
      '   TOTAL HIGH        0            0    0% of TOTAL MEM',
      '     FREE LOW    78080       305MB    3% of TOTAL LOW',
    ].join('\n');
    const { rows } = only(parseKmemInfo(text));
    expect(rows.map(({ name, pages, size, sizeUnit, percent }) => [name, pages, size, sizeUnit, percent])).toEqual([
      ['TOTAL MEM', 1965332, 7.5, 'GB', undefined],
      ['FREE', 78080, 305, 'MB', 3],
      ['CACHED', -114, 70368744177664, 'GB', 72251060080],
      ['TOTAL HIGH', 0, 0, undefined, 0],
      ['FREE LOW', 78080, 305, 'MB', 3],
    ]);
  });
});

describe('kmem -f', () => {
  it('has nodes, and with -F the pages', () => {
    const text = [
      'NODE',
      '  1',
      'ZONE  NAME        SIZE    FREE  MEM_MAP   START_PADDR  START_MAPNR',
      '  0   DMA         4096    3372  c4000040       0            0',
      'AREA  SIZE  FREE_AREA_STRUCT',
      '  9  2048k      c02eb0701 ',
      'c4000040',
      'c4000f40',
      'nr_free_pages: 954327  (found 954300)',
    ].join('\n');
    expect(only(parseKmemFree(text))).toMatchObject({
      zones: [{ node: 1, name: 'DMA', areas: [{ order: 9, sizeKb: 2048, blockPages: ['c4000040', 'c4000f40'] }] }],
      freePages: 954327,
      check: 'found 954300',
    });
  });
});

describe('kmem -f of drgn', () => {
  it('has the node in the row of the zone, and names of migrate types', () => {
    const text = [
      'NODE  ZONE  NAME       SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      '   0   0    DMA        4095     200  ffffea0000000040     1000          1',
      'ORDER   SIZE  MIGRATE           FREE_LIST      BLOCKS  PAGES',
      '  0       4k  UNMOVABLE      ffff88807fffb0c0      12     12',
      '  1       8k  MOVABLE        ffff88807fffb138      94    188',
      '  2      16k  HIGHATOMIC     ffff88807fffb1b0  [CORRUPTED]  ',
      '',
      'NODE  ZONE  NAME       SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      '   1   4    Device        0       0         0               0           0',
      '',
      'nr_free_pages: 201  (found 200)',
    ].join('\n');
    const node = only(parseKmemFree(text));
    expect(node.zones).toMatchObject([
      {
        node: 0,
        zone: 0,
        name: 'DMA',
        sizePages: 4095,
        freePages: 200,
        memMap: 'ffffea0000000040',
        startPhysical: '1000',
        startMapNumber: 1,
        areas: [
          { order: 0, sizeKb: 4, migrateType: 'UNMOVABLE', address: 'ffff88807fffb0c0', blocks: 12, pages: 12 },
          { order: 1, sizeKb: 8, migrateType: 'MOVABLE', blocks: 94, pages: 188 },
          { order: 2, sizeKb: 16, migrateType: 'HIGHATOMIC', corrupted: true },
        ],
      },
      { node: 1, zone: 4, name: 'Device', sizePages: 0, areas: [] },
    ]);
    expect(node).toMatchObject({ freePages: 201, check: 'found 200' });
    expect(node.zones[0]?.areas[2]).not.toHaveProperty('blocks');
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });

  it('has the pages with -F', () => {
    const text = [
      'ZONE  NAME    SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      ' 1    DMA32  77792   29184  ffffea0000040000    1000000       4096',
      'ORDER   SIZE  MIGRATE        FREE_LIST',
      '  9    2048k  MOVABLE     ffff88807fffb138',
      'ffffea0000330c00',
      'ffffea0000331c00',
      'ORDER   SIZE  MIGRATE        FREE_LIST',
      '  9    2048k  CMA         ffff88807fffb148',
      'nr_free_pages: 1024  (verified)',
    ].join('\n');
    const node = only(parseKmemFree(text));
    expect(node.zones[0]?.areas).toMatchObject([
      { migrateType: 'MOVABLE', blockPages: ['ffffea0000330c00', 'ffffea0000331c00'] },
      { migrateType: 'CMA' },
    ]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });
});

describe('kmem -z', () => {
  it('has what old kernels print', () => {
    const text = [
      'NODE: 0  ZONE: 1  ADDR: c0388a00  NAME: "Normal"',
      '  SIZE: 225280  MIN/LOW/HIGH: 936/1170/1404',
      '  NR_ACTIVE: 5000  NR_INACTIVE: 4000  FREE: 120000',
      '  ALL_UNRECLAIMABLE: no  PAGES_SCANNED: 12',
    ].join('\n');
    const node = only(parseKmemZones(text));
    expect(node.zones[0]).toMatchObject({
      activePages: 5000,
      freePages: 120000,
      allUnreclaimable: 'no',
      pagesScanned: 12,
    });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });
});

describe('kmem -s', () => {
  it('has both orders of columns, question marks and names with blanks', () => {
    const recent = [
      'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME',
      'ffff8d3f07c06c00      512       1916      3680    115    16k  kmalloc-512',
      'ffff8d3f07c06d00      216          ?         ?      ?     4k  file lock cache',
    ].join('\n');
    expect(only(parseKmemSlabs(recent)).caches).toMatchObject([
      { name: 'kmalloc-512', objectBytes: 512, allocated: 1916, slabs: 115, slabKb: 16 },
      { name: 'file lock cache', objectBytes: 216, slabKb: 4 },
    ]);
    const old = [
      'CACHE            NAME                 OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE',
      'ffff88003e80a600 file lock cache          216       1916      3680    115    16k',
    ].join('\n');
    const node = only(parseKmemSlabs(old));
    expect(node).toMatchObject({
      columns: 'name-second',
      caches: [{ name: 'file lock cache', total: 3680, slabs: 115 }],
    });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(old));
  });

  it('keeps errors that stand among its rows', () => {
    const text = [
      'crash> kmem -s',
      'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME',
      'ffff8d3f07c06c00      512       1916      3680    115    16k  kmalloc-512',
      'kmem: rpc_inode_cache: partial list: page/slab: fffff31ac4125190  bad active counter: 99476865',
      'ffff8d3f07c06d00      640         19        36      5    16k  rpc_inode_cache',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session.items).toMatchObject([
      {
        output: [{ caches: [{ name: 'kmalloc-512' }] }, { caches: [{ name: 'rpc_inode_cache' }] }],
        errors: [{ command: 'kmem' }],
      },
    ]);
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });
});
