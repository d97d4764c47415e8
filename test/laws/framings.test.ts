import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oomReport } from '../../src/arbitraries/index.ts';
import { parse, print } from '../../src/index.ts';
import { strip } from './strip.ts';

const SYSLOG = 'Nov 20 17:52:39 vm kernel: ';
const ISO = '2026-11-20T17:52:39.565127Z';

/** Seconds since boot, as printk puts them before a line. */
function stamp(index: number): string {
  return `[${(1000 + index / 1e6).toFixed(6).padStart(12)}]`;
}

function each(frame: (line: string, index: number) => string, end = '\n'): (lines: readonly string[]) => string {
  return (lines) => lines.map((line, index) => frame(line, index) + end).join('');
}

/** As /dev/kmsg writes what is not printable ASCII. */
function kmsgEscaped(line: string): string {
  const bytes = [...new TextEncoder().encode(line)];
  return bytes
    .map((byte) =>
      byte < 32 || byte > 126 || byte === 92 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('');
}

function markup(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const json = (fields: object) => JSON.stringify(fields);

/** Ways to write a report down; none of them takes anything from it. */
const FRAMINGS: Record<string, (lines: readonly string[]) => string> = {
  bare: each((line) => line),
  'byte order mark': (lines) => `\ufeff${each((line, index) => `${stamp(index)} ${line}`)(lines)}`,
  'line ends of Windows': each((line, index) => `${stamp(index)} ${line}`, '\r\n'),
  dmesg: each((line, index) => `${stamp(index)} ${line}`),
  'dmesg --raw': each((line, index) => `<4>${stamp(index)} ${line}`),
  'dmesg --color': each(
    (line, index) => `\x1b[32m${stamp(index)} \x1b[0m\x1b[33m${line.slice(0, 9)}\x1b[0m${line.slice(9)}`,
  ),
  'dmesg -T': each((line) => `[Fri Nov 20 17:45:43 2026] ${line}`),
  'dmesg -T, German': each((line) => `[Fr Nov 20 17:45:43 2026] ${line}`),
  'dmesg -T, Chinese': each((line) => `[五 11月 20 17:45:43 2026] ${line}`),
  'dmesg -T with caller ids': each((line) => `[Fri Nov 20 17:45:43 2026] [  T123] ${line}`),
  'the log of crash': each((line) => `[Fri Nov 20 17:45:43 UTC 2026] ${line}`),
  'dmesg --json': (lines) =>
    `{\n   "dmesg": [\n${lines.map((line, index) => `      {\n         "pri": 4,\n         "time": ${stamp(index).slice(1, -1).trim()},\n         "msg": ${JSON.stringify(line)}\n      }`).join(',')}\n   ]\n}\n`,
  'dmesg --json on one line': (lines) =>
    `${json({ dmesg: lines.map((msg, index) => ({ pri: 4, time: 1000 + index / 1e6, msg })) })}\n`,
  'caller ids': each((line, index) => `${stamp(index)}[   C0] ${line}`),
  'a phone': each((line, index) => `<4>${stamp(index)} [1:   kswapd0:   77] ${line}`),
  logcat: each((line) => `11-20 17:52:39.565     0     0 W         : ${line}`),
  '/dev/kmsg': each((line, index) => `4,${index},${1e9 + index},-,caller=T12;${kmsgEscaped(line)}\n SUBSYSTEM=acpi`),
  rfc3164: each((line, index) => `${SYSLOG}${stamp(index)} ${line}`),
  'the journal, Spanish': each((line) => `nov 20 17:52:39 vm kernel: ${line}`),
  'the journal, Chinese': each((line) => `11月 20 17:52:39 vm kernel: ${line}`),
  'the journal without its host': each((line) => `Nov 20 17:52:39 kernel: ${line}`),
  'the journal since boot, without its host': each((line, index) => `${stamp(index)} kernel: ${line}`),
  'rfc3164 with facility': each((line) => `Nov 20 17:52:39 vm kern.warn kernel: ${line}`),
  rfc5424: each((line, index) => `<4>1 ${ISO} vm kernel - - [meta id="a\\]${index}"] ${line}`),
  'ISO stamps': each((line) => `2026-11-20T17:52:39.565+0100 vm kernel: ${line}`),
  'dated with a zone': each((line) => `2026-11-20 17:52:39 +0100 vm kernel: ${line}`),
  'journalctl -o json': each((line) => json({ _HOSTNAME: 'vm', SYSLOG_IDENTIFIER: 'kernel', MESSAGE: line })),
  'journalctl -o json, bytes and null': (lines) =>
    // Only what is not plain text is written as bytes.
    [null, ...lines.map((line, index) => (index % 5 === 4 ? [...new TextEncoder().encode(line)] : line))]
      .map((MESSAGE) => `${json({ _HOSTNAME: 'vm', SYSLOG_IDENTIFIER: 'kernel', MESSAGE })}\n`)
      .join(''),
  'journalctl -o export': each(
    (line, index) => `__CURSOR=s=22493aa5;i=${index}\n_HOSTNAME=vm\nSYSLOG_IDENTIFIER=kernel\nMESSAGE=${line}\n`,
  ),
  'docker json-file': each((line, index) => json({ log: `${stamp(index)} ${line}\n`, stream: 'stdout', time: ISO })),
  'docker json-file around syslog': each((line) => json({ log: `${SYSLOG}${line}\n`, stream: 'stdout', time: ISO })),
  CRI: each((line, index) => `${ISO} stdout F ${stamp(index)} ${line}`),
  'CRI in pieces': each((line) => `${ISO} stdout P ${line.slice(0, 3)}\n${ISO} stdout F ${line.slice(3)}`),
  'kubectl logs --timestamps': each((line, index) => `${ISO} ${stamp(index)} ${line}`),
  'kubectl logs --prefix': each((line, index) => `[pod/debug-x/shell] ${stamp(index)} ${line}`),
  'a column and syslog': each((line) => `${ISO}\t${SYSLOG}${line}`),
  'labels and syslog': each((line) => `${ISO} {job="kern", host="vm"} ${SYSLOG}${line}`),
  'an export of a cloud': each((line) => json({ jsonPayload: { message: line, _HOSTNAME: 'vm' }, timestamp: ISO })),
  'a JSON document': (lines) => `${json({ events: lines.map((message) => ({ message: `${SYSLOG}${message}` })) })}\n`,
  'one JSON string': (lines) => `${json({ text: lines.map((line, index) => `${stamp(index)} ${line}`).join('\n') })}\n`,
  CSV: (lines) =>
    `time,message\n${each((line, index) => `${ISO},"${stamp(index)} ${line.replaceAll('"', '""')}"`)(lines)}`,
  grep: each((line, index) => `kern.log-${100 + index}-${SYSLOG}${line}`),
  'a quote in a mail': each((line, index) => `> > ${stamp(index)} ${line}`),
  'a list with numbers': each((line, index) => `${String(index + 1).padStart(4)}. ${stamp(index)} ${line}`),
  'a fence': (lines) => `The log:\n\n\`\`\`\n${each((line, index) => `${stamp(index)} ${line}`)(lines)}\`\`\`\n`,
  'a web page': (lines) => `<pre>\n${each((line, index) => `${stamp(index)} ${markup(line)}`)(lines)}</pre>\n`,
  'lines that are glued': (lines) => `${lines.map((line, index) => `${stamp(index)} ${line}`).join('')}\n`,
  'newlines that are escaped': (lines) => `${SYSLOG}${lines.join('#012')}\n`,
  'tabs before each line': each((line, index) => `\t${stamp(index)} ${line}`),
};

const STAMPS = new Set(['stamp', 'time', 'bootSeconds']);

/** What a record says, apart from its envelope and its places. */
function content(records: readonly unknown[]): unknown {
  return strip(JSON.parse(JSON.stringify(records, (key, value: unknown) => (STAMPS.has(key) ? undefined : value))));
}

describe.each(Object.entries(FRAMINGS))('a report written down as %s', (_name, frame) => {
  it('says the same', () => {
    fc.assert(
      fc.property(oomReport(), (report) => {
        const text = frame(print(report).split('\n'));
        expect(content(parse(text).records)).toEqual(content([report]));
      }),
      { numRuns: 12 },
    );
  });
});
