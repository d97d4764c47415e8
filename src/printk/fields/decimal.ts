import type { Capture } from '../part.ts';
import { field } from './field.ts';

export interface DecimalOptions {
  /** Digits after the point. */
  readonly places: number;
  /** Minimum width of the printf conversion: shorter values are padded with blanks on the left. */
  readonly width?: number;
  /** Fixed text right after the digits, such as `%`. */
  readonly unit?: string;
}

/** `%5.2f%%`: a number with a fixed count of decimals. */
export function decimal<const N extends string>(
  name: N,
  { places, width = 0, unit = '' }: DecimalOptions,
): Capture<{ [K in N]: number }> {
  const print = (value: number) => value.toFixed(places).padStart(width) + unit;
  return field(name, {
    template: `<%>${unit}`,
    begins: `${width > places + 2 ? ' ' : ''}0123456789`,
    closed: unit !== '',
    // Few enough digits that the value prints again as it stood.
    pattern: ({ mode }) =>
      `${width > 0 ? (mode === 'strict' ? ` {0,${width - 1}}` : ' ?') : ''}(?:0|[1-9][0-9]{0,9})\\.[0-9]{${places}}${unit}`,
    accepts: (raw, mode) => mode !== 'strict' || raw === print(Number(raw.slice(0, raw.length - unit.length))),
    parse: (raw) => Number(raw.slice(0, raw.length - unit.length)),
    print,
    arbitrary: (fc) => fc.nat(999_999).map((n) => n / 10 ** places),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.length - unit.length],
  });
}
