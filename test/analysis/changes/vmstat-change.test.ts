import { describe, expect, it } from 'vitest';
import { vmstatChange } from '../../../src/analysis/index.ts';
import { parseVmstat, type Vmstat } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const read = (name: string) => parseVmstat(fixture(`listings/vmstat/${name}.txt`)).records[0] as Vmstat;

describe('vmstatChange', () => {
  it('tells stalls by zone and compactions of a fragmented machine', () => {
    const change = vmstatChange(read('5.10-before'), read('5.10-after'));
    expect(change).toMatchObject({
      wentBack: [],
      allocStalls: 3,
      allocStallsByZone: { dma: 0, dma32: 0, normal: 3, movable: 0 },
      ...{ compactStalls: 6, compactFails: 6, compactSuccesses: 0, compactionSuccess: 0, oomKills: 0 },
    });
  });

  it('tells how much of what reclaim looked at was freed', () => {
    const change = vmstatChange(
      { values: { pgscan_kswapd: 100, pgsteal_kswapd: 50, pgscan_direct: 10, pgsteal_direct: 10 } },
      { values: { pgscan_kswapd: 500, pgsteal_kswapd: 150, pgscan_direct: 10, pgsteal_direct: 10 } },
    );
    expect(change.kswapd).toEqual({ scanned: 400, stolen: 100, efficiency: 0.25 });
    expect(change.direct).toEqual({ scanned: 0, stolen: 0 });
    expect(change.reclaim).toEqual({ scanned: 400, stolen: 100, efficiency: 0.25 });
  });

  it('adds up the zones of kernels to 4.7', () => {
    const values = {
      allocstall: 5,
      pgscan_direct_normal: 7,
      pgscan_direct_dma: 1,
      pgsteal_direct_normal: 3,
      pgsteal_direct_dma: 1,
    };
    const change = vmstatChange(
      { values },
      { values: { ...values, allocstall: 9, pgscan_direct_normal: 17, pgsteal_direct_normal: 8 } },
    );
    expect(change).toMatchObject({ allocStalls: 4, direct: { scanned: 10, stolen: 5, efficiency: 0.5 } });
    expect(change).not.toHaveProperty('kswapd');
  });

  it('gives rates where the time between is known', () => {
    const [before, after] = [{ values: { workingset_refault: 100 } }, { values: { workingset_refault: 700 } }];
    expect(vmstatChange(before, after, { seconds: 60 })).toMatchObject({ refaults: 600, refaultsPerSecond: 10 });
    expect(vmstatChange(before, after)).not.toHaveProperty('refaultsPerSecond');
    expect(() => vmstatChange(before, after, { seconds: 0 })).toThrow(TypeError);
  });

  it('says nothing of counters that one of the snapshots has not', () => {
    expect(
      vmstatChange({ values: { pgfault: 1 } }, { values: { pgfault: 2, oom_kill: 3, allocstall_normal: 9 } }),
    ).toEqual({ wentBack: [] });
    const zones = vmstatChange(
      { values: { allocstall_normal: 1 } },
      { values: { allocstall_normal: 2, allocstall_movable: 3 } },
    );
    expect(zones).not.toHaveProperty('allocStalls');
  });

  it('says that the machine was started anew, and nothing else', () => {
    const change = vmstatChange({ values: { pgfault: 9, oom_kill: 1 } }, { values: { pgfault: 2, oom_kill: 1 } });
    expect(change).toEqual({ wentBack: ['pgfault'] });
  });
});
