import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';
import { messagesOf } from './messages.ts';
import { strip } from './strip.ts';

const LOGS = fixtures().filter((path) => path.endsWith('.log'));

/** Blanks at the edges and runs of them inside: what carriers trim and collapse. */
function collapsed(line: string): string {
  return line.trim().replace(/ +/g, ' ');
}

describe.each(LOGS)('%s', (path) => {
  const text = fixture(path);
  const { records, diagnostics } = parse(text);

  it('has no line that is left unread inside a record', () => {
    expect(records.length).toBeGreaterThan(0);
    expect(diagnostics).toEqual([]);
    const codes = records.flatMap((record) => record.diagnostics.map(({ code }) => code));
    // The 4.4 log has one row whose envelope lost its first letter, and says that it lost messages.
    expect(codes.filter((code) => code !== 'damaged-prefix' && code !== 'lost-lines')).toEqual([]);
  });

  it('prints back the lines that it was read from', () => {
    for (const record of records) {
      const lines = messagesOf(text, record);
      const printed = print(record).split('\n');
      expect(printed.map(collapsed)).toEqual(lines.map(collapsed));
    }
  });

  it('prints the same after JSON', () => {
    for (const record of records) expect(print(JSON.parse(JSON.stringify(record)))).toBe(print(record));
  });

  it('parses to the same from what it prints', () => {
    const again = parse(`${records.map(print).join('\n')}\n`).records;
    expect(strip(again)).toEqual(strip(parseable(records)));
  });
});

/** Without what only an envelope tells, and without marks of repair: the printed text needs none. */
function parseable<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      ['stamp', 'time', 'bootSeconds', 'repaired'].includes(key) ? undefined : member,
    ),
  ) as T;
}

describe('kernel text, its prefix taken off', () => {
  // These were captured from the console or dmesg of a running kernel: nothing has touched their blanks.
  it.each(LOGS.filter((path) => /\/(?:5\.10-global|5\.10-order|6\.)/.test(path)))(
    '%s prints back to the byte',
    (path) => {
      const text = fixture(path);
      for (const record of parse(text).records) expect(print(record).split('\n')).toEqual(messagesOf(text, record));
    },
  );
});

describe('chunks', () => {
  it.each(LOGS.slice(0, 4))('%s gives the same records however it is cut', async (path) => {
    const { parseStream } = await import('../../src/index.ts');
    const text = fixture(path);
    const whole = JSON.stringify(parse(text).records);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
        const records = [];
        for await (const record of parseStream(chunks)) records.push(record);
        expect(JSON.stringify(records.sort((a, b) => a.start - b.start))).toBe(whole);
      }),
      { numRuns: 40 },
    );
  });
});
