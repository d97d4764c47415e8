/** Tables of signals: of kill -l, and of signal(7). */
import { numberList } from '../../printk/fields/number-list.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { signalEntries } from './entries.ts';

/**
 *      1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 */
export const SignalList = printk(
  'SignalList',
  { by: 'kill -l', kernels: '', userspace: true, rank: Rank.listing, trigger: '1) SIGHUP', firstWidth: 3 },
  signalEntries,
);
export interface SignalList extends NodeOf<typeof SignalList> {}

/**
 *     SIGKILL 9 AEF Kill signal
 *     SIGUSR1 30,10,16 A User-defined signal 1
 *
 * Several numbers are those of different architectures. What the letters of the action mean is explained below the table.
 */
export const SignalRow = printk(
  'SignalRow',
  { by: 'signal(7)', kernels: '', userspace: true, rank: Rank.listing, trigger: /SIGHUP +1 /, indent: '  ' },
  word('name', { pattern: /SIG[A-Z0-9]+/, begins: 'S' }),
  ' ',
  numberList('numbers', ','),
  ' ',
  opt(word('action', { pattern: /[A-Z]{1,4}/ }), ' '),
  text('comment', (fc) => fc.constantFrom('Kill signal', 'Stop process', 'kill it now')),
);
export interface SignalRow extends NodeOf<typeof SignalRow> {}
