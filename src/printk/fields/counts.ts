import type { Note } from '../note.ts';
import type { Capture, Fields, Mode, Span } from '../part.ts';
import { toNumber } from './number.ts';

const NUMBER = /[0-9]+/g;

/**
 * `%6lu ` again and again: numbers in columns, each with a blank after it. In a
 * damaged line the last one may be cut, and is left out.
 */
export function counts<const N extends string>(
  name: N,
  { width }: { readonly width: number },
): Capture<{ [K in N]: number[] }> {
  function read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
    if (mode === 'strict' && print(raw.trim().split(/ +/).map(Number)) !== raw) return false;
    const values: number[] = [];
    for (const match of raw.matchAll(NUMBER)) {
      const value = toNumber(match[0], at + match.index, notes);
      // A column whose value is left out would shift those after it.
      if (value === undefined) break;
      values.push(value);
    }
    if (mode === 'damaged') values.pop();
    if (values.length === 0) return mode !== 'damaged';
    into[name] = values;
    return true;
  }

  function print(values: readonly number[]): string {
    return values.map((value) => `${String(value).padStart(width)} `).join('');
  }

  function spans(raw: string, at: number): Record<string, Span> {
    const places = [...raw.matchAll(NUMBER)].map(
      ({ 0: digits, index }, order) => [`${name}.${order}`, [at + index, at + index + digits.length] as const] as const,
    );
    return Object.fromEntries(places);
  }

  return {
    part: 'capture',
    names: [name],
    template: `{<${name}> }+`,
    begins: ' 0123456789',
    pattern: ({ mode }) =>
      mode === 'strict' ? `(?: {0,${width - 1}}(?:0|[1-9][0-9]*) )+` : ' ?(?:0|[1-9][0-9]*)(?: (?:0|[1-9][0-9]*))*',
    read,
    print: (node) => (node[name] === undefined ? undefined : print(node[name] as number[])),
    arbitrary: (fc) =>
      fc
        .array(fc.nat(9_999_999), { minLength: 1, maxLength: 17 })
        .map((values) => ({ [name]: values }) as { [K in N]: number[] }),
    spans,
  };
}
