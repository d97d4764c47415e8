import type { Capture } from '../part.ts';
import { field } from './field.ts';

/** `%12s ` again and again: words in columns, each with a blank after it. */
export function words<const N extends string>(
  name: N,
  { width, samples }: { readonly width: number; readonly samples: readonly string[] },
): Capture<{ [K in N]: string[] }> {
  const print = (values: string[]) => values.map((value) => `${value.padStart(width)} `).join('');
  const parse = (raw: string) => raw.trim().split(/ +/);
  return field(name, {
    template: '{<%> }+',
    pattern: ({ mode }) => (mode === 'strict' ? '(?: *[A-Za-z0-9_-]+ )+' : ' ?[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*'),
    accepts: (raw, mode) => mode !== 'strict' || print(parse(raw)) === raw,
    parse,
    print,
    arbitrary: (fc) => fc.subarray([...samples], { minLength: 1 }),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.trimEnd().length],
  });
}
