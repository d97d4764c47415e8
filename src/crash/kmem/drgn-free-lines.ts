/** `kmem -f` and `-F` of drgn's crash commands: the columns of crash, the free lists with the names of their types. */
import { flag } from '../../printk/fields/choice.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { hex, num, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';

const by = shown('kmem -f, -F', { kernels: 'drgn' });

/**
 *     NODE  ZONE  NAME     SIZE   FREE      MEM_MAP       START_PADDR  START_PFN
 *
 * With one node only the line is that of crash.
 */
export const DrgnFreeZoneHeader = printk(
  'DrgnFreeZoneHeader',
  by,
  'NODE  ZONE  NAME  SIZE  FREE  MEM_MAP  START_PADDR  START_PFN',
);

/**
 *        1   0    Normal  262144  17210  ffffea0004000000   100000000    1048576
 */
export const DrgnFreeZone = printk(
  'DrgnFreeZone',
  by,
  num('node'),
  '  ',
  num('zone'),
  '  ',
  word('name', /[A-Za-z]\w*/, { samples: ['DMA', 'DMA32', 'Normal', 'Movable'] }),
  '  ',
  num('sizePages'),
  '  ',
  num('freePages', { signed: true }),
  '  ',
  hex('memMap'),
  '  ',
  hex('startPhysical'),
  '  ',
  num('startMapNumber'),
);
export interface DrgnFreeZone extends NodeOf<typeof DrgnFreeZone> {}

/**
 *     ORDER   SIZE  MIGRATE         FREE_LIST      BLOCKS  PAGES
 *     ORDER   SIZE  MIGRATE         FREE_LIST
 */
export const DrgnFreeListHeader = printk(
  'DrgnFreeListHeader',
  by,
  'ORDER  SIZE  MIGRATE  FREE_LIST',
  opt('  ', word('columns', /BLOCKS PAGES|BLOCKS {2}PAGES/, { samples: ['BLOCKS  PAGES'] })),
);

/**
 *       0       4k  UNMOVABLE    ffff88803fffb0c0      12     12
 *       0       4k  MOVABLE      ffff88803fffb0d0  [CORRUPTED]
 *       0       4k  MOVABLE      ffff88803fffb0d0
 *
 * A list that cannot be walked to its end has no numbers. With `-F` the addresses of the pages follow.
 */
export const DrgnFreeList = printk(
  'DrgnFreeList',
  by,
  num('order'),
  '  ',
  num('sizeKb', { unit: 'k' }),
  '  ',
  word('migrateType', /[A-Z][A-Z0-9_]*/, { samples: ['UNMOVABLE', 'MOVABLE', 'RECLAIMABLE', 'HIGHATOMIC', 'CMA'] }),
  '  ',
  wideHex('address'),
  opt('  ', num('blocks'), '  ', num('pages')),
  opt('  ', flag('corrupted', '[CORRUPTED]')),
);
export interface DrgnFreeList extends NodeOf<typeof DrgnFreeList> {}
