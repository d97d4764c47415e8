/** The small tables of `kmem`: crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { flag, hex, num, oneOf, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/**
 *     PER-CPU OFFSET VALUES:
 */
export const PerCpuHeader = printk('PerCpuHeader', shown('kmem -o'), 'PER-CPU OFFSET VALUES:');
/**
 *       CPU 0: ffff888013400000
 *       CPU 3: ffff888013700000 [OFFLINE]
 */
export const PerCpuRow = printk(
  'PerCpuRow',
  shown('kmem -o'),
  'CPU ',
  num('cpu'),
  ': ',
  wideHex('offset'),
  opt(' ', flag('offline', '[OFFLINE]')),
);
export interface PerCpuRow extends NodeOf<typeof PerCpuRow> {}
/** Where the per-CPU data of each CPU begins. */
export interface PerCpuOffsets extends CrashTable<'PerCpuOffsets', PerCpuRow> {}
/** Offsets of per-CPU data. */
export const perCpuOffsets = table<'PerCpuOffsets', PerCpuRow>({
  type: 'PerCpuOffsets',
  title: 'Offsets of per-CPU data',
  commands: ['kmem -o'],
  headers: [PerCpuHeader],
  row: PerCpuRow,
});

/**
 *     PAGE-FLAG              BIT  VALUE
 */
export const PageFlagHeader = printk('PageFlagHeader', shown('kmem -g'), 'PAGE-FLAG              BIT  VALUE');
/**
 *     PG_locked                0  0000001
 */
export const PageFlagRow = printk(
  'PageFlagRow',
  shown('kmem -g'),
  word('name', /PG_\w+/, { width: 21, align: 'left', samples: ['PG_locked', 'PG_slab'], begins: 'P' }),
  '  ',
  num('bit', { width: 3 }),
  '  ',
  hex('value'),
);
export interface PageFlagRow extends NodeOf<typeof PageFlagRow> {}
/** The bits of a page's flags. */
export interface PageFlags extends CrashTable<'PageFlags', PageFlagRow> {}
/** The bits of a page's flags. */
export const pageFlags = table<'PageFlags', PageFlagRow>({
  type: 'PageFlags',
  title: 'Flags of pages',
  commands: ['kmem -g'],
  headers: [PageFlagHeader],
  row: PageFlagRow,
  bare: true,
});

/**
 *          HSTATE        SIZE    FREE   TOTAL  NAME
 */
export const HugePageHeader = printk('HugePageHeader', shown('kmem -h'), 'HSTATE        SIZE    FREE   TOTAL  NAME');
/**
 *     ffffffff81f7a800    2MB      10      64  hugepages-2048kB
 *
 * Free and total count huge pages, not pages.
 */
export const HugePageRow = printk(
  'HugePageRow',
  shown('kmem -h'),
  wideHex('hstate'),
  '  ',
  num('size', { width: 3 }),
  oneOf('sizeUnit', ['KB', 'MB', 'GB']),
  '  ',
  num('free', { width: 6 }),
  '  ',
  num('total', { width: 6 }),
  '  ',
  word('name', /\S+/, { samples: ['hugepages-2048kB'] }),
);
export interface HugePageRow extends NodeOf<typeof HugePageRow> {}
/** Huge pages of each size. */
export interface HugePages extends CrashTable<'HugePages', HugePageRow> {}
/** Huge pages of each size. */
export const hugePages = table<'HugePages', HugePageRow>({
  type: 'HugePages',
  title: 'Huge pages',
  commands: ['kmem -h'],
  headers: [HugePageHeader],
  row: HugePageRow,
  bare: true,
});

/**
 *           PAGE       PHYSICAL      MAPPING       INDEX CNT FLAGS
 */
export const PageHeader = printk(
  'PageHeader',
  shown('kmem -p'),
  'PAGE       PHYSICAL      MAPPING       INDEX CNT FLAGS',
);
/**
 *     ffffea0000174fc0  5d3f000 dead000000000400        0  0 fffffc0000000
 *     ffffea00001240c0  4903000 ffff888004842500 ffff888004903d80  1 fffffc0000200 slab
 */
export const PageRow = printk(
  'PageRow',
  shown('kmem -p'),
  wideHex('page'),
  ' ',
  hex('physical', { width: 8 }),
  ' ',
  hex('mapping', { width: 16 }),
  ' ',
  hex('index', { width: 8 }),
  ' ',
  num('count', { width: 2, signed: true }),
  ' ',
  hex('flags'),
  opt(' ', word('flagNames', /[a-z][\w,]*/, { samples: ['slab', 'uptodate,lru'] })),
);
export interface PageRow extends NodeOf<typeof PageRow> {}
/** Pages, with what they map and their flags. */
export interface Pages extends CrashTable<'Pages', PageRow> {}
/** Pages. */
export const pages = table<'Pages', PageRow>({
  type: 'Pages',
  title: 'Pages',
  commands: ['kmem -p', 'kmem'],
  headers: [PageHeader],
  row: PageRow,
  bare: 'asked',
});
