import { describe, expect, it } from 'vitest';
import { type AllocationFailure, type AllocationStall, type OomPanic, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

// Every value below was read off the logs by eye.
describe('a stall of 4.9 whose line ends were lost', () => {
  const { records } = parse(fixture('allocation-stall/4.9-glued.log'));
  const stall = records[0] as AllocationStall;

  it('is one record', () => {
    expect(records.map(({ type }) => type)).toEqual(['AllocationStall']);
    expect(stall.invocation).toMatchObject({
      comm: 'sshd',
      stallMs: 20388,
      order: 0,
      gfpMask: '0x24200ca',
      gfpFlags: ['GFP_HIGHUSER_MOVABLE'],
    });
    expect(stall.envelope).toMatchObject({
      host: 'ip-172-20-54-91',
      stamp: 'Nov 20 04:02:36',
      bootSeconds: 91374.975004,
    });
    expect(stall.cpu).toMatchObject({
      cpu: 3,
      pid: 1257,
      notTainted: true,
      kernelRelease: '4.9.0-7-amd64',
      kernelBuild: '#1 Debian 4.9.110-3+deb9u2',
    });
  });

  it('has frames whose addresses a page took away', () => {
    expect(stall.callTrace).toHaveLength(15);
    expect(stall.callTrace[0]).toMatchObject({
      symbol: 'dump_stack',
      offset: 0x5c,
      size: 0x78,
      reliable: false,
      lostAddress: '[] ',
    });
    expect(stall.callTrace[1]).toMatchObject({ symbol: 'warn_alloc', lostAddress: '[ ] ' });
    expect(stall.callTrace[1]?.address).toBeUndefined();
  });

  it('has three zones, Normal below its min, and nothing after them', () => {
    expect(stall.memInfo?.zones.map(({ zone, freeKb, minKb }) => [zone, freeKb, minKb])).toEqual([
      ['DMA', 15904, 64],
      ['DMA32', 64640, 15776],
      ['Normal', 51536, 51740],
    ]);
    // The page's text ends with the last zone line: its reserve, the buddy lists and the rest are lost.
    expect(stall.memInfo?.zones[2]?.lowmemReservePages).toBeUndefined();
    expect(stall.missing).toEqual(['memInfo']);
    expect(stall.memInfo?.nodes[0]).toMatchObject({
      node: 0,
      anonThpKb: 135168,
      thpBlank: true,
      pagesScanned: 50,
      allUnreclaimable: false,
    });
    expect(stall.memInfo?.counters).toMatchObject({ activeAnonPages: 3868989, freePages: 33020, freePcpPages: 370 });
  });
});

describe('a failure of order 10', () => {
  it.each([
    ['5.10', 21],
    ['6.1', 30],
    ['6.12', 32],
  ])('of %s has its mask, trace and memory', (release, frames) => {
    const [failure] = parse(fixture(`allocation-failure/${release}-order-10.log`)).records as AllocationFailure[];
    expect(failure?.invocation).toMatchObject({
      comm: 'lab',
      order: 10,
      gfpMask: '0x40cc0',
      gfpFlags: ['GFP_KERNEL', '__GFP_COMP'],
      nodemask: '(null)',
      cpuset: '/',
      memsAllowed: '0',
    });
    expect(failure?.callTrace).toHaveLength(frames);
    expect(failure?.stack?.registers).toMatchObject({ RIP: '0033:0x43fcf0', ORIG_RAX: '000000000000002e' });
    expect(failure?.memInfo?.zones.map(({ zone }) => zone)).toEqual(['DMA', 'DMA32']);
    expect(failure?.complete).toBe(true);
  });

  it('of 6.1 shows a fragmented DMA32', () => {
    const [failure] = parse(fixture('allocation-failure/6.1-order-10.log')).records as AllocationFailure[];
    expect(failure?.memInfo?.buddyLists[1]).toMatchObject({ zone: 'DMA32', totalKb: 86580 });
    expect(failure?.memInfo?.buddyLists[1]?.orders.map(({ count }) => count)).toEqual([
      21245, 78, 9, 4, 3, 0, 2, 0, 0, 0, 0,
    ]);
  });
});

describe('a panic for lack of memory', () => {
  it.each([
    ['6.1-deadlocked', 'System is deadlocked on memory'],
    ['6.1-panic-on-oom', 'Out of memory: system-wide panic_on_oom is enabled'],
  ])('%s follows its report, which misses no kill', (name, message) => {
    const [report, panic] = parse(fixture(`oom-panic/${name}.log`)).records;
    expect(report).toMatchObject({ type: 'OomReport', kills: [], complete: true });
    expect((panic as OomPanic).panic.message).toBe(message);
    expect((panic as OomPanic).callTrace[1]?.symbol).toBe('panic');
  });
});

describe('the stack of a router', () => {
  const [record] = parse(fixture('written/allocation-failure/5.4-mips.log')).records;

  it('has the words behind its heading, and the mark that there are more', () => {
    const stack = record?.type === 'AllocationFailure' ? record.stack : undefined;
    expect(stack?.words).toHaveLength(16);
    expect(stack?.words?.[8]).toBe('805cf378');
    expect(stack?.lines.map(({ type }) => type)).toEqual([
      'StackWordsHeaded',
      'StackWords',
      'StackWordsMore',
      'CallTraceHeading',
      'StackText',
    ]);
    expect(record?.diagnostics).toEqual([]);
  });
});
