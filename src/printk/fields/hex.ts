import type { Capture } from '../part.ts';
import { field } from './field.ts';

/** `%#x`: a mask, kept as printed: `0x24280ca`. */
export function mask<const N extends string>(name: N): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => '0x[0-9a-f]+',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.nat(0xffffffff).map((n) => `0x${n.toString(16)}`),
  });
}

/** `%lx`: an address in lower-case hex without `0x`; a prefix is the declaration's own literal. */
export function address<const N extends string>(name: N): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => '[0-9a-f]{4,16}',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }).map((n) => n.toString(16).padStart(16, '0')),
  });
}
