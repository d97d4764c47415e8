/** `kmem -f` and `-F`: dump_free_pages_zones_v2() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { hex, num, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';

const by = shown('kmem -f, -F');

/**
 *     NODE
 *       0
 */
export const FreeNodeHeading = printk('FreeNodeHeading', by, 'NODE');
export const FreeNode = printk('FreeNode', { ...by, after: ['FreeNodeHeading'] }, num('node', { width: 3 }));
export interface FreeNode extends NodeOf<typeof FreeNode> {}

/**
 *     ZONE  NAME        SIZE    FREE      MEM_MAP       START_PADDR  START_MAPNR
 *
 * drgn has START_PFN.
 */
export const FreeZoneHeader = printk(
  'FreeZoneHeader',
  by,
  'ZONE  NAME        SIZE    FREE      MEM_MAP       START_PADDR  START_',
  word('startColumn', /MAPNR|PFN/, { samples: ['MAPNR', 'PFN'] }),
);

/**
 *       1   DMA32      77792   29184  ffffea0000040000    1000000        4095
 *
 * Sizes are pages.
 */
export const FreeZone = printk(
  'FreeZone',
  by,
  num('zone', { width: 3 }),
  '   ',
  word('name', /[A-Za-z]\w*/, { width: 9, align: 'left', samples: ['DMA', 'DMA32', 'Normal', 'Movable'] }),
  ' ',
  num('sizePages', { width: 6 }),
  '  ',
  num('freePages', { width: 6, signed: true }),
  '  ',
  hex('memMap', { width: 16, align: 'centre' }),
  ' ',
  hex('startPhysical', { width: 11, align: 'centre' }),
  ' ',
  num('startMapNumber', { width: 11, align: 'centre' }),
);
export interface FreeZone extends NodeOf<typeof FreeZone> {}

/**
 *     AREA    SIZE  FREE_AREA_STRUCT  BLOCKS  PAGES
 *     AREA    SIZE  FREE_AREA_STRUCT
 */
export const FreeAreaHeader = printk(
  'FreeAreaHeader',
  by,
  'AREA    SIZE  FREE_AREA_STRUCT',
  opt('  ', word('columns', /BLOCKS PAGES|BLOCKS {2}PAGES/, { samples: ['BLOCKS  PAGES'] })),
);

/**
 *       9    2048k  ffff888013db5a28       4   2048
 *       9    2048k  ffff888013db5a28
 *
 * One row for each order and migrate type, whose names are not printed: rows of
 * one order come in the order of the kernel's types. With `-F` the addresses of
 * the blocks follow.
 */
export const FreeArea = printk(
  'FreeArea',
  by,
  num('order', { width: 3 }),
  '  ',
  num('sizeKb', { width: 7, unit: 'k' }),
  '  ',
  wideHex('address'),
  opt('  ', num('blocks', { width: 6 }), ' ', num('pages', { width: 6 })),
);
export interface FreeArea extends NodeOf<typeof FreeArea> {}

/**
 *     ffffea0000330c00
 */
export const FreeBlock = printk(
  'FreeBlock',
  { ...by, after: ['FreeArea', 'FreeAreaHeader', 'DrgnFreeList'] },
  wideHex('page'),
);

/**
 *     nr_free_pages: 954327  (verified)
 *     nr_free_pages: 32986  (found 32980)
 */
export const FreeTotal = printk(
  'FreeTotal',
  by,
  'nr_free_pages: ',
  num('freePages', { signed: true }),
  opt('  (', word('check', /verified|found -?[0-9]+/, { samples: ['verified', 'found 32980'] }), ')'),
);
export interface FreeTotal extends NodeOf<typeof FreeTotal> {}

/**
 *     ------------------------------------------------------------------
 *
 * Between nodes.
 */
export const Dashes = printk(
  'Dashes',
  shown('kmem -f, -n'),
  word('dashes', /-{20,}/, { samples: ['-'.repeat(74)], begins: '-' }),
);
