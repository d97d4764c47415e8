/** `mount`: show_mounts() of crash's filesys.c. */
import { type NodeOf, printk } from '../../printk/printk.ts';
import { oneOf, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/**
 *          MOUNT           SUPERBLK     TYPE   DEVNAME   DIRNAME
 *         VFSMOUNT         SUPERBLK     TYPE   DEVNAME   DIRNAME
 */
export const MountHeader = printk(
  'MountHeader',
  shown('mount'),
  oneOf('structure', ['MOUNT', 'VFSMOUNT']),
  '           SUPERBLK     TYPE   DEVNAME   DIRNAME',
);
/**
 *     ffff88801353fdc0 ffff888005d29800 proc   none      /proc
 *     ffff8881d3f09c00 ffff8881d5b12000 ext4   /dev/mapper/rhel-root /
 */
export const MountRow = printk(
  'MountRow',
  shown('mount'),
  wideHex('mount'),
  ' ',
  wideHex('superblock'),
  ' ',
  word('fileSystem', /[A-Za-z]\S*/, { width: 6, align: 'left', samples: ['proc', 'ext4', 'fuse.sshfs'] }),
  ' ',
  word('device', /\S+/, { width: 9, align: 'left', samples: ['none', '/dev/vda1'] }),
  ' ',
  word('directory', /\/.*/, { samples: ['/', '/proc', '/mnt/my disk'] }),
);
export interface MountRow extends NodeOf<typeof MountRow> {}

/** Mounted file systems. */
export interface Mounts extends CrashTable<'Mounts', MountRow> {}

/** Mounted file systems. */
export const mounts = table<'Mounts', MountRow>({
  type: 'Mounts',
  title: 'Mounted file systems',
  commands: ['mount'],
  headers: [MountHeader],
  row: MountRow,
  bare: true,
  mayBeEmpty: true,
});
