import { describe, expect, it } from 'vitest';
import { parse, parsePressure } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/pressure', () => {
  it('gives percent and microseconds', () => {
    const [record] = parsePressure(fixture('listings/pressure/memory.txt')).records;
    expect(record?.some).toMatchObject({ avg10: 12.5, avg60: 3.9, avg300: 0.89, totalUs: 5391254 });
    expect(record?.full).toMatchObject({ avg10: 11.02, totalUs: 4802217 });
  });

  it('may have one line only, and says of what by its path', () => {
    const [cpu] = parse('==> /proc/pressure/cpu <==\nsome avg10=0.00 avg60=0.10 avg300=0.02 total=77\n').records;
    expect(cpu).toMatchObject({ type: 'Pressure', path: '/proc/pressure/cpu', some: { avg60: 0.1 } });
    expect(cpu).not.toHaveProperty('full');
  });
});
