import { describe, expect, it } from 'vitest';
import { parse, parseBuddyinfo, print } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/buddyinfo', () => {
  it('gives the counts of each zone', () => {
    const [record] = parseBuddyinfo(fixture('listings/buddyinfo/article.txt')).records;
    expect(record?.rows.map(({ node, zone, counts }) => [node, zone, ...counts])).toEqual([
      [0, 'DMA', 23, 15, 4, 5, 2, 3, 3, 2, 3, 1, 0],
      [0, 'Normal', 149, 100, 52, 33, 23, 5, 32, 8, 12, 2, 59],
      [0, 'HighMem', 11, 21, 23, 49, 29, 15, 8, 16, 12, 2, 142],
    ]);
    expect(record?.path).toBe('/proc/buddyinfo');
  });

  const BROKEN = [
    'Node 0, zone      DMA      0      0      1      0      1      0      0',
    '     0      0      1      3',
    'Node 0, zone    DMA32  31577     88      2      0      0      0      0',
    '     0      0      0      0',
  ];

  it('joins rows that a mail program broke', () => {
    const [record] = parse(BROKEN.join('\n')).records;
    expect(record).toMatchObject({ type: 'Buddyinfo', repaired: true });
    expect(record?.type === 'Buddyinfo' && record.rows.map(({ counts }) => counts)).toEqual([
      [0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 3],
      [31577, 88, 2, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(print(record as NonNullable<typeof record>)).toMatch(/^Node 0, zone {6}DMA {6}0 {6}0 .* 3 \n/);
  });

  it('joins them behind quote marks too', () => {
    const [record] = parse(BROKEN.map((line) => `> ${line}`).join('\n')).records;
    expect(record?.type === 'Buddyinfo' && record.rows[1]?.counts).toHaveLength(11);
  });

  it('leaves out the last value of a row that may be cut', () => {
    const text = 'Node 0, zone      DMA      1      2      3 \nNode 0, zone   Normal     11     12     13';
    const [record] = parseBuddyinfo(`${text}\n`).records;
    expect(record?.rows.map(({ counts }) => counts)).toEqual([
      [1, 2, 3],
      [11, 12],
    ]);
    expect(record?.diagnostics.map(({ code }) => code)).toEqual(['truncated-line']);
  });

  it('is not what counts page blocks', () => {
    expect(parse('Node 0, zone      DMA            1            7            0 \n').records).toEqual([]);
  });

  it('takes a second row of the same zone for a second file', () => {
    const row = (count: number) => `Node 0, zone      DMA     ${count} \n`;
    expect(parseBuddyinfo(row(10) + row(11)).records.map(({ rows }) => rows[0]?.counts)).toEqual([[10], [11]]);
  });
});
