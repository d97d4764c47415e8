/** Cells of crash's tables: one word or number, padded to the width of its column. */
import { type FieldKind, field } from '../../printk/fields/field.ts';
import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';

export interface CellOptions {
  /** Least width; longer values push the rest of the line to the right. */
  readonly width?: number;
  /** Where the value stands in its column; to the right unless said. */
  readonly align?: 'left' | 'centre';
  /** Fixed text right after the value, such as `k`. */
  readonly unit?: string;
}

function padded(text: string, { width = 0, align }: CellOptions): string {
  if (align === 'left') return text.padEnd(width);
  return align === 'centre' ? text.padStart((width + text.length) >> 1).padEnd(width) : text.padStart(width);
}

/** A column of the given kind of value; blanks around it carry no meaning. */
function cell<const N extends string, V>(
  name: N,
  kind: FieldKind<V>,
  options: CellOptions = {},
): Capture<{ [K in N]: V }> {
  const { unit = '' } = options;
  return field(name, {
    ...kind,
    template: `${kind.template}${unit}`,
    closed: unit !== '',
    pattern: (place) => {
      const value = `(?:${kind.pattern(place)})${unit}`;
      if (place.mode === 'strict') return ` *${value} *`;
      // A blank is left of the padding where no other stands before it: `[ 99026812502124]`.
      return options.width !== undefined && options.align === undefined ? ` ?${value}` : value;
    },
    parse(raw, at, notes) {
      const text = raw.trim();
      return kind.parse(text.slice(0, text.length - unit.length), at, notes);
    },
    print: (value) => padded(kind.print(value) + unit, options),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.trimEnd().length - unit.length],
  });
}

/** `%ld`: a number, not below zero unless said. */
export function num<const N extends string>(
  name: N,
  options: CellOptions & { readonly signed?: true } = {},
): Capture<{ [K in N]: number }> {
  return cell(
    name,
    {
      template: '<%>',
      begins: options.signed ? '-0123456789' : '0123456789',
      pattern: () => (options.signed ? '0|-?[1-9][0-9]*' : '0|[1-9][0-9]*'),
      parse: (raw, at, notes) => toNumber(raw, at, notes),
      print: String,
      arbitrary: (fc) => fc.integer({ min: options.signed ? -999 : 0, max: 99_999_999 }),
    },
    options,
  );
}

/** `%lld`: a clock in nanoseconds, or another number that may not fit 2^53. In JSON a string of its digits. */
export function big<const N extends string>(name: N, options: CellOptions = {}): Capture<{ [K in N]: bigint }> {
  return cell(
    name,
    {
      template: '<%>',
      begins: '0123456789',
      pattern: () => '[0-9]+',
      parse: (raw) => BigInt(raw),
      print: String,
      arbitrary: (fc) => fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }),
    },
    options,
  );
}

/** `%lx`: an address or a mask without `0x`, as printed; a NULL is `0`. */
export function hex<const N extends string>(name: N, options: CellOptions = {}): Capture<{ [K in N]: string }> {
  return cell(
    name,
    {
      template: '<%>',
      begins: '0123456789abcdef',
      pattern: () => '[0-9a-f]{1,16}',
      parse: (raw) => raw,
      print: (value) => value,
      arbitrary: (fc) => fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }).map((value) => value.toString(16)),
    },
    options,
  );
}

/** An address as wide as the machine's, so that it is told from a word or a number. */
export function wideHex<const N extends string>(name: N, options: CellOptions = {}): Capture<{ [K in N]: string }> {
  return cell(
    name,
    {
      template: '<%>',
      begins: '0123456789abcdef',
      pattern: () => '[0-9a-f]{7,16}',
      parse: (raw) => raw,
      print: (value) => value,
      arbitrary: (fc) =>
        fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }).map((value) => value.toString(16).padStart(16, '0')),
    },
    options,
  );
}

/** `%.1f`: a number with its decimals. */
export function fraction<const N extends string>(
  name: N,
  places: number,
  options: CellOptions = {},
): Capture<{ [K in N]: number }> {
  return cell(
    name,
    {
      template: '<%>',
      begins: '0123456789',
      pattern: () => `[0-9]{1,13}\\.[0-9]{${places}}`,
      parse: Number,
      print: (value) => value.toFixed(places),
      arbitrary: (fc) => fc.nat(999_999).map((value) => value / 10 ** places),
    },
    options,
  );
}

/** `%s` of a word of the given shape. */
export function word<const N extends string>(
  name: N,
  shape: RegExp = /[^ ]+/,
  options: CellOptions & { readonly samples?: readonly string[]; readonly begins?: string } = {},
): Capture<{ [K in N]: string }> {
  const { samples = ['eth0', 'tmpfs', '/dev/vda'], begins } = options;
  return cell(
    name,
    {
      template: '<%>',
      ...(begins === undefined ? {} : { begins }),
      pattern: () => shape.source,
      parse: (raw) => raw,
      print: (value) => value,
      arbitrary: (fc) => fc.constantFrom(...samples),
    },
    options,
  );
}

/** What is left of the line, but for a note behind it. */
export function rest<const N extends string>(name: N, samples: readonly string[]): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => '\\S.*?',
    parse: (raw) => raw.trimEnd(),
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom(...samples),
  });
}

/** A wording that stands for a fact: true when it is there. Stands inside opt(). */
export { flag, oneOf } from '../../printk/fields/choice.ts';

/** A number of which crash prints `?` where it could not be gathered. */
export function maybe<const N extends string>(name: N, options: CellOptions = {}): Capture<{ [K in N]?: number }> {
  const known = num(name, options);
  return {
    ...known,
    names: [],
    begins: '?0123456789',
    pattern: ({ mode }) => (mode === 'strict' ? ' *(?:\\?|0|[1-9][0-9]*) *' : '(?:\\?|0|[1-9][0-9]*)'),
    read: (raw, at, into, notes, mode) => raw.trim() === '?' || known.read(raw, at, into, notes, mode),
    print: (node) => known.print(node) ?? padded('?', options),
    arbitrary: (fc) => fc.option(known.arbitrary(fc), { nil: {} }) as never,
    spans: (raw, at) => (raw.trim() === '?' ? {} : known.spans(raw, at)),
  };
}
