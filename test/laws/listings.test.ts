import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listing as arbitraryOf } from '../../src/arbitraries/listing.ts';
import { type ListingRecord, parse, print } from '../../src/index.ts';
import { type AnyListing, listings } from '../../src/records/listings.ts';
import { RecordParser } from '../../src/records/record-parser.ts';
import { strip } from './strip.ts';

const ALL: readonly AnyListing[] = listings;

describe.each(ALL.map((listing) => [listing.title, listing] as const))('%s', (_title, listing) => {
  const records: fc.Arbitrary<{ type: string; path?: string }> = arbitraryOf(listing.type as ListingRecord['type']);
  const textOf = (record: { type: string; path?: string }) =>
    `${record.path === undefined ? '' : `$ cat ${record.path}\n`}${listing.print(record).join('\n')}\n`;

  it('parses to the same from what it prints', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { records: read, diagnostics } = parse(textOf(record));
        expect(strip(read)).toEqual([strip(record)]);
        expect(diagnostics).toEqual([]);
      }),
    );
  });

  it('prints back to the byte, after JSON too', () => {
    fc.assert(
      fc.property(records, (record) => {
        const text = textOf(record);
        const [read] = parse(text).records;
        expect(`${print(JSON.parse(JSON.stringify(read)))}\n`).toBe(text.replace(/^\$ cat .*\n/, ''));
      }),
    );
  });

  it('is found between other text', () => {
    fc.assert(
      fc.property(records, (record) => {
        const before = `$ cat it\n`;
        const text = textOf(record);
        const { records: read } = parse(`${before}${text}$ date\nThu Nov 26 11:49:35 UTC 2026\n`);
        const start = before.length + (record.path === undefined ? 0 : text.indexOf('\n') + 1);
        expect(read.map((found) => [found.type, found.start, found.end])).toEqual([
          [listing.type, start, before.length + text.length - 1],
        ]);
      }),
    );
  });

  it('gives the same however blanks were collapsed', () => {
    fc.assert(
      fc.property(records, (record) => {
        const collapsed = textOf(record)
          .replace(/[ \t]+/g, ' ')
          .replace(/ \n/g, '\n');
        expect(strip(withoutLayout(parse(collapsed).records))).toEqual([strip(withoutLayout(record))]);
      }),
    );
  });

  it('has a grammar that passes Chevrotain’s own validation', () => {
    const tokens = listing.lines.map(({ token }) => token);
    expect(() => new RecordParser(tokens, listing.rules, { skipValidations: false }, listing.draft)).not.toThrow();
  });
});

function withoutLayout<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      ['repaired', 'counterIndent', 'depth', 'narrow', 'tabbed', 'tabbedPriority', 'wide', 'sameDay', 'bar'].includes(
        key,
      )
        ? undefined
        : member,
    ),
  ) as T;
}
