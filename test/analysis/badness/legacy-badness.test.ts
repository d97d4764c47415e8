import { describe, expect, it } from 'vitest';
import { legacyBadness } from '../../../src/analysis/index.ts';

describe('badness up to 2.6.35', () => {
  it('begins with the virtual size, and half of each child and a page', () => {
    expect(legacyBadness({ totalVmPages: 1000 })).toBe(1000);
    expect(legacyBadness({ totalVmPages: 1000, childrenTotalVmPages: [101, 200] })).toBe(1000 + 51 + 101);
  });

  it('falls with the roots of CPU time and run time', () => {
    // 1000 s of CPU at 250 Hz: 250000 >> 11 = 122, root 11; 20 h: 72000 >> 10 = 70, root 8, root 2.
    expect(legacyBadness({ totalVmPages: 10_000, cpuTimeJiffies: 250_000, hz: 250 })).toBe(909);
    expect(legacyBadness({ totalVmPages: 10_000, runTimeSeconds: 72_000 })).toBe(5000);
    expect(legacyBadness({ totalVmPages: 10_000, cpuTimeJiffies: 1_000_000, hz: 1000 })).toBe(909);
    // 1000 s at 100 Hz: 100000 >> 10 = 97, root 9.
    expect(legacyBadness({ totalVmPages: 10_000, cpuTimeJiffies: 100_000, hz: 100 })).toBe(1111);
  });

  it('doubles for nice tasks, and is a quarter for root and again for raw I/O', () => {
    expect(legacyBadness({ totalVmPages: 1600, nice: 5 })).toBe(3200);
    expect(legacyBadness({ totalVmPages: 1600, superuser: true })).toBe(400);
    expect(legacyBadness({ totalVmPages: 1600, superuser: true, capSysRawio: true })).toBe(100);
    expect(legacyBadness({ totalVmPages: 1600, foreignNodes: true })).toBe(200);
  });

  it('is shifted by oom_adj; -17 is never killed', () => {
    expect(legacyBadness({ totalVmPages: 100, oomAdj: 3 })).toBe(800);
    expect(legacyBadness({ totalVmPages: 100, oomAdj: -3 })).toBe(12);
    expect(legacyBadness({ totalVmPages: 0, oomAdj: 15 })).toBe(32_768);
    expect(legacyBadness({ totalVmPages: 100, oomAdj: -17 })).toBeNull();
  });
});
