import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gfpTable } from '../../../src/analysis/gfp/table.ts';
import { GFP_TABLES, type GfpConfig } from '../../../src/analysis/gfp/tables.ts';
import { decodeGfp, encodeGfp, inferGfpRelease } from '../../../src/analysis/index.ts';
import flags from '../../fixtures/vectors/gfp-flags.json' with { type: 'json' };
import gfpVectors from '../../fixtures/vectors/gfp-vectors.json' with { type: 'json' };

interface SourceTable {
  id: string;
  from: string;
  bits: Record<string, string>;
  unions: Record<string, string>;
  composites: Record<string, string>;
  printer: string[] | null;
  printerExtra?: Record<string, string[]>;
  configVariants?: { with: string[]; bits: Record<string, string>; composites: Record<string, string> }[];
}

const { vectors } = gfpVectors;
const TABLES = flags.tables as unknown as SourceTable[];

/** Masks that are not 0, as numbers. */
function masks(...sources: Record<string, string>[]): Record<string, number> {
  const all = Object.entries(Object.assign({}, ...sources) as Record<string, string>);
  return Object.fromEntries(all.map(([name, mask]) => [name, Number(mask)]).filter(([, mask]) => mask !== 0));
}

describe('the tables', () => {
  it('are those of the kernel sources', () => {
    expect(GFP_TABLES.map(({ id, from }) => [id, from])).toEqual(TABLES.map(({ id, from }) => [id, from]));
  });

  describe.each(TABLES)('$id', (source) => {
    const ours = GFP_TABLES.find(({ id }) => id === source.id)!;

    it('has every bit and composite, and no other', () => {
      expect(Object.fromEntries(gfpTable(ours).masks)).toEqual(masks(source.bits, source.unions, source.composites));
    });

    it.each(source.configVariants ?? [])('has those of %j too', (variant) => {
      const config = variant.with.map((name) => name.replace('CONFIG_', '') as GfpConfig);
      expect(Object.fromEntries(gfpTable(ours, config).masks)).toEqual(
        masks(source.bits, source.unions, source.composites, variant.bits, variant.composites),
      );
    });

    it.runIf(source.printer !== null)('prints names in the kernel’s order', () => {
      const known = gfpTable(ours).masks;
      const order = source.printer?.filter((name) => known.has(name));
      expect(gfpTable(ours).printer.map(([name]) => name)).toEqual(order);
    });
  });
});

describe('the vectors', () => {
  it.each(vectors)('$mask of $release', ({ mask, table, printed, decoded }) => {
    expect(decodeGfp(mask, table)?.names.join('|')).toBe(printed ?? decoded);
    expect(decodeGfp(mask, table)?.printedByKernel).toBe(printed !== null);
  });

  it.each(vectors.filter(({ printed }) => printed !== null))(
    '$mask and its names tell $table',
    ({ mask, table, printed }) => {
      const ranges = inferGfpRelease(mask, printed?.split('|') ?? []);
      expect(ranges.map(({ from }) => from)).toContain(GFP_TABLES.find(({ id }) => id === table)?.from);
    },
  );
});

describe('the table of a release', () => {
  it.each([
    ['2.6.18-398.el5', '2.6.18'],
    ['2.6.32-504.el6.x86_64', '2.6.32'],
    ['3.10.0-1160.el7.x86_64', '3.10'],
    ['4.4.0-150-generic', '4.4'],
    ['4.18.0-147.3.1.el8_1.x86_64', '4.19'],
    ['5.10.112-005.ali5000.al8.aarch64', '5.4'],
    ['5.14.0-362.el9.x86_64', '5.14'],
    ['6.18.44', '6.18'],
    ['7.1.0', '6.18'],
  ])('%s is that of %s', (release, table) => {
    expect(decodeGfp('0x10', release)?.table).toBe(table);
  });

  it('is none for what is no release', () => {
    expect(decodeGfp('0x10', 'unknown')).toBeUndefined();
    expect(decodeGfp('0x10', '2.4.20')).toBeUndefined();
  });
});

describe('a mask', () => {
  it('means another thing in another release', () => {
    expect(decodeGfp('0x10', '4.3.0')?.flags).toEqual(['__GFP_WAIT']);
    expect(decodeGfp('0x10', '4.4.0')?.flags).toEqual(['__GFP_RECLAIMABLE']);
  });

  it('of 0 has no name', () => {
    expect(decodeGfp('0x0', '6.1.0')).toMatchObject({ mask: '0x0', names: [], flags: [] });
  });

  it('keeps the bits that nobody knows', () => {
    expect(decodeGfp(0x8000_0cc0, '6.1.0')).toMatchObject({
      names: ['GFP_KERNEL', '0x80000000'],
      unknown: '0x80000000',
    });
  });

  it('must be one', () => {
    expect(() => decodeGfp('GFP_KERNEL', '6.1.0')).toThrow(TypeError);
    expect(() => decodeGfp(-1, '6.1.0')).toThrow(TypeError);
  });
});

describe('names', () => {
  const release = fc.constantFrom(...GFP_TABLES.map(({ from }) => from));

  it('give back the mask that they were read from', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), release, (mask, each) => {
        const decoded = decodeGfp(mask, each);
        return encodeGfp(decoded?.names ?? [], each) === mask;
      }),
    );
  });

  it('of single bits give back all but the unknown ones', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), release, (mask, each) => {
        const { flags: bits, unknown } = decodeGfp(mask, each)!;
        return encodeGfp([...bits, unknown ?? '0x0'], each) === mask;
      }),
    );
  });

  it('that a release has not give nothing', () => {
    expect(encodeGfp(['__GFP_WAIT'], '4.4.0')).toBeUndefined();
    expect(encodeGfp(['GFP_KERNEL'], 'unknown')).toBeUndefined();
  });

  it('tell the range of releases that print them', () => {
    expect(inferGfpRelease('0x24200ca', ['GFP_HIGHUSER_MOVABLE'])).toEqual([
      { from: '4.4', before: '4.5' },
      { from: '4.5', before: '4.8' },
      { from: '4.8', before: '4.10' },
    ]);
    expect(inferGfpRelease('0x2100cca', ['GFP_HIGHUSER_MOVABLE'])).toMatchObject([
      { from: '6.4', config: ['KASAN_HW_TAGS'] },
      { from: '6.9', config: ['KASAN_HW_TAGS'] },
      { from: '6.15', config: ['KASAN_HW_TAGS'] },
    ]);
    expect(inferGfpRelease('0x1', ['GFP_KERNEL'])).toEqual([]);
  });
});
