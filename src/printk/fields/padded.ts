import type { Capture } from '../part.ts';
import { field } from './field.ts';
import { toNumber } from './number.ts';

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

/** `%-10u`: a number with blanks after it up to the width of its column. */
export function columnCount<const N extends string>(name: N, width: number): Capture<{ [K in N]: number }> {
  return field(name, {
    template: '<%>',
    begins: '0123456789',
    pattern: ({ mode }) => `(?:0|[1-9][0-9]*) ${mode === 'strict' ? '*' : '?'}`,
    accepts: (raw, mode) => mode !== 'strict' || raw.trimEnd().padEnd(width) === raw,
    parse: (raw, at, notes) => toNumber(raw.trimEnd(), at, notes),
    print: (value) => String(value).padEnd(width),
    arbitrary: (fc) => fc.nat(0xffffffff),
    valueSpan: (raw) => [0, raw.trimEnd().length],
  });
}
