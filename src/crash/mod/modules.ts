/** `mod`: do_module_cmd() of crash's kernel.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { num, oneOf, rest, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/**
 *          MODULE       NAME                      SIZE  OBJECT FILE
 *          MODULE       NAME         BASE         SIZE  OBJECT FILE
 *          MODULE       NAME      TEXT_BASE       SIZE  OBJECT FILE
 */
export const ModuleHeader = printk(
  'ModuleHeader',
  shown('mod'),
  'MODULE       NAME         ',
  opt(oneOf('base', ['BASE', 'TEXT_BASE']), '         '),
  'SIZE  OBJECT FILE',
);
export interface ModuleHeader extends NodeOf<typeof ModuleHeader> {}
/**
 *     ffffffffc0a02040  jbd2           ffffffffc09e5000   163840  (not loaded)  [CONFIG_KALLSYMS]
 *     ffffffffa0021c40  virtio_blk          6904  (not loaded)  [CONFIG_KALLSYMS]
 */
export const ModuleRow = printk(
  'ModuleRow',
  shown('mod'),
  wideHex('module'),
  '  ',
  word('name', /(?![0-9a-f]{16}(?: |$))[A-Za-z_][\w-]*/, { width: 12, align: 'left', samples: ['jbd2', 'virtio_blk'] }),
  '  ',
  opt(wideHex('base'), '  '),
  num('sizeBytes', { width: 7 }),
  '  ',
  rest('objectFile', ['(not loaded)  [CONFIG_KALLSYMS]', '/lib/modules/4.18.0/kernel/fs/jbd2/jbd2.ko']),
);
export interface ModuleRow extends NodeOf<typeof ModuleRow> {}
/**
 *     no modules installed
 */
export const NoModules = printk('NoModules', shown('mod'), 'no modules installed');

/** Loaded modules; in place of the header it may say that there are none. */
export interface Modules extends CrashTable<'Modules', ModuleRow> {}
/** Loaded modules. */
export const modules = table<'Modules', ModuleRow>({
  type: 'Modules',
  title: 'Modules',
  commands: ['mod', 'lsmod'],
  headers: [ModuleHeader, NoModules],
  row: ModuleRow,
  bare: true,
  mayBeEmpty: true,
});
