/** What printk says of messages that it dropped or refused, kernel/printk, lib/ratelimit.c. */
import { flag } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { rank, record, rest } from './loss.ts';

/**
 *     ** 143 printk messages dropped **
 *     ** 41 printk messages dropped ** [  107.412635] CPU: 0 PID: 0 Comm: swapper/0
 *
 * The console did not keep up. Older kernels put the next message behind it.
 */
export const PrintkDropped = printk(
  'PrintkDropped',
  { by: 'console_unlock', kernels: '3.16..', rank, record, trigger: 'printk messages dropped' },
  '** ',
  count('count'),
  ' printk messages dropped **',
  opt(' ', rest('text')),
);
export interface PrintkDropped extends NodeOf<typeof PrintkDropped> {}

/**
 *     printk: 5 messages suppressed.
 */
export const PrintkSuppressed = printk(
  'PrintkSuppressed',
  { by: '__printk_ratelimit', kernels: '2.6.18..2.6.26', rank, record, trigger: 'uppressed' },
  opt(flag('named', 'printk: ')),
  count('count'),
  ' messages suppressed.',
);
export interface PrintkSuppressed extends NodeOf<typeof PrintkSuppressed> {}

/**
 *     warn_alloc: 50 callbacks suppressed
 *
 * That many calls of the function printed nothing.
 */
export const CallbacksSuppressed = printk(
  'CallbacksSuppressed',
  { by: '___ratelimit', kernels: '2.6.27..', rank, record, trigger: 'uppressed' },
  word('function', { pattern: /[A-Za-z_][A-Za-z0-9_.]{0,80}/ }),
  ': ',
  count('count'),
  ' callbacks suppressed',
);
export interface CallbacksSuppressed extends NodeOf<typeof CallbacksSuppressed> {}
