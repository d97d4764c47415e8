import { prefixFraming } from '../envelope.ts';

/**
 *     Fri Nov 20 17:52:39 2026 kern.warn kernel: [ 1484.823924] worker invoked oom-killer: …
 *
 * OpenWrt's `logread`.
 */
export const logread = prefixFraming(
  'logread',
  /^([A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2} [0-9]{4}) [a-z0-9]+\.[a-z]+ ([^ :[\]{}"]+)(?:\[[0-9]+\])?:(?:[ \t]|$)/,
  ([, stamp = '', ident = '']) => ({ stamp, ident }),
);
