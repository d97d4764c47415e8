import { describe, expect, it } from 'vitest';
import { parse, parseVmallocinfo } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const text = fixture('listings/vmallocinfo/forms.txt');

describe('/proc/vmallocinfo', () => {
  it('has each area with its caller, its pages and what it is for', () => {
    const [record] = parseVmallocinfo(text).records;
    expect(record?.areas).toHaveLength(9);
    expect(record?.areas[3]).toMatchObject({
      ...{ first: 'ffffb35e00010000', behind: 'ffffb35e00c11000', sizeBytes: 12587008 },
      ...{ symbol: 'alloc_large_system_hash', offset: 0x1b5, size: 0x2a0, pages: 3072 },
      ...{ vmalloc: true, vpages: true, nodes: { N0: 1536, N1: 1536 } },
    });
    expect(record?.areas[1]).toMatchObject({ sizeBytes: 8192, phys: '0x00000000bffdf000', ioremap: true });
    expect(record?.areas[4]).toMatchObject({ module: 'af_packet', user: true, nodes: { N1: 3 } });
  });

  it('has a guard page more than the pages that an area holds', () => {
    const [record] = parseVmallocinfo(text).records;
    const held = (record?.areas ?? []).filter((area) => area.type === 'VmallocinfoRow' && area.pages !== undefined);
    expect(
      held.map((area) => area.type === 'VmallocinfoRow' && [area.sizeBytes, (area.pages ?? 0) * 4096 + 4096]),
    ).toEqual([20480, 12587008, 16384].map((bytes) => [bytes, bytes]));
  });

  it('counts the pages of an area on each node', () => {
    const [record] = parseVmallocinfo(fixture('listings/vmallocinfo/6.18.txt')).records;
    const areas = (record?.areas ?? []).filter((area) => area.type === 'VmallocinfoRow' && area.pages !== undefined);
    expect(
      areas.map((area) => area.type === 'VmallocinfoRow' && [area.pages, area.nodes?.['N0'], area.sizeBytes]),
    ).toEqual([...Array(4).fill([4, 4, 20480]), [577, 577, 2367488], [513, 513, 2105344], [641, 641, 2629632]]);
  });

  it('tells areas without a caller apart', () => {
    const [record] = parseVmallocinfo(text).records;
    const areas = (record?.areas ?? []).flatMap((area) =>
      area.type === 'VmallocinfoArea' ? [[area.area, area.sizeBytes]] : [],
    );
    expect(areas).toEqual([
      ['vm_map_ram', 16384],
      ['unpurged vm_area', 12288],
    ]);
  });

  it('of old kernels has short addresses, and callers that have no name', () => {
    const [record] = parseVmallocinfo(fixture('listings/vmallocinfo/2.6.28.txt')).records;
    expect(record?.areas).toMatchObject([
      { first: 'f8800000', behind: 'f8802000', sizeBytes: 8192, phys: 'cff68000' },
      { sizeBytes: 4198400, pages: 1024 },
      { callerAddress: 'f88d1034', pages: 1, vmalloc: true },
    ]);
  });

  it('keeps areas that are the same where addresses are hidden', () => {
    const row = '0x0000000000000000-0x0000000000000000    8192 bpf_prog_alloc+0x1/0x2 pages=1 vmalloc\n';
    expect(parseVmallocinfo(row + row).records[0]?.areas).toHaveLength(2);
  });

  it('joins rows that a mail program broke', () => {
    const broken = text.replace(' pages=3072', '\npages=3072');
    const [record] = parseVmallocinfo(broken).records;
    expect(record?.areas[3]).toMatchObject({ pages: 3072, vpages: true, repaired: true });
    expect(record?.areas).toHaveLength(9);
  });

  it.each([
    ['0xffffb35e00010000-0xffffb35e00c11000 125870', 8, [{ first: 'ffffb35e00010000', truncated: true }]],
    ['0xffffb35e00010000-0xffffb35e00c11000 12587008 alloc_large_system_hash+0x1b5/0x2a0 pages=30', 9, undefined],
  ])('leaves out a number that a cut may have shortened: %s', (row, count, otherLines) => {
    const [record] = parseVmallocinfo(text.split('\n').with(3, row).join('\n')).records;
    expect(record?.areas).toHaveLength(count);
    expect(record?.otherLines).toEqual(otherLines && [expect.objectContaining(otherLines[0])]);
    expect(JSON.stringify(record)).not.toMatch(/:(?:125870|30)\b/);
    expect(record?.diagnostics.map(({ code }) => code)).toEqual(['truncated-line']);
  });

  it('is not any two addresses with a number', () => {
    expect(parse('0x4000000000-0x400fffffff 64bit pref]\n').records).toEqual([]);
    expect(parse('0x00001000-0x00002000 4096\n0x00003000-0x00004000 4096\n').records).toEqual([]);
    expect(parse('00400000-0040b000 r-xp 00000000 08:01 1234 /bin/cat\n').records).toEqual([]);
  });
});
