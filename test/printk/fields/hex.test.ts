import { describe, expect, it } from 'vitest';
import { address, mask } from '../../../src/printk/fields/hex.ts';
import { readSilently, sample } from '../sample.ts';

describe('mask', () => {
  const line = sample('mode:', mask('gfpMask'));

  it.each(['0x0', '0x24280ca', '0xffffffffffffffff'])('is kept as printed: %s', (gfpMask) => {
    expect(readSilently(line, `mode:${gfpMask}`)).toEqual({ gfpMask });
    expect(line.print({ gfpMask })).toBe(`mode:${gfpMask}`);
  });

  it.each(['mode:24280ca', 'mode:0x', 'mode:0xFF', 'mode:0xg'])('is not %s', (text) => {
    expect(readSilently(line, text)).toBeUndefined();
  });
});

describe('address', () => {
  const line = sample('[<', address('address'), '>]');

  it.each(['ffffffff813a2814', 'c011e49c'])('is hex without a prefix: %s', (hex) => {
    expect(readSilently(line, `[<${hex}>]`)).toEqual({ address: hex });
    expect(line.print({ address: hex })).toBe(`[<${hex}>]`);
  });

  it.each(['[<0xffffffff813a2814>]', '[<FFFFFFFF813A2814>]', '[<>]', '[<ffffffff813a28140>]'])('is not %s', (text) => {
    expect(readSilently(line, text)).toBeUndefined();
  });
});
