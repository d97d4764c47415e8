import type { Capture } from '../part.ts';
import { field } from './field.ts';

/** `%8s`: a word without blanks, padded with blanks on the left. */
export function paddedWord<const N extends string>(
  name: N,
  { width, samples }: { readonly width: number; readonly samples: readonly string[] },
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: ({ mode }) => `${mode === 'strict' ? ` {0,${width - 1}}` : ' ?'}[^ ,]+`,
    // Blanks stand only to fill the width, and always fill it.
    accepts: (raw, mode) => mode !== 'strict' || raw.length === width || (raw.length > width && !raw.startsWith(' ')),
    parse: (raw) => raw.trimStart(),
    print: (value) => value.padStart(width),
    arbitrary: (fc) => fc.constantFrom(...samples),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.length],
  });
}
