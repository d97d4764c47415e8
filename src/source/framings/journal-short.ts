import { prefixFraming } from '../envelope.ts';

/**
 *     Fri 2026-11-20 17:52:39 UTC vm kernel: …
 *
 * `journalctl -o short-full`.
 */
export const journalShortFull = prefixFraming(
  'journal-short-full',
  /^[A-Z][a-z]{2} ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})? [^ ]+) ([^ ]+) ([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?: |$)/,
  ([, stamp = '', host = '', ident = '']) => ({ stamp, host, ident }),
);

/**
 *     1795197159.561915 vm kernel: …
 *
 * `journalctl -o short-unix`.
 */
export const journalShortUnix = prefixFraming(
  'journal-short-unix',
  /^([0-9]{9,10}\.[0-9]{6}) ([^ ]+) ([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?: |$)/,
  ([, stamp = '', host = '', ident = '']) => ({ stamp, host, ident }),
);

/**
 *     [ 1484.823924] vm kernel: …
 *
 * `journalctl -o short-monotonic`: only told from plain dmesg by the program's name.
 */
export const journalShortMonotonic = prefixFraming(
  'journal-short-monotonic',
  /^\[ *([0-9]{1,9}\.[0-9]{6})\] ([^ :]+) (kernel|systemd|systemd-oomd|systemd-journald|earlyoom)(?:\[[0-9]+\])?:(?: |$)/,
  ([, seconds = '', host = '', ident = '']) => ({ host, ident, bootSeconds: Number(seconds) }),
);
