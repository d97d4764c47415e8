/** `rd`: display_memory() of crash's memory.c. */
import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { rest, wideHex } from '../line/cells.ts';
import { shown } from '../line/shown.ts';
import { table } from '../line/table.ts';
import type { CrashTable } from '../node.ts';

const HEX_WIDTHS = [16, 8, 4, 2];
const KNOWN = '(?:\\[[^\\[\\]]+\\]|[A-Za-z_.][\\w.]*(?:\\+[0-9a-fx]+)?|[0-9a-f]{16})';

/** The words of a row: of one width, or with symbols and caches among them. */
function memoryWords(): Capture<{ words: string[] }> {
  const plain = HEX_WIDTHS.map(
    (width) => `[0-9a-f]{${width}}(?![^ ])(?: [0-9a-f]{${width}}(?![^ ])){0,${16 / (width / 2) - 1}}`,
  );
  return field('words', {
    template: '{<%> }+',
    begins: '[0123456789abcdef',
    pattern: () => `(?:${plain.join('|')}|${KNOWN}(?: ${KNOWN})?|-?[0-9]{1,20}(?: {1,20}-?[0-9]{1,20})?)`,
    parse: (raw) => raw.trim().split(/ +/),
    print: (value) => value.join(' '),
    arbitrary: (fc) =>
      fc.constantFrom(['ffff888005d4c8c1', '0000000000000000'], ['[task_struct]', 'schedule+90'], ['0000000000000001']),
  });
}

/**
 *     ffff888004903010:  ffffc9000051bab0 ffffc90000523d60   ..Q.....`=R.....
 *     ffff888004903000:  [task_struct]    0000000000000000
 *
 * With the characters of those bytes, where they can be printed.
 */
export const MemoryRow = printk(
  'MemoryRow',
  shown('rd'),
  wideHex('address'),
  ':  ',
  memoryWords(),
  opt('   ', rest('characters', ['..Q.....`=R.....', '................'])),
);
export interface MemoryRow extends NodeOf<typeof MemoryRow> {}

/** What stands in memory. */
export interface MemoryDump extends CrashTable<'MemoryDump', MemoryRow> {}

/** What stands in memory. */
export const memoryDump = table<'MemoryDump', MemoryRow>({
  type: 'MemoryDump',
  title: 'Contents of memory',
  commands: ['rd'],
  headers: [],
  row: MemoryRow,
  bare: true,
  onlyAsked: true,
});
