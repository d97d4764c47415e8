import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseStream, print } from '../../src/index.ts';
import { listings } from '../../src/records/listings.ts';
import { fixture, fixtures } from '../fixture.ts';
import { strip } from './strip.ts';

const PATHS = fixtures('listings');

/** Pages collapsed the blanks of these, or their columns are as wide as what stands in them. */
const NOT_AS_PRINTED = /article|perf-report\/report/;

it('there is a fixture of every listing', () => {
  const found = new Set(PATHS.flatMap((path) => parse(fixture(path)).records.map(({ type }) => type)));
  expect([...found].sort()).toEqual(listings.map(({ type }) => type).sort());
});

describe.each(PATHS)('%s', (path) => {
  const text = fixture(path);
  const { records } = parse(text);

  it('is read without a remark', () => {
    expect(records.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it.skipIf(NOT_AS_PRINTED.test(path))('prints back to the byte', () => {
    for (const record of records)
      expect(print(JSON.parse(JSON.stringify(record)))).toBe(text.slice(record.start, record.end));
  });

  it('reads the same from what it prints', () => {
    for (const record of records) {
      const heading = 'path' in record ? `$ cat ${record.path}\n` : '';
      const { records: again } = parse(`${heading}${print(record)}\n`);
      expect(again.map((one) => plain(one))).toEqual([plain(record)]);
    }
  });

  it('gives the same from bytes, and in chunks of any size', async () => {
    const whole = JSON.stringify(records);
    expect(strip(parse(new TextEncoder().encode(text)).records)).toEqual(strip(records));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
        const read = [];
        for await (const record of parseStream(chunks)) read.push(record);
        expect(JSON.stringify(read)).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });
});

/** What a record says, but for how its text was laid out. */
function plain(record: object): unknown {
  const text = JSON.stringify(strip(record), (key, value: unknown) => (key === 'repaired' ? undefined : value));
  return JSON.parse(text);
}
