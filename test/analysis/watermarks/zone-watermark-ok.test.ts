import { describe, expect, it } from 'vitest';
import { type WatermarkGeneration, watermarkGeneration, zoneWatermarkOk } from '../../../src/analysis/index.ts';

describe('a zone against its mark', () => {
  it('must stay above it: the Normal zone of a stalled 4.9 kernel does not', () => {
    // free:51536kB min:51740kB
    const zone = { freePages: 51_536 / 4 };
    const request = { order: 0, markPages: 51_740 / 4 };
    expect(zoneWatermarkOk(zone, request, '4.4')).toBe(false);
    expect(zoneWatermarkOk(zone, { ...request, flags: { high: true } }, '4.4')).toBe(true);
  });

  it('leaves the reserve for lower zones', () => {
    const zone = { freePages: 1000 };
    expect(zoneWatermarkOk(zone, { order: 0, markPages: 100, reservePages: 899 }, '4.4')).toBe(true);
    expect(zoneWatermarkOk(zone, { order: 0, markPages: 100, reservePages: 900 }, '4.4')).toBe(false);
  });

  it('digs below it by the flags of each generation', () => {
    // The least free pages that pass a mark of 1000: one more than what is left of the mark.
    const least = (flags: object, generation: WatermarkGeneration) => {
      let freePages = 0;
      while (!zoneWatermarkOk({ freePages }, { order: 0, markPages: 1000, flags }, generation)) freePages += 1;
      return freePages;
    };
    expect(least({}, '4.4')).toBe(1001);
    expect(least({ high: true }, '4.4')).toBe(501);
    expect(least({ harder: true }, '4.4')).toBe(751);
    expect(least({ high: true, harder: true }, '4.4')).toBe(376);
    expect(least({ oom: true }, '4.4')).toBe(1001);
    expect(least({ oom: true, harder: true }, '4.13')).toBe(501);
    expect(least({ harder: true }, '6.3')).toBe(1001);
    expect(least({ high: true, harder: true }, '6.3')).toBe(376);
    expect(least({ high: true, oom: true }, '6.3')).toBe(251);
  });

  it('counts small blocks off up to 4.3, with half the mark for each order', () => {
    // 130 pages: 120 single ones, 5 pairs. Order 1: free 129, min 100 passes; then 129 - 120 = 9 against 50.
    const zone = { freePages: 130, counts: [120, 5] };
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 100 }, '2.6.18')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 100 }, '4.4')).toBe(true);
  });

  it('takes two pages too many off in 2.6.39', () => {
    const zone = { freePages: 102, counts: [0, 51] };
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 100 }, '2.6.18')).toBe(true);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 100 }, '2.6.39')).toBe(false);
  });

  it('leaves CMA pages and blocks out for requests that cannot be moved', () => {
    const zone = { freePages: 200, freeCmaPages: 100, counts: [0, 100], migrateTypes: [undefined, ['C']] };
    expect(zoneWatermarkOk(zone, { order: 0, markPages: 100 }, '3.5')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 0, markPages: 100, flags: { cma: true } }, '3.5')).toBe(true);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10 }, '4.4')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10, flags: { cma: true } }, '4.4')).toBe(true);
  });

  it('leaves the high-order atomic reserve to those that may use it', () => {
    const zone = { freePages: 200, highatomicPages: 100, counts: [0, 100], migrateTypes: [undefined, ['H']] };
    expect(zoneWatermarkOk(zone, { order: 0, markPages: 100 }, '4.13')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10 }, '4.13')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10, flags: { harder: true } }, '4.13')).toBe(true);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10, flags: { harder: true } }, '6.3')).toBe(false);
    expect(zoneWatermarkOk(zone, { order: 1, markPages: 10, flags: { highatomic: true } }, '6.3')).toBe(true);
  });

  it('cannot tell for a block when the blocks are not known', () => {
    expect(zoneWatermarkOk({ freePages: 1000 }, { order: 3, markPages: 10 }, '6.3')).toBeUndefined();
    expect(zoneWatermarkOk({ freePages: 10 }, { order: 3, markPages: 10 }, '6.3')).toBe(false);
  });
});

describe('the generation', () => {
  it.each([
    ['2.6.32-504.el6.x86_64', '2.6.18'],
    ['2.6.39.3', '2.6.39'],
    ['3.2.7', '2.6.18'],
    ['3.10.0-1160.el7.x86_64', '3.5'],
    ['4.9.0-7-amd64', '4.4'],
    ['4.18.0-147.el8.x86_64', '4.13'],
    ['6.1.0', '4.13'],
    ['6.1.192', '6.3'],
    ['6.2.1', '4.13'],
    ['6.18.44', '6.3'],
    ['2.4.20', undefined],
    ['none', undefined],
  ])('of %s', (release, generation) => {
    expect(watermarkGeneration(release)).toBe(generation);
  });
});
