import { prefixFraming } from '../envelope.ts';

/**
 *     nov 20 17:52:39 vm kernel: …
 *     Mär 20 17:52:39 vm kernel: …
 *     11月 20 17:52:39 vm kernel: …
 *     mars 01 14:37:27 systemd-oomd[666]: Killed …
 *
 * `journalctl` gives the month in the reader's language. What it means is not known: the stamp is kept as printed.
 */
export const localSyslog = prefixFraming(
  'local-syslog',
  /^ ?((?:[0-9]{1,2}[月월]|[A-Za-z\u0080-\uffff]{3,10}\.?) {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?) (?:([^ ]*[^ :]) ([^ :[\]{}"]+)|(kernel|[^ :[\]{}"]+(?=\[)))(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', host, program, alone = '']) =>
    host === undefined ? { stamp, ident: alone } : { stamp, host, ident: program as string },
);
