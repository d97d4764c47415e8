import { prefixFraming } from '../envelope.ts';

/**
 *     2026-11-20T17:52:39.565127+00:00 vm kernel: [ 1484.823924] worker invoked oom-killer: …
 *     2026-11-20T17:52:39+0000 vm kernel: …
 *
 * rsyslog's file format, `journalctl -o short-iso` and `short-iso-precise`.
 */
export const isoSyslog = prefixFraming(
  'iso-syslog',
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})) ([^ ]*[^ :]) ([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', host = '', ident = '']) => ({ stamp, host, ident }),
);

/**
 *     2026-11-20T17:45:43,393693+00:00 batch invoked oom-killer: …
 *
 * `dmesg --time-format=iso`: a comma before the fraction, no host.
 */
export const dmesgIso = prefixFraming(
  'dmesg-iso',
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2},[0-9]{3,6}[+-][0-9]{2}:[0-9]{2}) /,
  ([, stamp = '']) => ({ stamp }),
);
