/** What last(1) prints of boots and shutdowns: util-linux, sysvinit. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { label } from '../../printk/fields/label.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { lastStamp } from './stamp.ts';

const last = { by: 'last', kernels: '', userspace: true, rank: Rank.listing } as const;

/**
 *     reboot   system boot  4.4.0-150-generi Wed Jun  8 10:10   still running
 *     reboot   system boot  5.15.0-91-generi Mon Jan 15 09:00 - 10:12 (2+01:12)
 *     shutdown system down  5.15.0-91-generi Mon Jan 15 08:58 - 09:00  (00:02)
 *
 * The release is cut to 16 characters. Stamps have no year unless -F was given.
 */
export const LastRow = printk(
  'LastRow',
  { ...last, trigger: /(?:reboot|shutdown) +system (?:boot|down) / },
  label('user', { width: 8, keys: ['reboot', 'shutdown', 'runlevel'] }),
  ' ',
  label('line', {
    width: 12,
    pattern: /system boot|system down|\(to lvl [0-9S]\)/,
    samples: ['system boot', 'system down', '(to lvl 5)'],
  }),
  ' ',
  label('kernelRelease', { width: 16, pattern: /[0-9][!-~]{0,15}/ }),
  ' ',
  lastStamp('began'),
  opt('   ', flag('stillRunning', 'still running')),
  opt(' - ', oneOf('how', ['crash', 'down ', 'gone '])),
  opt(
    ' - ',
    word('ended', {
      pattern:
        /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ 0-9]?[0-9] )?[0-9]{2}:[0-9]{2}(?::[0-9]{2} [0-9]{4})?/,
    }),
  ),
  opt(' ', opt(flag('sameDay', ' ')), '(', word('duration', { pattern: /(?:[0-9]{1,5}\+)?[0-9]{2}:[0-9]{2}/ }), ')'),
);
export interface LastRow extends NodeOf<typeof LastRow> {}

/**
 *     wtmp begins Wed Apr  6 20:21:05 2022
 */
export const WtmpBegins = printk('WtmpBegins', last, 'wtmp begins ', lastStamp('stamp'));
export interface WtmpBegins extends NodeOf<typeof WtmpBegins> {}
