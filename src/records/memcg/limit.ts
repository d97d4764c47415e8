import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';

/** How kernels with page counters and 4 kB pages print "no limit". */
const USUAL_UNLIMITED = '9007199254740988';

/** "No limit" prints as a number near 2^53, or twice that, by kernel and page size. */
const UNLIMITED_FROM = 9e15;

/**
 * A limit in kB: `limitKb`, or `unlimited` for the number that stands for no
 * limit; `unlimitedDigits` keeps that number where it is not the usual one.
 */
export function limit(): Capture<{ limitKb?: number; unlimited?: true; unlimitedDigits?: string }> {
  return {
    part: 'capture',
    names: ['limitKb', 'unlimited', 'unlimitedDigits'],
    template: '<limitKb>kB',
    begins: '0123456789',
    pattern: () => '(?:0|[1-9][0-9]*)kB',
    read(raw, at, into, notes) {
      const digits = raw.slice(0, -2);
      if (Number(digits) <= UNLIMITED_FROM) {
        const value = toNumber(digits, at, notes);
        if (value !== undefined) into['limitKb'] = value;
        return true;
      }
      into['unlimited'] = true;
      if (digits !== USUAL_UNLIMITED) into['unlimitedDigits'] = digits;
      return true;
    },
    print(node) {
      if (node['unlimited'] === true) return `${node['unlimitedDigits'] ?? USUAL_UNLIMITED}kB`;
      return node['limitKb'] === undefined ? undefined : `${node['limitKb']}kB`;
    },
    arbitrary: (fc) =>
      fc.oneof(
        fc.nat(99_999_999).map((limitKb) => ({ limitKb })),
        fc.constant({ unlimited: true as const }),
        fc.constant({ unlimited: true as const, unlimitedDigits: '18014398509481983' }),
      ),
    spans: (raw, at) => ({ limitKb: [at, at + raw.length - 2] }),
  };
}
