import { describe, expect, it } from 'vitest';
import { type AnyRecord, parse, print, type VmallocFailure } from '../../src/index.ts';

function recordsOf(...lines: string[]): AnyRecord[] {
  return parse(`${lines.join('\n')}\n`).records;
}

describe('the line about virtual memory', () => {
  it.each([
    [
      'allocation failed: out of vmalloc space - use vmalloc=<size> to increase size.',
      { reason: 'out of vmalloc space' },
    ],
    [
      'vmap allocation for size 4198400 failed: use vmalloc=<size> to increase size.',
      { sizeBytes: 4198400, fullStop: true },
    ],
    ['vmap allocation for size 20480 failed: use vmalloc=<size> to increase size', { sizeBytes: 20480 }],
    [
      'vmalloc_node_range for size 12288 failed: Address range restricted to 0xffffffffa0000000 - 0xffffffffff000000',
      { sizeBytes: 12288, rangeStart: 'ffffffffa0000000', rangeEnd: 'ffffffffff000000' },
    ],
    ['vmalloc: allocation failure: 17178820608 bytes', { sizeBytes: 17178820608 }],
    [
      'vmalloc: allocation failure, allocated 16578404352 of 17179873280 bytes',
      { allocatedBytes: 16578404352, sizeBytes: 17179873280 },
    ],
    [
      'syz-executor6: vmalloc: allocation failure: 8589934588 bytes, mode:0x14080c0(GFP_KERNEL|__GFP_ZERO), nodemask=(null)',
      {
        comm: 'syz-executor6',
        sizeBytes: 8589934588,
        gfpMask: '0x14080c0',
        gfpFlags: ['GFP_KERNEL', '__GFP_ZERO'],
        nodemask: '(null)',
      },
    ],
    [
      'a: vmalloc: allocation failure, allocated 4096 of 8192 bytes, mode:0x24080c2(GFP_KERNEL|__GFP_HIGHMEM)',
      { comm: 'a', allocatedBytes: 4096, sizeBytes: 8192 },
    ],
    [
      'crawl_4523_7997: vmalloc error: size 0, page order 9, failed to allocate pages, mode:0xcc2(GFP_KERNEL|__GFP_HIGHMEM), nodemask=(null),cpuset=/,mems_allowed=0',
      { sizeBytes: 0, order: 9, reason: 'failed to allocate pages', cpuset: '/', memsAllowed: '0' },
    ],
    [
      'a: vmalloc error: size 20480, vm_struct allocation failed. Retrying., mode:0xcc0(GFP_KERNEL), nodemask=(null)',
      { sizeBytes: 20480, reason: 'vm_struct allocation failed. Retrying.' },
    ],
    [
      'a: vmalloc error: size 20480, failed to allocated page array size 160, mode:0xcc0(GFP_KERNEL), nodemask=(null)',
      { reason: 'failed to allocated page array size 160' },
    ],
  ])('%s', (line, invocation) => {
    const [record, ...others] = recordsOf(line) as VmallocFailure[];
    expect(others).toEqual([]);
    expect(record).toMatchObject({ type: 'VmallocFailure', invocation });
    expect(record?.invocation).not.toHaveProperty('repaired');
    expect(record && print(record)).toBe(line);
    expect(print(JSON.parse(JSON.stringify(record)))).toBe(line);
  });

  it('has what is sure when it is cut', () => {
    const [record] = recordsOf('a b: vmalloc error: size 20480, vm_struct alloc') as VmallocFailure[];
    expect(record?.invocation).toMatchObject({ comm: 'a b', sizeBytes: 20480, truncated: true });
    expect(record?.invocation).not.toHaveProperty('reason');
  });
});

describe('a failure with what warn_alloc prints after it', () => {
  const lines = [
    'syz-executor6: vmalloc: allocation failure: 8589934588 bytes, mode:0x14080c0(GFP_KERNEL|__GFP_ZERO), nodemask=(null)',
    'syz-executor6 cpuset=/ mems_allowed=0',
    'CPU: 1 PID: 30482 Comm: syz-executor6 Not tainted 4.15.0+ #221',
    'Call Trace:',
    ' dump_stack+0x194/0x257',
    ' warn_alloc+0x19a/0x2b0',
  ];

  it('is one record', () => {
    const [record, ...others] = recordsOf(...lines) as VmallocFailure[];
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      cpuset: { name: '/', memsAllowed: '0' },
      cpu: { cpu: 1, pid: 30482 },
      callTrace: [{ symbol: 'dump_stack' }, { symbol: 'warn_alloc' }],
      complete: true,
    });
    expect(record && print(record).split('\n')).toEqual(lines);
  });

  it('misses what is lost of it', () => {
    const [record] = recordsOf(lines[0] as string) as VmallocFailure[];
    expect(record).toMatchObject({ complete: false, missing: ['cpu', 'callTrace'] });
  });
});

describe('the line of old kernels', () => {
  it('stands before a page allocation failure, which is a record of its own', () => {
    const [vmalloc, failure, ...others] = recordsOf(
      'vmalloc: allocation failure: 17178820608 bytes',
      'syz-executor: page allocation failure: order:0, mode:0x24000c2',
      'CPU: 1 PID: 30482 Comm: syz-executor Not tainted 4.4.0 #2',
      'Call Trace:',
      ' [<ffffffff81d9f7c1>] dump_stack+0xc1/0x120',
    );
    expect(others).toEqual([]);
    expect(vmalloc).toMatchObject({ type: 'VmallocFailure', complete: true, callTrace: [] });
    expect(failure).toMatchObject({ type: 'AllocationFailure', invocation: { order: 0 }, cpu: { pid: 30482 } });
  });
});

describe('a line by itself', () => {
  it('does not end the record that it stands in', () => {
    const records = recordsOf(
      'a: page allocation failure: order:0, mode:0x24000c2',
      'CPU: 1 PID: 30 Comm: a Not tainted 4.4.0 #2',
      'vmap allocation for size 20480 failed: use vmalloc=<size> to increase size',
      'Call Trace:',
      ' [<ffffffff81d9f7c1>] dump_stack+0xc1/0x120',
    );
    expect(records.map(({ type }) => type)).toEqual(['AllocationFailure', 'VmallocFailure']);
    expect(records[0]).toMatchObject({ callTrace: [{ symbol: 'dump_stack' }], diagnostics: [] });
  });
});
