import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';

/** Limits of nothing print as a number just below 2^63, by page size. */
const UNLIMITED_FROM = 9_223_372_036_000_000_000n;

/** A statistic: `value`, or `unlimited` with the digits that stand for no limit. */
export function statValue(): Capture<{ value?: number; unlimited?: string }> {
  return {
    part: 'capture',
    names: ['value', 'unlimited'],
    template: '<value>',
    begins: '-0123456789',
    pattern: () => '(?:0|-?[1-9][0-9]*)',
    read(raw, at, into, notes) {
      if (raw.length > 15 && BigInt(raw) >= UNLIMITED_FROM) {
        into['unlimited'] = raw;
        return true;
      }
      const value = toNumber(raw, at, notes);
      if (value !== undefined) into['value'] = value;
      return true;
    },
    print: (node) =>
      (node['unlimited'] as string | undefined) ?? (node['value'] === undefined ? undefined : String(node['value'])),
    arbitrary: (fc) =>
      fc.oneof(
        fc
          .maxSafeInteger()
          .filter((n) => n >= 0)
          .map((value) => ({ value })),
        fc.constant({ unlimited: '9223372036854771712' }),
      ),
    spans: (raw, at) => ({ value: [at, at + raw.length] }),
  };
}
