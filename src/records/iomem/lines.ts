/** /proc/iomem: r_show of kernel/resource.c. */
import { label } from '../../printk/fields/label.ts';
import { word } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/** Names are the drivers' and the firmware's: any text. One that is missing is printed as `<BAD>`. */
const NAMES = ['Reserved', 'Kernel code', '0000:00:01.0', 'PCI ECAM 0000 [bus 00-00]', 'AMZNC10C:00', '<BAD>'] as const;

/** At least eight digits: those of /proc/ioports, which is printed alike, have four. */
const ADDRESS = { pattern: /[0-9a-f]{8,16}/, begins: '0123456789abcdef' };

/** Blanks that each level is indented by. */
export const INDENT = 2;

/** From 1 to MAX_IORES_LEVEL, which is 5, and 8 in the latest kernels. */
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 *     00001000-0009fbff : System RAM
 *       01000000-022090c7 : Kernel code
 *
 * The first address and the last, in hex digits; nothing but zeros for users without CAP_SYS_ADMIN. What lies within a
 * row follows it, indented. Rows of the names below begin the file where nothing else says what it is: nearly every text
 * has hex digits, which are too many to look for.
 */
export const IomemRow = printk(
  'IomemRow',
  {
    by: 'r_show',
    kernels: '2.6..',
    rank: Rank.listing,
    trigger: / : (?:System RAM|[Rr]eserved)/,
    indent: ({ depth }) => ' '.repeat(typeof depth === 'number' ? INDENT * depth : 0),
    otherIndents: LEVELS.map((level) => INDENT * level),
  },
  word('first', ADDRESS),
  '-',
  word('last', ADDRESS),
  ' : ',
  label('name', { width: 0, pattern: /[^ ].*/, samples: NAMES }),
);
export interface IomemRow extends NodeOf<typeof IomemRow> {
  /** Levels above it: 0 at the top. Absent where the indentation was lost. */
  depth?: number;
}
