import { describe, expect, it } from 'vitest';
import { type AnyRecord, parse, print, type SlabAllocationFailure } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const SLUB = [
  'SLUB: Unable to allocate memory on node -1, gfp=0x820(GFP_ATOMIC)',
  '  cache: kmalloc-rnd-15-2k, object size: 2048, buffer size: 6144, default order: 3, min order: 1',
  '  kmalloc-rnd-15-2k debugging increased min order, use slab_debug=O to disable.',
  '  node 0: slabs: 33, objs: 165, free: 0',
  '  node 1: slabs: 7, objs: 35, free: 2',
];

const SLAB = [
  'SLAB: Unable to allocate memory on node 0 (gfp=0x20)',
  '  cache: size-4096, object size: 4096, order: 0',
  '  node 0: slabs: 12/14, objs: 96/112, free: 16',
  '  node 1: slabs: 2/2, objs: 16/16',
];

function recordsOf(...lines: string[]): AnyRecord[] {
  return parse(`${lines.join('\n')}\n`).records;
}

function only(...lines: string[]): SlabAllocationFailure {
  const records = recordsOf(...lines);
  expect(records.map(({ type }) => type)).toEqual(['SlabAllocationFailure']);
  return records[0] as SlabAllocationFailure;
}

describe('a slab that could not be allocated', () => {
  it('of SLUB has its cache and its nodes', () => {
    const record = only(...SLUB);
    expect(record).toMatchObject({
      allocator: 'SLUB',
      node: -1,
      gfpMask: '0x820',
      gfpFlags: ['GFP_ATOMIC'],
      cache: { name: 'kmalloc-rnd-15-2k', objectSizeBytes: 2048, bufferSizeBytes: 6144, defaultOrder: 3, minOrder: 1 },
      debugHint: { name: 'kmalloc-rnd-15-2k', parameter: 'slab_debug' },
      nodes: [
        { node: 0, slabs: 33, objs: 165, free: 0 },
        { node: 1, slabs: 7, objs: 35, free: 2 },
      ],
    });
    expect(print(record).split('\n')).toEqual(SLUB);
  });

  it('of SLAB has active slabs too', () => {
    const record = only(...SLAB);
    expect(record).toMatchObject({
      allocator: 'SLAB',
      node: 0,
      gfpMask: '0x20',
      cache: { name: 'size-4096', objectSizeBytes: 4096, order: 0 },
      nodes: [
        { node: 0, activeSlabs: 12, slabs: 14, activeObjs: 96, objs: 112, free: 16 },
        { node: 1, activeSlabs: 2, slabs: 2, activeObjs: 16, objs: 16 },
      ],
    });
    expect(print(record).split('\n')).toEqual(SLAB);
  });

  it('of 6.12 names the processor', () => {
    const line = 'SLUB: Unable to allocate memory on CPU 3 (of node 1) on node -1, gfp=0x820(GFP_ATOMIC)';
    const record = only(line);
    expect(record).toMatchObject({ onCpu: 3, cpuNode: 1, node: -1, nodes: [] });
    expect(print(record)).toBe(line);
  });

  it('has names with brackets, colons and commas', () => {
    const name = 'dentry(12:docker, x)';
    const cache = `  cache: ${name}, object size: 192, buffer size: 192, default order: 1, min order: 0`;
    expect(only(SLUB[0] as string, cache).cache?.name).toBe(name);
  });

  it('has what is sure of a line that is cut', () => {
    const record = only('SLUB: Unable to allocate memory on node -1, gfp=0x8');
    expect(record).toMatchObject({ allocator: 'SLUB', node: -1, truncated: true });
    expect(record).not.toHaveProperty('gfpMask');
  });
});

describe('lines that look like those of a slab', () => {
  it('count only after its first line', () => {
    expect(recordsOf(...SLUB.slice(1), ...SLAB.slice(1))).toEqual([]);
  });
});

describe('a slab in the middle of another record', () => {
  const lines = fixture('allocation-failure/6.1-order-10.log').split('\n');
  const at = lines.findIndex((line) => line.includes('Mem-Info:'));
  const slabs = [...SLUB, ...SLUB].map((line) => `[  101.000000] ${line}`);
  const alone = parse(lines.join('\n')).records;
  const { records } = parse([...lines.slice(0, at), ...slabs, ...lines.slice(at)].join('\n'));

  it('does not end it', () => {
    expect(records.map(({ type }) => type)).toEqual([
      ...alone.slice(0, 1).map(({ type }) => type),
      'SlabAllocationFailure',
      'SlabAllocationFailure',
      ...alone.slice(1).map(({ type }) => type),
    ]);
    expect(print(records[0] as AnyRecord)).toBe(print(alone[0] as AnyRecord));
    expect(records[0]?.diagnostics).toEqual([]);
  });
});
