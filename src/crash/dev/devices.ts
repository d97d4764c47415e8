/** `dev`: dump_chrdevs(), dump_blkdevs() and display_all_diskio() of crash's dev.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num, oneOf, wideHex, word } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/**
 *     CHRDEV    NAME                 CDEV        OPERATIONS
 *     BLKDEV    NAME                GENDISK      OPERATIONS
 */
export const CharDeviceHeader = printk(
  'CharDeviceHeader',
  shown('dev'),
  'CHRDEV    NAME                 CDEV        OPERATIONS',
);
export const BlockDeviceHeader = printk(
  'BlockDeviceHeader',
  shown('dev'),
  'BLKDEV    NAME                GENDISK      OPERATIONS',
);
/**
 *        1      mem            ffff888005108100  memory_fops
 *       13      input               (none)
 */
export const DeviceRow = printk(
  'DeviceRow',
  shown('dev'),
  num('major', { width: 4 }),
  '      ',
  word('name', /\S+/, { width: 13, align: 'left', samples: ['mem', '/dev/vc/0'] }),
  '  ',
  word('address', /[0-9a-f]{7,16}|\(none\)/, { width: 16, align: 'centre', samples: ['ffff888005108100', '(none)'] }),
  opt('  ', word('operations', /[A-Za-z_]\S*/, { samples: ['memory_fops'] })),
);
export interface DeviceRow extends NodeOf<typeof DeviceRow> {}
/** Character devices, or block devices: the header tells. */
export interface Devices extends CrashTable<'Devices', DeviceRow> {}
/** Devices. */
export const devices = table<'Devices', DeviceRow>({
  type: 'Devices',
  title: 'Devices',
  commands: ['dev'],
  headers: [CharDeviceHeader, BlockDeviceHeader],
  row: DeviceRow,
  mayBeEmpty: true,
});

/**
 *     MAJOR GENDISK            NAME       REQUEST_QUEUE      TOTAL  READ WRITE
 *     MAJOR GENDISK            NAME       REQUEST_QUEUE      TOTAL ASYNC  SYNC   DRV
 */
export const DiskHeader = printk(
  'DiskHeader',
  shown('dev -d, -D'),
  'MAJOR GENDISK            NAME       REQUEST_QUEUE      TOTAL  ',
  oneOf('directions', ['READ WRITE', 'ASYNC SYNC']),
  opt('   ', oneOf('driver', ['DRV'])),
);
export interface DiskHeader extends NodeOf<typeof DiskHeader> {}
/**
 *       253 ffff88810136c800   vda        ffff888101395290       2     2     0
 *
 * Requests that are in flight.
 */
export const DiskRow = printk(
  'DiskRow',
  shown('dev -d, -D'),
  num('major', { width: 5 }),
  ' ',
  wideHex('disk'),
  '   ',
  word('name', /\S+/, { width: 10, align: 'left', samples: ['vda', 'nvme0n1'] }),
  ' ',
  wideHex('queue'),
  ' ',
  num('total', { width: 7, signed: true }),
  ' ',
  num('first', { width: 5, signed: true }),
  ' ',
  num('second', { width: 5, signed: true }),
  opt('   ', word('driver', /[0-9]+|N\/A\(MQ\)/, { samples: ['0', 'N/A(MQ)'] })),
  opt(' ', note()),
);
export interface DiskRow extends NodeOf<typeof DiskRow> {}
/** Disks and their requests. */
export interface Disks extends CrashTable<'Disks', DiskRow, DiskHeader> {}
/** Disks and their requests. */
export const disks = table<'Disks', DiskRow, DiskHeader>({
  type: 'Disks',
  title: 'Disks and their requests',
  commands: ['dev -d', 'dev -D'],
  headers: [DiskHeader],
  row: DiskRow,
  bare: true,
  mayBeEmpty: true,
});
