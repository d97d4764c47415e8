import { describe, expect, it } from 'vitest';
import { zoneStates } from '../../../src/analysis/index.ts';
import { type LogRecord, parseLog } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';
import { reportOf } from '../reports.ts';

/** zone, the mark it is below, what the request could get, what it must leave. */
function states(record: LogRecord | undefined) {
  return zoneStates(record!).map(({ zone, below, served, reservePages }) => [
    `${zone.node ?? ''} ${zone.zone}`.trim(),
    below,
    served,
    reservePages,
  ]);
}

describe('the zones of a report', () => {
  it('say which is below min, and which could have served the request', () => {
    const [stall] = parseLog(fixture('allocation-stall/4.9-glued.log')).records;
    // Normal free:51536kB min:51740kB; DMA32 has 64644 kB, but 12270 pages are kept for lower requests.
    expect(states(stall)).toEqual([
      ['0 DMA', undefined, 'no', 16011],
      ['0 DMA32', undefined, 'no', 12270],
      ['0 Normal', 'min', 'no', 0],
    ]);
    expect(zoneStates(stall!)[2]?.belowMinKb).toBe(204);
  });

  it('may show memory that came back before they were printed', () => {
    // DMA32 free:132392kB low:7732kB, 29182 pages kept: 33098 - 1933 > 29182
    expect(states(reportOf('oom-report/4.4-global-syslog.log'))).toEqual([
      ['0 DMA', undefined, 'no', 32117],
      ['0 DMA32', undefined, 'freely', 29182],
      ['0 Normal', 'min', 'no', 0],
    ]);
  });

  it('have enough free, in pieces that are too small', () => {
    for (const release of ['5.10', '6.1', '6.12']) {
      const [failure] = parseLog(fixture(`allocation-failure/${release}-order-10.log`)).records;
      expect(states(failure).map(([zone, , served]) => [zone, served])).toEqual([
        ['0 DMA', 'no'],
        ['0 DMA32', 'no block'],
      ]);
    }
  });

  it('keep what their own reserve says, also without a node', () => {
    expect(states(reportOf('oom-report/6.1-i686-highmem.log'))).toEqual([
      ['DMA', undefined, 'no', 1054],
      ['Normal', 'low', 'no', 1791],
      ['HighMem', 'min', 'no', 0],
    ]);
  });

  it('tell nothing of a kill that was asked for by hand: it wanted no page', () => {
    expect(states(reportOf('oom-report/6.1-swap.log')).map(([, , served]) => served)).toEqual([undefined, undefined]);
  });
});

describe('a request', () => {
  const zones = (head: string) =>
    states(
      parseLog(`${head}
CPU: 0 PID: 7 Comm: a Not tainted 6.1.192 #1
Mem-Info:
Node 0 DMA free:15360kB min:760kB low:948kB high:1136kB present:15992kB managed:15360kB
lowmem_reserve[]: 0 825 1000 1000
Node 0 Normal free:3000kB min:4000kB low:5000kB high:6000kB present:903160kB managed:843848kB
lowmem_reserve[]: 0 0 175 175
Node 0 HighMem free:9000kB min:500kB low:1000kB high:1500kB present:400000kB managed:400000kB
lowmem_reserve[]: 0 0 0 0
Node 1 Normal free:90000kB min:4000kB low:5000kB high:6000kB present:903160kB managed:843848kB
lowmem_reserve[]: 0 0 0 0
Node 0 DMA: 0*4kB 0*8kB 0*16kB 0*32kB 0*64kB 0*128kB 0*256kB 0*512kB 1*1024kB (U) 1*2048kB (M) 3*4096kB (M) = 15360kB
`).records[0],
    );
  const failure = (mask: string, nodemask = '(null)', mems = '0-1') =>
    zones(`a: page allocation failure: order:0, mode:${mask}, nodemask=${nodemask},cpuset=/,mems_allowed=${mems}`);

  it('may use no zone above its highest', () => {
    expect(failure('0xcc1(GFP_KERNEL|GFP_DMA)').map(([, , served]) => served)).toEqual([
      'freely',
      'not allowed',
      'not allowed',
      'not allowed',
    ]);
    expect(failure('0xcc0(GFP_KERNEL)').map(([, , served, reserve]) => [served, reserve])).toEqual([
      ['freely', 825],
      ['no', 0],
      ['not allowed', undefined],
      ['freely', 0],
    ]);
  });

  it('may not use other nodes than its own', () => {
    expect(failure('0xcc0(GFP_KERNEL)', '0').at(-1)).toEqual(['1 Normal', undefined, 'not allowed', undefined]);
    expect(failure('0x100cc0(GFP_USER)', '(null)', '0').at(-1)?.[2]).toBe('not allowed');
    expect(failure('0xcc0(GFP_KERNEL)', '(null)', '0').at(-1)?.[2]).toBe('freely');
  });

  it('that may not wait digs into the reserve', () => {
    // Normal of node 0: 750 of min 1000 pages; GFP_ATOMIC may go down to 375.
    expect(failure('0xa20(GFP_ATOMIC)')[1]).toEqual(['0 Normal', 'min', 'from the reserve', 0]);
  });
});
