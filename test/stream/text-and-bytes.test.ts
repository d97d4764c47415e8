import { describe, expect, it } from 'vitest';
import { type AnyRecord, type Document, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const PLACES = new Set(['start', 'end', 'ranges']);

/** A document as JSON, its places left out: they count other units. */
function withoutPlaces({ records }: Document<AnyRecord>): string {
  return JSON.stringify(records, (key, value: unknown) => (PLACES.has(key) ? undefined : value));
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('text and its bytes', () => {
  it.each([
    'oom-report/4.4-global-syslog.log',
    'oom-report/6.18-memcg-odd-names.log',
    'framings/dmesg/oddnames.dmesg.json',
    'framings/syslog/syslogd.journal-export.txt',
    'framings/syslog/syslogd.journal-json.txt',
    'framings/syslog/syslogd.journal-verbose.txt',
  ])('have the same records: %s', (path) => {
    const text = fixture(path);
    expect(withoutPlaces(parse(encode(text)))).toBe(withoutPlaces(parse(text)));
  });

  it('have the same lines broken, however many bytes their characters take', () => {
    const text = `[ 1.000000] [ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name
[ 1.000000] [28911]     0 28911      274      150    36864       12            30
svc-main
`.replace(/ {2}/g, '\u00a0 ');
    const { records } = parse(text);
    expect(records).toMatchObject([
      { tasks: [{ pid: 28911, pgtablesBytes: 36864, swapents: 12, oomScoreAdj: 30, name: 'svc-main' }] },
    ]);
    expect(withoutPlaces(parse(encode(text)))).toBe(withoutPlaces({ records } as Document<AnyRecord>));
  });

  it('say which unit their offsets count', () => {
    expect(parse('').offsetUnit).toBe('utf16');
    expect(parse(new Uint8Array()).offsetUnit).toBe('bytes');
  });

  it('have their own places', () => {
    const line = '[    1.000000] Out of memory: Killed process 5 (数) total-vm:1kB, anon-rss:2kB, file-rss:3kB';
    const text = `数\n${line}\n`;
    const [ofText] = parse(text).records;
    const [ofBytes] = parse(encode(text)).records;
    expect(text.slice(ofText?.start, ofText?.end)).toBe(line);
    expect(new TextDecoder().decode(encode(text).slice(ofBytes?.start, ofBytes?.end))).toBe(line);
  });

  it.each(['café', 'Ä-daemon'])('have the same names in Latin letters: %s', (name) => {
    const text = `[    1.000000] Out of memory: Killed process 5 (${name}) total-vm:1kB, anon-rss:2kB, file-rss:3kB\n`;
    expect(withoutPlaces(parse(text))).toBe(withoutPlaces(parse(encode(text))));
  });

  // As pages have them: a blank that is none in ASCII.
  it('have the same records with no-break spaces', () => {
    const text = 'Mem-Info:\n\u00a0\nactive_anon:1 inactive_anon:2 isolated_anon:3\n';
    expect(withoutPlaces(parse(text))).toBe(withoutPlaces(parse(encode(text))));
  });
});
