/** `kmem -v`: dump_vmap_area() and dump_vmlist() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num, wideHex } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

const by = shown('kmem -v');

/**
 *        VMAP_AREA         VM_STRUCT                 ADDRESS RANGE                SIZE
 */
export const VmapAreaHeader = printk(
  'VmapAreaHeader',
  by,
  'VMAP_AREA         VM_STRUCT                 ADDRESS RANGE                SIZE',
);
/**
 *        VM_STRUCT                 ADDRESS RANGE               SIZE
 *
 * Of kernels without vmap areas.
 */
export const VmStructHeader = printk(
  'VmStructHeader',
  by,
  'VM_STRUCT                 ADDRESS RANGE               SIZE',
);

/**
 *     ffff88800484e240  ffff888004917080  ffffc90000000000 - ffffc90000005000    20480
 *
 * The size is in bytes, the guard page included.
 */
export const VmallocRow = printk(
  'VmallocRow',
  by,
  opt(wideHex('vmapArea'), '  '),
  wideHex('vmStruct'),
  '  ',
  wideHex('first'),
  ' - ',
  wideHex('behind'),
  '  ',
  num('sizeBytes', { width: 7 }),
);
export interface VmallocRow extends NodeOf<typeof VmallocRow> {}

/** Virtually contiguous memory. */
export interface KmemVmalloc extends CrashTable<'KmemVmalloc', VmallocRow> {}

/** Virtually contiguous memory. */
export const kmemVmalloc = table<'KmemVmalloc', VmallocRow>({
  type: 'KmemVmalloc',
  title: 'Virtually contiguous memory',
  commands: ['kmem -v'],
  headers: [VmapAreaHeader, VmStructHeader],
  row: VmallocRow,
  bare: true,
});
