import type { Framing } from '../envelope.ts';
import { cri } from './cri.ts';
import { dmesg, dmesgCtime, dmesgDecoded, dmesgRelative } from './dmesg.ts';
import { dmesgIso, isoSyslog } from './iso.ts';
import { journalShortFull, journalShortMonotonic, journalShortUnix } from './journal-short.ts';
import { jsonLines } from './json-lines.ts';
import { kmsg } from './kmsg.ts';
import { localSyslog } from './local-syslog.ts';
import { logcat } from './logcat.ts';
import { logread } from './logread.ts';
import { datedSyslog, kernelOnly, rfc3164, rfc3164Hostless } from './rfc3164.ts';
import { rfc5424 } from './rfc5424.ts';
import { stamped } from './stamped.ts';

/**
 * Every framing that is one line per message, the particular before the
 * general. A new one is a file beside these and a line here.
 */
export const framings: readonly Framing[] = [
  rfc3164,
  rfc3164Hostless,
  logread,
  rfc5424,
  isoSyslog,
  dmesgIso,
  datedSyslog,
  journalShortFull,
  journalShortUnix,
  journalShortMonotonic,
  dmesgDecoded,
  dmesgCtime,
  dmesgRelative,
  dmesg,
  kmsg,
  jsonLines,
  logcat,
  localSyslog,
  kernelOnly,
  cri,
  stamped,
];
