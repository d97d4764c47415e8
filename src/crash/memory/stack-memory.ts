import { StackWordRow } from '../backtrace/frame-lines.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

/** Words of a stack that stand by themselves, cut out of `bt -f`. */
export interface StackMemory extends CrashTable<'StackMemory', StackWordRow> {}

/** Words of a stack. */
export const stackMemory = table<'StackMemory', StackWordRow>({
  type: 'StackMemory',
  title: 'Words of a stack',
  commands: ['bt -f', 'bt -F'],
  headers: [],
  row: StackWordRow,
  bare: true,
});
