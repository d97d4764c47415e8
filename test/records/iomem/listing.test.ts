import { describe, expect, it } from 'vitest';
import { parse, parseIomem } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const text = fixture('listings/iomem/6.18.txt');

/** Bytes of the rows of a name. */
function bytesOf(name: string): bigint {
  const rows = parseIomem(text).records[0]?.resources.filter((row) => row.name === name) ?? [];
  return rows.reduce((sum, { first, last }) => sum + BigInt(`0x${last}`) - BigInt(`0x${first}`) + 1n, 0n);
}

describe('/proc/iomem', () => {
  it('has a row for each range, with the levels above it', () => {
    const [record] = parseIomem(text).records;
    expect(record?.resources).toHaveLength(27);
    expect(record?.resources.slice(9, 14).map(({ first, last, name, depth }) => [first, last, name, depth])).toEqual([
      ['03b34000', '03c57fff', 'Kernel bss', 1],
      ['c0001000', 'eebfffff', 'PCI Bus 0000:00', 0],
      ['eec00000', 'febfffff', 'Reserved', 0],
      ['eec00000', 'eecfffff', 'PCI ECAM 0000 [bus 00-00]', 1],
      ['eec00000', 'eecfffff', 'PCI Bus 0000:00', 2],
    ]);
  });

  it('says how much memory there is', () => {
    // 00001000-0009fbff, 00100000-bfffffff, 100000000-63fffffff
    expect(bytesOf('System RAM')).toBe(0x9ec00n + 0xbff00000n + 0x540000000n);
  });

  it('hides the addresses from most, but not how they are nested', () => {
    const [record] = parseIomem(fixture('listings/iomem/hidden.txt')).records;
    const depths = parseIomem(text).records[0]?.resources.map(({ depth }) => depth);
    expect(record?.resources.map(({ depth }) => depth)).toEqual(depths);
    expect(new Set(record?.resources.map(({ last }) => last))).toEqual(new Set(['00000000']));
  });

  it('has no depths where the indentation was lost', () => {
    const flat = parse(text.replace(/^ +/gm, '')).records;
    expect(flat).toMatchObject([{ type: 'Iomem', resources: { length: 27 } }]);
    expect(JSON.stringify(flat)).not.toContain('depth');
    expect(JSON.stringify(parse(text.replace(/^/gm, '    ')).records)).not.toContain('"depth"');
    const one = parseIomem(text.replace(/^ +/gm, ' ')).records[0]?.resources ?? [];
    expect(one.slice(0, 4).map(({ depth }) => depth)).toEqual([0, 0, 0, undefined]);
  });

  it('begins with any row where the file is named', () => {
    const rows = '09000000-09000fff : pl011@9000000\n  09000000-09000fff : 9000000.pl011 pl011@9000000\n';
    expect(parse(`$ cat /proc/iomem\n${rows}`).records).toMatchObject([{ type: 'Iomem', path: '/proc/iomem' }]);
    expect(parse(rows).records).toEqual([]);
  });

  it.each([
    '0000-0cf7 : System RAM\n0cf8-0cff : Reserved\n',
    '[    0.000000] 00001000-0009fbff : System RAM\n',
    'BIOS-e820: 0000000000000000 - 000000000009f800 : Reserved\n',
    'who has it : System RAM\n',
    '00000000-00000fff : Reserved\n',
  ])('is not %j', (other) => {
    expect(parse(other).records).toEqual([]);
  });
});
