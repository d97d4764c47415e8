import type { AnyRecord } from '../../src/index.ts';

const PREFIXES = [
  // Syslog, the host's name known to be without blanks; its head may be cut.
  /^.{0,16}\d\d:\d\d:\d\d \S+ (?:kernel|systemd-journald): (?:\[ *\d+\.\d{6}\] )?/,
  /^\[ *\d+\.\d{6}\] /,
];

/** The kernel's own lines of a record, taken out of the text by plain patterns, independent of the parser. */
export function messagesOf(text: string, record: AnyRecord): string[] {
  const ranges = ('ranges' in record ? record.ranges : undefined) ?? [[record.start, record.end]];
  return ranges
    .flatMap(([start, end]) => text.slice(start, end).split('\n'))
    .flatMap((line) => unglue(line))
    .map((line) => line.replace(PREFIXES.find((prefix) => prefix.test(line)) ?? '', ''))
    .flatMap((message) => message.split('#012'));
}

/** A line that holds several syslog headers is several lines. */
function unglue(line: string): string[] {
  return line.split(/(?<=.)(?=[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ kernel: )/);
}
