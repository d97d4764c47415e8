import type { Arbitrary, FastCheck } from '../printk/fast-check.ts';
import type { Note } from '../printk/note.ts';
import type { Capture, Fields, Mode, Span } from '../printk/part.ts';
import { PLACES } from './zone-head.ts';

const INDEX = /(-?[0-9]+)\.([0-9]{3}|-[0-9]{2,3})/g;

export interface ThousandthsOptions {
  /** Whether values can be below zero. */
  readonly signed: boolean;
}

/** Whole part and remainder as C divides, so that -500 is `0.-500`. */
function printOne(value: number, width: number): string {
  const rest = value % 1000;
  const digits = rest < 0 ? `-${String(-rest).padStart(2, '0')}` : String(rest).padStart(3, '0');
  return `${String(Math.trunc(value / 1000)).padStart(width)}.${digits} `;
}

/**
 * `%d.%03d ` again and again: an index per order in thousandths, as the kernel
 * computes it. From 5.15 on whole parts of the signed one are two wide.
 */
export function thousandths<const N extends string>(
  name: N,
  { signed }: ThousandthsOptions,
): Capture<{ [K in N]: number[] } & { wide?: true }> {
  const print = (values: readonly number[], wide: boolean) =>
    values.map((value) => printOne(value, wide ? 2 : 0)).join('');

  function read(raw: string, _at: number, into: Fields, _notes: Note[], mode: Mode): boolean {
    const values = [...raw.matchAll(INDEX)].map(
      ([, whole = '', rest = '']) => Number(whole) * 1000 + signOf(whole, rest),
    );
    if (mode === 'damaged') values.pop();
    if (values.length === 0) return mode !== 'damaged';
    into[name] = values;
    if (mode !== 'strict' || print(values, false) === raw) return true;
    if (signed && print(values, true) === raw) into['wide'] = true;
    return into['wide'] === true;
  }

  const one = signed ? '-?[0-9]{1,6}\\.(?:[0-9]{3}|-[0-9]{2,3})' : '[01]\\.[0-9]{3}';
  return {
    part: 'capture',
    names: signed ? [name, 'wide'] : [name],
    template: `{<${name}> }+`,
    begins: signed ? ' -0123456789' : '01',
    pattern: ({ mode }) => (mode === 'strict' ? `(?: ?${one} )+` : ` ?${one}(?: ${one})*`),
    read,
    print: (node) => (node[name] === undefined ? undefined : print(node[name] as number[], node['wide'] === true)),
    arbitrary: (fc) =>
      fc
        .tuple(
          fc.array(signed ? fc.integer({ min: -1500, max: 1000 }) : fc.nat(1000), { minLength: 1, maxLength: 17 }),
          fc.boolean(),
        )
        .map(([values, wide]) => {
          const told = signed && wide && print(values, true) !== print(values, false);
          return { [name]: values, ...(told ? { wide: true as const } : {}) } as never;
        }),
    spans(raw, at) {
      const places = [...raw.matchAll(INDEX)].map(
        ({ 0: text, index }, order) => [`${name}.${order}`, [at + index, at + index + text.length] as Span] as const,
      );
      return Object.fromEntries(places);
    },
  };
}

/** The remainder has a sign of its own only where the whole part is 0. */
function signOf(whole: string, rest: string): number {
  return whole.startsWith('-') && !rest.startsWith('-') ? -Number(rest) : Number(rest);
}

/** A row of values for each of some zones. */
export function indexRows(
  fc: FastCheck,
  value: Arbitrary<number>,
): Arbitrary<{ start: number; end: number; node: number; zone: string; values: number[] }[]> {
  const places = fc.subarray([...PLACES], { minLength: 1 });
  return fc.tuple(places, fc.integer({ min: 1, max: 10 })).chain(([chosen, orders]) => {
    const values = fc.array(value, { minLength: orders, maxLength: orders });
    return fc.tuple(...chosen.map((place) => values.map((list) => ({ start: 0, end: 0, ...place, values: list }))));
  });
}
