import { field } from '../printk/fields/field.ts';
import type { Capture } from '../printk/part.ts';

/** Longest name that is looked for. */
const NAME_MAX = 128;

/** `%-17s`: a name with blanks after it up to the width of its column; it may hold blanks, and be longer. */
export function paddedName<const N extends string>(
  name: N,
  width: number,
  samples: readonly string[],
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: ({ mode }) => (mode === 'strict' ? `(?:.{${width}}|.{${width + 1},${NAME_MAX}}?)` : `.{1,${NAME_MAX}}?`),
    accepts: (raw, mode) => mode !== 'strict' || raw.trimEnd().padEnd(width) === raw,
    parse: (raw) => raw.trimEnd(),
    print: (value) => value.padEnd(width),
    // A cut line has no columns left to go by.
    endsSurely: () => false,
    arbitrary: (fc) => fc.constantFrom(...samples),
    valueSpan: (raw) => [0, raw.trimEnd().length],
  });
}
