import { describe, expect, it } from 'vitest';
import { pressureChange } from '../../../src/analysis/index.ts';
import { type Pressure, parsePressure } from '../../../src/index.ts';

const read = (some: number, full: number) =>
  parsePressure(
    [
      `some avg10=0.00 avg60=0.00 avg300=0.00 total=${some}`,
      `full avg10=0.00 avg60=0.00 avg300=0.00 total=${full}`,
    ].join('\n'),
  ).records[0] as Pressure;

describe('pressureChange', () => {
  it('tells how long tasks waited, and which part of the time that was', () => {
    expect(pressureChange(read(1000, 500), read(3_001_000, 1_500_500), { seconds: 30 })).toEqual({
      ...{ wentBack: false, someUs: 3_000_000, fullUs: 1_500_000, someShare: 0.1, fullShare: 0.05 },
    });
  });

  it('says when a total fell', () => {
    expect(pressureChange(read(1000, 500), read(10, 5))).toEqual({ wentBack: true });
  });

  it('says nothing of a line that one has not', () => {
    const { full: _, ...cpu } = read(7, 0);
    expect(pressureChange(cpu, read(9, 0))).toEqual({ wentBack: false, someUs: 2 });
  });
});
