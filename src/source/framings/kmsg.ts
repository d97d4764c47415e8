import type { Framing } from '../envelope.ts';

/** Whether a line is one of the fields that follow a record: ` SUBSYSTEM=acpi`. */
export function isKmsgField(line: string): boolean {
  return /^ [A-Z][A-Z0-9_]*=/.test(line);
}

const RECORD = /^[0-9]{1,4},[0-9]+,([0-9]+),[^,;]{0,2}(?:,caller=([TC][0-9]+))?[^;]{0,80};/;

/**
 *     4,436,1069393693,-;batch invoked oom-killer: …
 *     4,436,1069393693,-,caller=T123;batch invoked oom-killer: …
 *
 * Raw /dev/kmsg: level, sequence number, microseconds since boot, flag.
 */
export const kmsg: Framing = {
  name: 'kmsg',
  prefix: true,
  read(line) {
    const match = RECORD.exec(line.text);
    if (match === null) return undefined;
    const [prefix, microseconds = '', caller] = match;
    return {
      envelope: {
        framing: 'kmsg',
        bootSeconds: Number(microseconds) / 1e6,
        ...(caller === undefined ? {} : { caller }),
      },
      message: line.slice(prefix.length),
    };
  },
};
