import { expect, it } from 'vitest';
import { decodeGfp, gfpAbilities, gfpWords } from '../../../src/analysis/index.ts';

const of = (mask: string, release: string) => gfpAbilities(decodeGfp(mask, release)?.flags ?? []);

it('GFP_KERNEL may wait, start I/O and call file systems, in every release', () => {
  for (const [mask, release] of [
    ['0xd0', '3.10.0'],
    ['0x24000c0', '4.9.0'],
    ['0x14000c0', '4.14.0'],
    ['0x6000c0', '4.19.0'],
    ['0xcc0', '6.1.0'],
  ] as const)
    expect(of(mask, release)).toMatchObject({
      directReclaim: true,
      wakesKswapd: true,
      io: true,
      fs: true,
      reserves: 'none',
      highestZone: 'Normal',
      retry: 'normal',
    });
});

it('GFP_ATOMIC may not wait and digs into the reserve', () => {
  for (const [mask, release] of [
    ['0x20', '3.10.0'],
    ['0x2080020', '4.9.0'],
    ['0xa20', '5.10.0'],
    ['0x820', '6.5.0'],
  ] as const)
    expect(of(mask, release)).toMatchObject({ directReclaim: false, reserves: 'atomic' });
  expect(gfpWords(of('0xa20', '5.10.0'))).toEqual([
    'may not wait: nothing is reclaimed for it',
    'may use most of what lies below the min watermark',
  ]);
});

it('the lowest bits name the highest zone', () => {
  expect(of('0xcc1', '6.1.0').highestZone).toBe('DMA');
  expect(of('0xcc4', '6.1.0').highestZone).toBe('DMA32');
  expect(of('0x100cc2', '6.1.0').highestZone).toBe('HighMem');
  expect(of('0x100cca', '6.1.0')).toMatchObject({ highestZone: 'Movable', movable: true, hardwall: true });
});

it('file systems that must not be called again are said so', () => {
  expect(gfpWords(of('0xc40', '6.1.0'))).toEqual([
    'may wait for reclaim, which may start I/O, but not call file systems',
  ]);
});

it('a mask that forbids the reserves wins over one that allows them', () => {
  expect(of('0x80000', '6.1.0').reserves).toBe('none');
  expect(of('0x20000', '6.1.0').reserves).toBe('all');
  expect(of('0x48c40', '6.1.0')).toMatchObject({ retry: 'never fail' });
});
