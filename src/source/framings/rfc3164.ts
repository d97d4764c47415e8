import { prefixFraming } from '../envelope.ts';

/**
 *     Jun  6 21:33:13 video-stream kernel: Mem-Info:
 *     <4>Nov 20 04:02:36 host kernel: [91374.975004] sshd: page allocation stalls …
 *     Nov 20 17:52:39.561915 vm kernel: …
 *     Nov 20 17:52:39 vm kern.warn kernel: …
 *
 * Traditional syslog and `journalctl -o short` and `short-precise`. No year, no zone.
 */
export const rfc3164 = prefixFraming(
  'rfc3164',
  /^(?:<[0-9]{1,3}>)?([A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?) ([^ ]*[^ :]) (?:[a-z0-9]{2,8}\.[a-z]{3,7} )?([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', host = '', ident = '']) => ({ stamp, host, ident }),
);

/**
 *     Feb 4 16:15:15 kernel: df_inode invoked oom-killer: …
 *     Feb 4 16:15:15 systemd-oomd[666]: Killed …
 *     Feb 4 16:15:15 crashlog: <4>Mem-Info:
 *
 * The same where the host's name was taken out, or is none (`journalctl --no-hostname`).
 */
export const rfc3164Hostless = prefixFraming(
  'rfc3164-hostless',
  /^(?:<[0-9]{1,3}>)?([A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?) (kernel|[^ :[\]{}"]+(?=\[|: <[0-7]>))(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', ident = '']) => ({ stamp, ident }),
);

/**
 *     2018-11-20 04:02:36 host kernel: …
 *     2018-11-20T04:02:36 host kernel: …
 *     Nov 20 2018 04:02:36 host kernel: …
 *     2018-11-20 04:02:36.123456+0100 host kernel[0]: …
 *     20/Nov/2018:04:02:36 +0000 host kernel: …
 *
 * Date and time as many daemons are set up to print them: with a year, and seldom with a zone.
 */
export const datedSyslog = prefixFraming(
  'dated-syslog',
  /^((?:[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]|[A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{4} |[0-9]{1,2}\/[A-Z][a-z]{2}\/[0-9]{4}[: ])[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?) (?![+-][0-9]{4} )([^ ]*[^ :]) ([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', host = '', ident = '']) => ({ stamp, host, ident }),
);

/**
 *     kernel: Mem-Info:
 *     kernel:NMI watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [lab:1805]
 *
 * Only the program's name is left; without a blank where the daemon writes to everybody's terminal.
 */
export const kernelOnly = prefixFraming(
  'kernel-only',
  /^(kernel)(?:\[0\])?:(?:[ \t]|$|(?=[A-Z]|watchdog: ))/,
  ([, ident = '']) => ({
    ident,
  }),
);
