import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

/** `%lx`: an offset into a function, or its size, in bytes; the `0x` is the declaration's literal. */
export function codeOffset<const N extends string>(name: N): Capture<{ [K in N]: number }> {
  return field(name, {
    template: '<%>',
    begins: '0123456789abcdef',
    pattern: () => '(?:0|[1-9a-f][0-9a-f]{0,11})',
    parse: (raw) => Number.parseInt(raw, 16),
    print: (value) => value.toString(16),
    arbitrary: (fc) => fc.nat(0xfffff),
  });
}
