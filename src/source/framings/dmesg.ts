import { type Framing, prefixFraming } from '../envelope.ts';
import { readKernelPrefix } from '../kernel-prefix.ts';
import { dmesgIso } from './iso.ts';

/**
 *     [Fri Nov 20 17:45:43 2026] Call Trace:
 *     [Fri Nov 20 17:45:43 2026 <    0.000021>] Call Trace:
 *     [Fri Nov 20 17:45:43 UTC 2026] Call Trace:
 *
 * `dmesg -T`, with `-d` too, and the log of crash with its zone; day and month in the reader's language.
 */
export const dmesgCtime: Framing = {
  ...prefixFraming(
    'dmesg-ctime',
    /^\[([^ \][]{1,6} [^ \][]{2,8} {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?: [A-Z]{2,5})? [0-9]{4})(?: < *[0-9]+\.[0-9]+>)?\](?: ?\[ *([TC][0-9]+)\])? ?/,
    ([, stamp = '', caller]) => ({ stamp, ...(caller === undefined ? {} : { caller }) }),
  ),
  openEnd: true,
};

/**
 *     [<    0.000021>] Call Trace:
 *     [Nov20 17:45] batch invoked oom-killer: …
 *     [  +0.000043] Call Trace:
 *
 * `dmesg -d` and `-e`: times since the line before, so that only the minute is a stamp;
 * the month in the reader's language.
 */
export const dmesgRelative: Framing = {
  ...prefixFraming(
    'dmesg-relative',
    /^\[(?:< *[0-9]+\.[0-9]+>|((?:[0-9]{1,2}[月월]|[A-Za-z\u0080-\uffff]{3,10}\.?)[0-9 ]{2} [0-9]{2}:[0-9]{2})| *\+[0-9]+\.[0-9]+)\] ?/,
    ([, stamp]) => (stamp === undefined ? {} : { stamp }),
  ),
  openEnd: true,
};

/**
 *     [ 1069.393693] Call Trace:
 *     <4>[ 1069.393693][  T123] Call Trace:
 *
 * The kernel's own prefix, with `dmesg --raw` levels and caller ids.
 */
export const dmesg: Framing = {
  name: 'dmesg',
  prefix: true,
  openEnd: true,
  read(line) {
    const framed = readKernelPrefix(line, { framing: 'dmesg' });
    return framed.message === line ? undefined : framed;
  },
};

/**
 *     kern  :warn  : [ 1069.393693] Call Trace:
 *
 * `dmesg -x`: facility and level before any of the forms above.
 */
export const dmesgDecoded: Framing = {
  name: 'dmesg-decoded',
  prefix: true,
  openEnd: true,
  read(line) {
    const match = /^(?:kern|user|mail|daemon|auth|syslog|lpr|news|uucp|cron|authpriv|ftp|local[0-7]) *:[a-z]+ *: /.exec(
      line.text,
    );
    if (match === null) return undefined;
    const rest = line.slice(match[0].length);
    const inner = dmesgCtime.read(rest) ?? dmesgRelative.read(rest) ?? dmesgIso.read(rest) ?? dmesg.read(rest);
    const { envelope, message } = inner ?? { envelope: {}, message: rest };
    return { envelope: { ...envelope, framing: 'dmesg-decoded' }, message };
  },
};
