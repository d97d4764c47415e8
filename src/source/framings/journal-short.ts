import { prefixFraming } from '../envelope.ts';

/** A host and a program; where the host's name was left out, the kernel. */
type Names = readonly [host: string | undefined, ident: string | undefined];

function named(...[host, ident = 'kernel']: Names): { host?: string; ident: string } {
  return host === undefined ? { ident } : { host, ident };
}

/**
 *     Fri 2026-11-20 17:52:39 UTC vm kernel: …
 *     Fri 2026-11-20 17:52:39 UTC kernel: …
 *
 * `journalctl -o short-full`, and with `--no-hostname`.
 */
export const journalShortFull = prefixFraming(
  'journal-short-full',
  /^[A-Z][a-z]{2} ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})? [^ ]+) (?:([^ ]*[^ :]) ([^ :[\]{}"]+)|(?<= (?:[A-Z]{3,5}|[+-][0-9:]{2,6}) )kernel)(?:\[[0-9]+\])?:(?: |$)/,
  ([, stamp = '', host, ident]) => ({ stamp, ...named(host, ident) }),
);

/**
 *     1795197159.561915 vm kernel: …
 *     1795197159.561915 kernel: …
 *
 * `journalctl -o short-unix`.
 */
export const journalShortUnix = prefixFraming(
  'journal-short-unix',
  /^([0-9]{9,10}\.[0-9]{6}) (?:([^ ]*[^ :]) ([^ :[\]{}"]+)|kernel)(?:\[[0-9]+\])?:(?: |$)/,
  ([, stamp = '', host, ident]) => ({ stamp, ...named(host, ident) }),
);

/**
 *     [ 1484.823924] vm kernel: …
 *     [ 1484.823924] kernel: …
 *
 * `journalctl -o short-monotonic`: only told from plain dmesg by the program's name.
 */
export const journalShortMonotonic = prefixFraming(
  'journal-short-monotonic',
  /^\[ *([0-9]{1,9}\.[0-9]{6})\] (?:([^ :]+) (kernel|systemd|systemd-oomd|systemd-journald|earlyoom)|kernel)(?:\[[0-9]+\])?:(?: |$)/,
  ([, seconds = '', host, ident]) => ({ ...named(host, ident), bootSeconds: Number(seconds) }),
);
