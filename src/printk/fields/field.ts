import type { Arbitrary, FastCheck } from '../fast-check.ts';
import type { Note } from '../note.ts';
import type { Capture, Mode, Place, Span } from '../part.ts';

/** A kind of single value: how one conversion looks, and what it means. */
export interface FieldKind<V> {
  /** The reference's notation, with `%` for the name: `<%>kB`. */
  readonly template: string;
  /** Characters it can begin with; any when absent. */
  readonly begins?: string;
  /** Its own last characters prove it whole. */
  readonly closed?: boolean;
  pattern(place: Place): string;
  /** undefined: not a value of this kind, or one that had to be left out (with a note). */
  parse(raw: string, at: number, notes: Note[]): V | undefined;
  print(value: V): string;
  arbitrary(fc: FastCheck): Arbitrary<V>;
  endsSurely?: Capture['endsSurely'];
  /** Extra check in a strict reading, such as the exact padding. */
  accepts?(raw: string, mode: Mode): boolean;
  /** The value inside the raw text, where a unit or padding stands around it. */
  valueSpan?(raw: string): Span;
}

/** A named field of the given kind. */
export function field<const N extends string, V>(name: N, kind: FieldKind<V>): Capture<{ [K in N]: V }> {
  const { begins, closed, endsSurely, pattern, accepts, parse, print, arbitrary, valueSpan } = kind;
  return {
    part: 'capture',
    names: [name],
    begins,
    closed: closed || undefined,
    endsSurely,
    template: kind.template.replace('%', name),
    pattern,
    read(raw, at, into, notes, mode) {
      if (accepts?.(raw, mode) === false) return false;
      const value = parse(raw, at, notes);
      if (value !== undefined) into[name] = value;
      return true;
    },
    print(node) {
      const value = node[name];
      return value === undefined ? undefined : print(value as V);
    },
    arbitrary: (fc) => arbitrary(fc).map((value) => ({ [name]: value }) as { [K in N]: V }),
    spans(raw, at) {
      const [start, end] = valueSpan?.(raw) ?? [0, raw.length];
      return { [name]: [at + start, at + end] };
    },
  };
}
