import { describe, expect, it } from 'vitest';
import { Clocks } from '../../src/reports/clocks.ts';

function writers(seconds: readonly number[], isBusy = false): string[] {
  const clocks = new Clocks();
  return seconds.map((second) => clocks.writerAt('vm', second, () => isBusy));
}

describe('Clocks', () => {
  it('has one writer for stamps that rise', () => {
    expect(new Set(writers([1, 2, 3, 500])).size).toBe(1);
  });

  it('bears with what CPUs print at the same moment', () => {
    expect(new Set(writers([1.2, 1.1, 1.3])).size).toBe(1);
  });

  it('has another one for stamps that fall back, and finds both again', () => {
    const [a, b, c, d] = writers([91_374, 512, 91_374.1, 512.1]);
    expect([c, d]).toEqual([a, b]);
    expect(a).not.toBe(b);
  });

  it('has another one for a leap in the middle of a record, and none between records', () => {
    expect(new Set(writers([512, 91_374], true)).size).toBe(2);
    expect(new Set(writers([512, 91_374], false)).size).toBe(1);
  });
});
