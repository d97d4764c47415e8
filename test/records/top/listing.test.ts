import { describe, expect, it } from 'vitest';
import { parseTopSummary } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const read = (name: string) => parseTopSummary(fixture(`listings/top/${name}.txt`)).records[0];

describe('the summary of top', () => {
  it('has shares per CPU and amounts in the unit of its line', () => {
    expect(read('3.3')).toMatchObject({
      header: { time: '15:02:11', upDays: 10, upHours: 3, upMinutes: 2, users: 2, load15: 0.05 },
      tasks: { total: 123, sleeping: 122 },
      cpus: [
        { cpu: '0', us: 1.3, id: 98 },
        { cpu: '1', us: 100 },
      ],
      memory: { unit: 'MiB', total: 7822.1, buffCache: 6495.9 },
      swap: { used: 0, available: 6250.1 },
    });
  });

  it('had kB before', () => {
    expect(read('3.2')).toMatchObject({
      header: { upMinutes: 7, users: 1, load1: 12.4 },
      cpus: [{ cpu: '(s)', us: 0.3, id: 99.5 }],
      memory: { totalKb: 8009872, buffersKb: 345678 },
      swap: { cachedKb: 1234567 },
    });
  });

  it('may be a single line of an article', () => {
    expect(read('article')).toMatchObject({ repaired: true, cpus: [{ cpu: '(s)', us: 50, sy: 8.3, id: 41.7, st: 0 }] });
  });
});
