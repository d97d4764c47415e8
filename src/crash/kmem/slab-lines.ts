/** `kmem -s`, `-S`, `-r`: dump_kmem_cache_*() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { flag, maybe, num, oneOf, rest, wideHex, word } from '../line/cells.ts';
import { arrow, note } from '../line/note.ts';
import { shown } from '../line/shown.ts';

const by = shown('kmem -s, -S, -r');
/** How many objects and slabs a cache has. */
const numbers = [
  maybe('allocated', { width: 9 }),
  '  ',
  maybe('total', { width: 8 }),
  '  ',
  maybe('slabs', { width: 5 }),
] as const;
const CACHES = ['kmalloc-512', 'file lock cache', ':0000128', 'dentry(5:memcg)', '4'] as const;

/**
 *     CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME
 */
export const SlabHeader = printk(
  'SlabHeader',
  { ...by, kernels: 'crash 7.2.4..' },
  'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME',
);
/**
 *     ffff8d3f07c06c00      512       1916      3680    115    16k  kmalloc-512
 *
 * `?` stands where a number could not be gathered.
 */
export const SlabRow = printk(
  'SlabRow',
  { ...by, kernels: 'crash 7.2.4..' },
  wideHex('address'),
  ' ',
  num('objectBytes', { width: 8 }),
  '  ',
  ...numbers,
  '  ',
  num('slabKb', { width: 5, unit: 'k' }),
  '  ',
  rest('name', CACHES),
  opt(' ', arrow()),
);
export interface SlabRow extends NodeOf<typeof SlabRow> {}

/**
 *     CACHE            NAME                 OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE
 */
export const NamedSlabHeader = printk(
  'NamedSlabHeader',
  { ...by, kernels: 'crash ..7.2.3' },
  'CACHE            NAME                 OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE',
);
/**
 *     ffff88003e80a600 kmalloc-512              512       1916      3680    115    16k
 */
export const NamedSlabRow = printk(
  'NamedSlabRow',
  { ...by, kernels: 'crash ..7.2.3' },
  wideHex('address'),
  ' ',
  word('name', /\S.*?/, { width: 22, align: 'left', samples: ['kmalloc-512', 'file lock cache', 'size-2048(DMA)'] }),
  ' ',
  num('objectBytes', { width: 5 }),
  '  ',
  ...numbers,
  '  ',
  num('slabKb', { width: 4, unit: 'k' }),
  opt(' ', note()),
);
export interface NamedSlabRow extends NodeOf<typeof NamedSlabRow> {}

/**
 *     CPU 0 SLAB:
 *     CPU 1 KMEM_CACHE_CPU:
 *     NODE 0 PARTIAL:
 *     CPU 3 [OFFLINE]
 */
export const SlabListHeading = printk(
  'SlabListHeading',
  by,
  oneOf('owner', ['CPU', 'NODE']),
  ' ',
  num('id'),
  ' ',
  oneOf('list', ['KMEM_CACHE_CPU:', 'SLAB:', 'SLABS:', 'PARTIAL:', 'FULL:', 'FREE:', '[OFFLINE]']),
);
export interface SlabListHeading extends NodeOf<typeof SlabListHeading> {}
/**
 *       (empty)
 *       (not tracked)
 */
export const SlabListEmpty = printk('SlabListEmpty', by, oneOf('empty', ['(empty)', '(not tracked)']));

/**
 *       ffff8880134389b0
 */
export const SlabListAddress = printk('SlabListAddress', { ...by, after: ['SlabListHeading'] }, wideHex('address'));

/**
 *     KMEM_CACHE_NODE   NODE  SLABS  PARTIAL  PER-CPU
 *     ffff888004840dc0     0      3        0        2
 */
export const CacheNodeHeader = printk('CacheNodeHeader', by, 'KMEM_CACHE_NODE   NODE  SLABS  PARTIAL  PER-CPU');
export const CacheNodeRow = printk(
  'CacheNodeRow',
  { ...by, after: ['CacheNodeHeader'] },
  wideHex('address'),
  ' ',
  num('node', { width: 5 }),
  '  ',
  num('slabs', { width: 5 }),
  '  ',
  num('partial', { width: 7 }),
  '  ',
  num('perCpu', { width: 7 }),
);
export interface CacheNodeRow extends NodeOf<typeof CacheNodeRow> {}

/**
 *       SLAB              MEMORY            NODE  TOTAL  ALLOCATED  FREE
 *       ffffea0000330c00  ffff88800cc30000     0      5          2     3
 */
export const SlabBlockHeader = printk(
  'SlabBlockHeader',
  by,
  'SLAB              MEMORY            ',
  opt(flag('nodes', 'NODE'), '  '),
  'TOTAL  ALLOCATED  FREE',
);
export interface SlabBlockHeader extends NodeOf<typeof SlabBlockHeader> {}
export const SlabBlockRow = printk(
  'SlabBlockRow',
  { ...by, after: ['SlabBlockHeader'] },
  wideHex('slab'),
  '  ',
  wideHex('memory'),
  '  ',
  opt(num('node', { width: 4 }), ' '),
  num('total', { width: 6 }),
  '  ',
  num('allocated', { width: 9 }),
  '  ',
  num('free', { width: 4 }),
);
export interface SlabBlockRow extends NodeOf<typeof SlabBlockRow> {}

/**
 *       FREE / [ALLOCATED]
 */
export const SlabObjectHeader = printk('SlabObjectHeader', by, 'FREE / [ALLOCATED]');
/**
 *        ffff88800cc30000  (cpu 0 cache)
 */
export const FreeObject = printk(
  'FreeObject',
  { ...by, after: ['SlabObjectHeader', 'AllocatedObject'] },
  wideHex('address'),
  opt('  (', word('cache', /cpu [0-9]+ cache|shared cache/, { samples: ['cpu 0 cache', 'shared cache'] }), ')'),
);
export interface FreeObject extends NodeOf<typeof FreeObject> {}
/**
 *       [ffff88800cc33080]
 */
export const AllocatedObject = printk(
  'AllocatedObject',
  { ...by, after: ['SlabObjectHeader', 'FreeObject'] },
  '[',
  wideHex('address'),
  ']',
  opt('  (', word('cache', /cpu [0-9]+ cache|shared cache/, { samples: ['cpu 0 cache'] }), ')'),
);
export interface AllocatedObject extends NodeOf<typeof AllocatedObject> {}
