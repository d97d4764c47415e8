import type { FastCheck } from '../../printk/fast-check.ts';
import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture, Fields, Mode } from '../../printk/part.ts';

/** A key of /proc/meminfo, and its value. */
export interface MeminfoAmount {
  key: string;
  /** kB; for keys that begin with `HugePages_` a number of huge pages. */
  value?: number;
  /** Keys have 14 columns instead of 16: up to 2.6.27. */
  narrow?: true;
}

const LINE = /^([A-Za-z][A-Za-z0-9_]*(?:\([a-z]+\))?):( *)(0|[1-9][0-9]*)( kB)?$/;

/** Keys whose value counts huge pages: no unit is printed. */
function isCount(key: string): boolean {
  return key.startsWith('HugePages_');
}

/** Keys that are longer than the others, with a narrower value: `%5lu`. */
const LONG = /^(?:HugePages_[A-Za-z]+|HardwareCorrupted|EarlyMemtestBad)$/;

/** Columns of key and value in the format string. */
function columns(key: string, { narrow, node }: Fields): readonly [key: number, value: number] {
  if (narrow) return LONG.test(key) || key === 'Hugepagesize' ? [17, 5] : [14, 8];
  if (!LONG.test(key)) return [16, 8];
  return node === undefined ? [19, 5] : [17, 5];
}

function print(fields: Fields): string | undefined {
  const { key, value } = fields as unknown as MeminfoAmount;
  if (key === undefined) return undefined;
  const [keyColumns, valueColumns] = columns(key, fields);
  const label = `${key}:`.padEnd(keyColumns);
  return value === undefined ? label : label + String(value).padStart(valueColumns) + (isCount(key) ? '' : ' kB');
}

function read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean {
  const [, key = '', blanks = '', digits = '', unit] = LINE.exec(raw) ?? [];
  // Without its unit an amount may be cut, and so may a count with one.
  if (key === '' || (unit === undefined) !== isCount(key)) return false;
  const value = toNumber(digits, at + key.length + 1 + blanks.length, notes);
  into['key'] = key;
  if (value !== undefined) into['value'] = value;
  if (mode !== 'strict') return true;
  const printed = { ...into, value: digits };
  if (print({ ...printed }) === raw) return true;
  if (print({ ...printed, narrow: true }) !== raw) return false;
  into['narrow'] = true;
  return true;
}

const KEYS = ['MemFree', 'Inactive(anon)', 'ShadowCallStack', 'VmallocTotal', 'HugePages_Total', 'HardwareCorrupted'];
const OLD_KEYS = ['MemFree', 'Slab', 'Committed_AS'];

/** `MemFree:         2728328 kB`: key and value, aligned to each other. */
export const meminfoAmount: Capture<MeminfoAmount> = {
  part: 'capture',
  names: ['key', 'value', 'narrow'],
  template: '<key>: <value>[ kB]',
  pattern: () => '[A-Za-z][A-Za-z0-9_]*(?:\\([a-z]+\\))?: *[0-9]+(?: kB)?',
  read,
  print,
  arbitrary: (fc: FastCheck) =>
    fc.oneof(
      fc.record<MeminfoAmount>({ key: fc.constantFrom(...KEYS), value: fc.nat(99_999_999_999) }),
      fc.record<MeminfoAmount>({
        key: fc.constantFrom(...OLD_KEYS),
        value: fc.nat(99_999_999),
        narrow: fc.constant(true),
      }),
    ),
  spans(raw, at) {
    const [, key = '', blanks = '', digits = ''] = LINE.exec(raw) ?? [];
    const start = at + key.length + 1 + blanks.length;
    return { key: [at, at + key.length], value: [start, start + digits.length] };
  },
};
