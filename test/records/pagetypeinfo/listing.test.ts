import { describe, expect, it } from 'vitest';
import { parse, parsePagetypeinfo } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/pagetypeinfo', () => {
  const text = fixture('listings/pagetypeinfo/5.10-capped-mixed.txt');
  const [record] = parsePagetypeinfo(text).records;

  it('marks the counts that the kernel stopped at', () => {
    const movable = record?.free.find(({ migrateType }) => migrateType === 'Movable');
    expect(movable).toMatchObject({ node: 0, zone: 'Normal', capped: [0] });
    expect(movable?.counts.slice(0, 3)).toEqual([100000, 88211, 41200]);
  });

  it('has page blocks by type, and those with pages of other types', () => {
    expect(record).toMatchObject({ pageBlockOrder: 9, pagesPerBlock: 512 });
    expect(record?.blocks[0]?.counts['Movable']).toBe(5031);
    expect(record?.mixed?.[0]?.counts['Movable']).toBe(402);
  });

  it('keeps the nodes of one file together', () => {
    const { records } = parse(fixture('listings/pagetypeinfo/6.1-numa.txt'));
    expect(records).toHaveLength(1);
    const rows = records[0]?.type === 'Pagetypeinfo' ? records[0].free : [];
    expect(new Set(rows.map(({ node }) => node))).toEqual(new Set([0, 1]));
  });

  it('gives a second file its own head', () => {
    const two = parsePagetypeinfo(text + text);
    expect(two.records.map(({ pageBlockOrder, start }) => [pageBlockOrder, start])).toEqual([
      [9, 0],
      [9, text.length],
    ]);
    expect(two.diagnostics).toEqual([]);
  });

  it('says nothing of page blocks whose head is lost', () => {
    const [lost] = parsePagetypeinfo(text.replace(/^Number of blocks.*\n/m, '')).records;
    expect(lost?.blocks).toEqual([]);
    expect(lost?.diagnostics.map(({ code }) => code)).toEqual(['missing-header']);
  });
});
