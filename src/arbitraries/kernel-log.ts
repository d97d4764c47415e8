import * as fc from 'fast-check';
import { print } from '../print/print.ts';
import type { OomReport } from '../reports/nodes.ts';
import { oomReport } from './oom-report.ts';

/** Ways to put an envelope around a line, by the name of the framing. */
const FRAMINGS: Record<string, (line: string, index: number) => string> = {
  bare: (line) => line,
  dmesg: (line, index) => `[${(1000 + index / 1e6).toFixed(6).padStart(12)}] ${line}`,
  'dmesg-raw': (line, index) => `<4>[${(1000 + index / 1e6).toFixed(6).padStart(12)}] ${line}`,
  'dmesg-ctime': (line) => `[Fri Nov 20 17:45:43 2026] ${line}`,
  'dmesg-decoded': (line, index) => `kern  :warn  : [${(1000 + index / 1e6).toFixed(6).padStart(12)}] ${line}`,
  rfc3164: (line) => `Nov 20 17:52:39 vm kernel: ${line}`,
  'rfc3164-stamped': (line, index) =>
    `Nov 20 17:52:39 vm kernel: [${(1000 + index / 1e6).toFixed(6).padStart(12)}] ${line}`,
  iso: (line) => `2026-11-20T17:52:39.565127+00:00 vm kernel: ${line}`,
  rfc5424: (line) => `<4>1 2026-11-20T17:52:39.565127+00:00 vm kernel - - - ${line}`,
  'json-lines': (line) => JSON.stringify({ _HOSTNAME: 'vm', SYSLOG_IDENTIFIER: 'kernel', MESSAGE: line }),
};

/** Lines of other programs and drivers, which are no part of any record. */
const NOISE = [
  'eth0: link becomes ready',
  'usb 1-1: new high-speed USB device number 4 using xhci_hcd',
  'audit: type=1400 apparmor="DENIED"',
  'device veth12ab entered promiscuous mode',
];

/** A log: its text, and the reports that are in it, in order. */
export interface GeneratedLog {
  framing: string;
  text: string;
  reports: OomReport[];
}

/**
 * Whole logs: reports in a framing, with lines of other drivers between and
 * inside them.
 *
 * @example
 * fc.assert(fc.property(kernelLog(), ({ text, reports }) => parse(text).records.length === reports.length));
 */
export function kernelLog(): fc.Arbitrary<GeneratedLog> {
  return fc
    .record({
      framing: fc.constantFrom(...Object.keys(FRAMINGS)),
      reports: fc.array(oomReport(), { minLength: 1, maxLength: 2 }),
      noise: fc.array(fc.constantFrom(...NOISE), { maxLength: 6 }),
      places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
    })
    .map(({ framing, reports, noise, places }) => {
      const lines = reports.flatMap((report) => print(report).split('\n'));
      for (const [index, line] of noise.entries())
        lines.splice(Math.floor((places[index] ?? 0) * lines.length), 0, line);
      const frame = FRAMINGS[framing] as (line: string, index: number) => string;
      return { framing, reports, text: lines.map((line, index) => `${frame(line, index)}\n`).join('') };
    });
}
