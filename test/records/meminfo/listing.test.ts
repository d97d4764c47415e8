import { describe, expect, it } from 'vitest';
import { parse, parseMeminfo, print } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const read = (name: string) => parseMeminfo(fixture(`listings/meminfo/${name}.txt`)).records[0];

describe('/proc/meminfo', () => {
  it('gives kB, and counts of huge pages, by their keys', () => {
    const values = read('6.1-highmem')?.values;
    expect(Object.entries(values ?? {}).slice(0, 2)).toEqual([
      ['MemTotal', 1098644],
      ['MemFree', 1078840],
    ]);
    expect([values?.['HighFree'], values?.['Inactive(anon)'], values?.['HugePages_Total']]).toEqual([224452, 2104, 0]);
  });

  it('of a node says which', () => {
    expect(read('6.18-node')).toMatchObject({ node: 0, values: { MemUsed: 21955768, FilePages: 20466536 } });
  });

  it('of 2.4 has a table in bytes', () => {
    expect(read('2.4')).toMatchObject({
      narrow: true,
      memory: { totalBytes: 261287936, cachedBytes: 134217728 },
      swap: { usedBytes: 2654208 },
      values: { MemTotal: 255164, SwapFree: 519512 },
    });
  });

  it('needs no blank before a value that fills its column', () => {
    const text = 'MemTotal:       24684096 kB\nShadowCallStack:12345678 kB';
    const [record] = parse(`${text}\n`).records;
    expect(record?.type === 'Meminfo' && record.values['ShadowCallStack']).toBe(12345678);
    expect(record && print(record)).toBe(text);
  });

  it('leaves out what does not fit 2^53', () => {
    const [record] = parse(
      'MemTotal:       24684096 kB\nMemFree:        1 kB\nCommitted_AS:   18446744073709551000 kB\n',
    ).records;
    expect(record?.type === 'Meminfo' && Object.keys(record.values)).toEqual(['MemTotal', 'MemFree']);
    expect(record?.diagnostics.map(({ code }) => code)).toEqual(['unsafe-integer']);
  });

  it('does not take an amount for whole that lost its unit', () => {
    const [record] = parse('MemTotal:       24684096 kB\nMemFree:         272\nMemAvailable:   1234567 kB\n').records;
    expect(record?.type === 'Meminfo' && record.values).toEqual({ MemTotal: 24684096, MemAvailable: 1234567 });
    expect(record?.diagnostics.map(({ code }) => code)).toEqual(['unread-line']);
  });

  it('keeps nodes apart', () => {
    const node = (number: number) =>
      `Node ${number} MemTotal:       1000 kB\nNode ${number} MemFree:        ${number} kB\n`;
    const { records } = parse(node(0) + node(1));
    expect(records).toMatchObject([{ node: 0 }, { node: 1, values: { MemFree: 1 } }]);
  });

  it('is no single line of prose', () => {
    expect(parse('MemTotal:       24684096 kB\n').records).toEqual([]);
    expect(parse('see MemTotal: 24684096 kB\nMemFree: is low\n').records).toEqual([]);
  });

  it('may be some lines of the file where a prompt names it', () => {
    const [record] = parse(
      '[root@db1 ~]# grep -i huge /proc/meminfo\nAnonHugePages:     4096 kB\nHugePages_Total:       0\n',
    ).records;
    expect(record).toMatchObject({ path: '/proc/meminfo', values: { AnonHugePages: 4096, HugePages_Total: 0 } });
  });
});
