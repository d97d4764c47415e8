/** Where a line of a log comes from, as far as it says so. */
export interface Origin {
  readonly host?: string | undefined;
  /** The journal's id of the boot. */
  readonly boot?: string | undefined;
  /** The line with which a kernel begins to speak. */
  readonly boots: boolean;
}

/** `Jun  6 21:33:13 host …`, `2026-06-06T21:33:13.123456+02:00 host …`, with the priority before it or without. */
const SYSLOG = /^(?:<\d+>)?(?:\d )?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+) (\S+) /;
/** printk of `linux_banner`. */
const BANNER = /(?:^|kernel: ?)(?:\[ *\d+\.\d+\] )?Linux version \d/;

/** What a line of syslog, of `dmesg` or of `journalctl -o json` says of where it comes from. */
export function originOf(line: string): Origin {
  if (line.startsWith('{')) return ofJournal(line);
  return { host: SYSLOG.exec(line)?.[1], boots: BANNER.test(line) };
}

function ofJournal(line: string): Origin {
  try {
    const { _HOSTNAME: host, _BOOT_ID: boot } = JSON.parse(line) as Record<string, unknown>;
    return { host: textOrNot(host), boot: textOrNot(boot), boots: false };
  } catch {
    // A line that was cut, or JSON of somebody else.
    return { boots: false };
  }
}

function textOrNot(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
