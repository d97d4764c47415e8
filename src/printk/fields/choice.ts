import type { Capture } from '../part.ts';
import { escapeRegExp } from '../regexp.ts';
import { field } from './field.ts';

/** One of a closed set of wordings, kept as printed. */
export function oneOf<const N extends string, const V extends string>(
  name: N,
  values: readonly V[],
): Capture<{ [K in N]: V }> {
  // The longest first, so that a wording never hides one that begins with it.
  const source = [...values]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
  return field(name, {
    template: `{${values.join('|')}}`,
    closed: true,
    begins: values.map((value) => value[0]).join(''),
    pattern: () => `(?:${source})`,
    parse: (raw) => raw as V,
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom(...values),
  });
}

/** A wording that is there or not: true, or absent. Stands inside opt(). */
export function flag<const N extends string>(name: N, wording: string): Capture<{ [K in N]: true }> {
  return field(name, {
    template: wording,
    closed: true,
    begins: wording[0] ?? '',
    pattern: () => escapeRegExp(wording),
    parse: () => true as const,
    print: () => wording,
    arbitrary: (fc) => fc.constant(true as const),
  });
}

/** Names with a separator between them, as an array: `GFP_KERNEL|__GFP_ZERO`. May be empty. */
export function names<const N extends string>(
  name: N,
  options: { separator: string; each: RegExp; samples: readonly string[] },
): Capture<{ [K in N]: string[] }> {
  const { separator, each, samples } = options;
  const one = `(?:${each.source})`;
  return field(name, {
    template: '<%>',
    pattern: () => `(?:${one}(?:${escapeRegExp(separator)}${one})*)?`,
    parse: (raw) => (raw === '' ? [] : raw.split(separator)),
    print: (value) => value.join(separator),
    arbitrary: (fc) => fc.subarray([...samples]),
  });
}
