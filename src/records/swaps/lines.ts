/** /proc/swaps, which `swapon -s` prints too: swap_show of mm/swapfile.c. */
import { flag } from '../../printk/fields/choice.ts';
import { label } from '../../printk/fields/label.ts';
import { int } from '../../printk/fields/number.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { swapKind } from './kind.ts';
import { used } from './used.ts';

const SAMPLES = ['/dev/zram0', '/dev/mapper/vg0-swap_1', '/swap\\040file', `/mnt/${'deep/'.repeat(9)}swap`] as const;

/**
 *     Filename				Type		Size	Used	Priority
 *     Filename				Type		Size		Used		Priority
 */
export const SwapsHeader = printk(
  'SwapsHeader',
  {
    by: 'swap_show',
    kernels: '2.6..',
    rank: Rank.listing,
    trigger: /Filename[ \t]+Type[ \t]+Size[ \t]+Used[ \t]+Priority/,
  },
  'Filename\t\t\t\tType\t\tSize\t',
  opt(flag('tabbed', '\t')),
  'Used\t',
  opt(flag('tabbedPriority', '\t')),
  'Priority',
);
export interface SwapsHeader extends NodeOf<typeof SwapsHeader> {}

/**
 *     /dev/zram0                              partition	49148		25088		-2
 *     /swap\040file                           file		2097148		0		-3
 *
 * kB of 1024 bytes. Blanks of a name are printed as `\040`.
 */
export const SwapsRow = printk(
  'SwapsRow',
  { by: 'swap_show', kernels: '2.6..', rank: Rank.listing },
  label('filename', { width: 40, pattern: /\/[!-~]*/, separated: true, samples: SAMPLES }),
  swapKind,
  '\t',
  used,
  int('priority'),
);
export interface SwapsRow extends NodeOf<typeof SwapsRow> {}
