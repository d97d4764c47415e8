import type { Note } from '../note.ts';
import type { Capture, Fields, Span } from '../part.ts';
import { toNumber } from './number.ts';

const NUMBER = /-?[0-9]+/g;

/** `%ld, %ld, …`: whole numbers with a separator between them. One that does not fit leaves the whole list out. */
export function numberList<const N extends string>(name: N, separator: string): Capture<{ [K in N]: number[] }> {
  const one = '(?:0|-?[1-9][0-9]*)';

  function read(raw: string, at: number, into: Fields, notes: Note[]): boolean {
    const values: number[] = [];
    for (const { 0: digits, index } of raw.matchAll(NUMBER)) {
      const value = toNumber(digits, at + index, notes);
      if (value === undefined) return true;
      values.push(value);
    }
    into[name] = values;
    return true;
  }

  function spans(raw: string, at: number): Record<string, Span> {
    const places = [...raw.matchAll(NUMBER)].map(
      ({ 0: digits, index }, place) => [`${name}.${place}`, [at + index, at + index + digits.length] as const] as const,
    );
    return Object.fromEntries(places);
  }

  return {
    part: 'capture',
    names: [name],
    template: `{<${name}>${separator}}+`,
    begins: '-0123456789',
    pattern: ({ mode }) => {
      const between = mode === 'strict' ? separator : separator.replace(/[ \t]+/g, ' ');
      return `${one}(?:${between}${one})*`;
    },
    read,
    print: (node) => (node[name] as number[] | undefined)?.join(separator),
    arbitrary: (fc) =>
      fc
        .array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 6 })
        .map((values) => ({ [name]: values }) as { [K in N]: number[] }),
    spans,
  };
}
