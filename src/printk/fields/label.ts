import type { Capture } from '../part.ts';
import { escapeRegExp } from '../regexp.ts';
import { field } from './field.ts';

export interface LabelOptions {
  /** Columns that it takes at least, colon included: filled with blanks on the right. */
  readonly width: number;
  /** A blank follows even a key that fills its column. */
  readonly separated?: true;
  /** What follows the key: a colon, or nothing. */
  readonly colon?: ':';
  /** The keys there are; any word of the pattern otherwise. */
  readonly keys?: readonly string[];
  readonly pattern?: RegExp;
  /** For the arbitrary, where the pattern allows more than is ever printed. */
  readonly samples?: readonly string[];
}

const WORD = /[a-z][a-z0-9_]*/;

/** `%-12s`, or a key as part of the format string: a word with blanks after it to fill a column. */
export function label<const N extends string>(name: N, options: LabelOptions): Capture<{ [K in N]: string }> {
  const { width, colon = '', keys, pattern = WORD, separated, samples = keys } = options;
  const one =
    keys === undefined
      ? pattern.source
      : [...keys]
          .sort((a, b) => b.length - a.length)
          .map(escapeRegExp)
          .join('|');
  const print = (key: string) => {
    const printed = (key + colon).padEnd(width);
    return separated && !printed.endsWith(' ') ? `${printed} ` : printed;
  };
  const whole = new RegExp(`^(?:${one})$`);
  // What follows may be filled up with blanks of its own, so that only the width tells where the column ends.
  const strict = `(?:${width === 0 ? '' : `.{${width}}|`}(?:${one})${colon}${separated ? ' ' : ''})`;
  return field(name, {
    template: `<%>${colon}`,
    closed: colon !== '',
    pattern: ({ mode }) => (mode === 'strict' ? strict : `(?:${one})${colon} ?`),
    accepts: (raw, mode) => {
      const key = keyOf(raw, colon);
      return mode !== 'strict' || (raw === print(key) && whole.test(key));
    },
    parse: (raw) => keyOf(raw, colon),
    print,
    arbitrary: (fc) =>
      samples === undefined ? fc.stringMatching(new RegExp(`^(?:${pattern.source})$`)) : fc.constantFrom(...samples),
    valueSpan: (raw) => [0, keyOf(raw, colon).length],
  });
}

function keyOf(raw: string, colon: string): string {
  const key = raw.trimEnd();
  return key.slice(0, key.length - colon.length);
}
