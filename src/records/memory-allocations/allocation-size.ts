import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';

/** A size for people, of at most nine characters. */
const ROUNDED = /^[0-9]{1,4}(?:\.[0-9]{1,2})? (?:B|[KMGTPEZY]iB)$/;

/**
 * `%lli`: what was allocated, as `sizeBytes` (6.10, 6.11); since 6.12 a
 * size for people such as `27.3 MiB`, rounded, as the text `size`.
 */
export function allocationSize(): Capture<{ sizeBytes?: number; size?: string }> {
  return {
    part: 'capture',
    names: ['sizeBytes', 'size'],
    template: '{<sizeBytes>|<size>}',
    begins: '0123456789',
    pattern: () => '[0-9]+(?:\\.[0-9]+)?(?: (?:B|[KMGTPEZY]iB))?',
    read(raw, at, into, notes) {
      if (ROUNDED.test(raw)) {
        into['size'] = raw;
        return true;
      }
      if (!/^(?:0|[1-9][0-9]*)$/.test(raw)) return false;
      const bytes = toNumber(raw, at, notes);
      if (bytes !== undefined) into['sizeBytes'] = bytes;
      return true;
    },
    print({ sizeBytes, size }) {
      return sizeBytes === undefined && size === undefined ? undefined : String(sizeBytes ?? size);
    },
    arbitrary: (fc) =>
      fc.oneof(
        fc.nat(99_999_999_999).map((sizeBytes) => ({ sizeBytes })),
        fc.constantFrom('27.3 MiB', '4.00 KiB', '512 B', '1.25 GiB', '1023 KiB').map((size) => ({ size })),
      ),
    spans: (raw, at) => ({ [ROUNDED.test(raw) ? 'size' : 'sizeBytes']: [at, at + raw.length] }),
  };
}
