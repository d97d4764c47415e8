import type { Note } from '../note.ts';
import type { Capture } from '../part.ts';
import { type FieldKind, field } from './field.ts';

export interface NumberOptions {
  /** Minimum width of the printf conversion: shorter values are padded with blanks on the left. */
  readonly width?: number;
  /** Fixed text right after the digits, such as `kB`. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

const WHOLE = '(?:0|-?[1-9][0-9]*)';
const NATURAL = '(?:0|[1-9][0-9]*)';

/** The number that the digits say, or undefined (with a note) when it does not fit 2^53. */
export function toNumber(digits: string, at: number, notes: Note[]): number | undefined {
  const value = Number(digits);
  if (digits.length < 16 || Number.isSafeInteger(value)) return value;
  notes.push({
    code: 'unsafe-integer',
    message: `${digits} does not fit a JavaScript number and is left out`,
    start: at,
    end: at + digits.length,
  });
  return undefined;
}

function numberKind(digits: string, options: NumberOptions): FieldKind<number> {
  const { width = 0, unit = '', min = digits === WHOLE ? -1000 : 0, max = Number.MAX_SAFE_INTEGER } = options;
  return {
    template: `<%>${unit}`,
    begins: digits === WHOLE ? '-0123456789' : '0123456789',
    closed: unit !== '',
    pattern: ({ mode }) => (width > 0 ? (mode === 'strict' ? ` {0,${width - 1}}` : ' ?') : '') + digits + unit,
    // Blanks stand only to fill the width, and always fill it.
    accepts: (raw, mode) =>
      mode !== 'strict' ||
      (raw.length >= width + unit.length && (raw[0] !== ' ' || raw.length === width + unit.length)),
    parse(raw, at, notes) {
      const value = raw.slice(0, raw.length - unit.length).trimStart();
      return toNumber(value, at + raw.length - unit.length - value.length, notes);
    },
    print: (value) => String(value).padStart(width) + unit,
    arbitrary: (fc) =>
      fc.oneof(
        fc.integer({ min, max: Math.min(max, 99999) }),
        fc.maxSafeInteger().filter((n) => n >= min && n <= max),
      ),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.length - unit.length],
  };
}

/** `%d`: a whole number that may be negative. */
export function int<const N extends string>(name: N, options: NumberOptions = {}): Capture<{ [K in N]: number }> {
  return field(name, numberKind(WHOLE, options));
}

/** `%u`, `%lu`: a number of things, never negative. */
export function count<const N extends string>(name: N, options: NumberOptions = {}): Capture<{ [K in N]: number }> {
  return field(name, numberKind(NATURAL, options));
}

/** `%lukB`: an amount of memory in units of 1024 bytes, as the field `<name>Kb`. */
export function kB<const N extends string>(name: N, options: NumberOptions = {}): Capture<{ [K in `${N}Kb`]: number }> {
  return field(`${name}Kb` as const, numberKind(NATURAL, { ...options, unit: 'kB' })) as Capture<{
    [K in `${N}Kb`]: number;
  }>;
}

/** `%ldkB`: as kB, for the counters that the kernel prints signed. */
export function signedKb<const N extends string>(name: N): Capture<{ [K in `${N}Kb`]: number }> {
  return field(`${name}Kb` as const, numberKind(WHOLE, { unit: 'kB' })) as Capture<{ [K in `${N}Kb`]: number }>;
}
