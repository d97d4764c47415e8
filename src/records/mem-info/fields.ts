import { field } from '../../printk/fields/field.ts';
import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture } from '../../printk/part.ts';

/** How the rest of a zone's or a node's line begins: `isolated(file):0kB`. */
export const AMOUNTS =
  /^(?:[A-Za-z_]+(?:\([a-z]+\))?: ?[0-9]+[kK]B(?: |$)|pages_scanned:[0-9]+(?: |$)|all_unreclaimable\? )/;

/** `yes` or `no`, as a boolean. */
export function yesNo<const N extends string>(name: N): Capture<{ [K in N]: boolean }> {
  return field(name, {
    template: '{yes|no}',
    begins: 'yn',
    pattern: () => '(?:yes|no)',
    parse: (raw) => raw === 'yes',
    print: (value) => (value ? 'yes' : 'no'),
    arbitrary: (fc) => fc.boolean(),
  });
}

/** The numbers up to the first that does not fit: what follows it would stand in another's place. */
function numbersThatFit(raw: string, at: number, notes: Note[]): number[] {
  const numbers: number[] = [];
  for (const { 0: digits, index } of raw.matchAll(/-?[0-9]+/g)) {
    const value = toNumber(digits, at + index, notes);
    if (value === undefined) return numbers;
    numbers.push(value);
  }
  return numbers;
}

/** `%7s`: the name of a zone, blanks before it. */
export function zoneCell(): Capture<{ zone: string }> {
  return field('zone', {
    template: '<%>',
    begins: ' ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    pattern: ({ mode }) => `${mode === 'strict' ? ' {0,6}' : ' ?'}[A-Z][A-Za-z0-9]*`,
    accepts: (raw, mode) => mode !== 'strict' || raw === raw.trimStart().padStart(7),
    parse: (raw) => raw.trimStart(),
    print: (value) => value.padStart(7),
    arbitrary: (fc) => fc.constantFrom('DMA', 'Normal', 'HighMem', 'Movable'),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.length],
  });
}

/** `{ <n>}*`: numbers of pages, each after a blank. */
export function pageNumbers<const N extends string>(name: N): Capture<{ [K in N]: number[] }> {
  return field(name, {
    template: '{ <%>}*',
    begins: ' ',
    pattern: () => '(?: -?[0-9]{1,20})*',
    parse: numbersThatFit,
    print: (value) => value.map((n) => ` ${n}`).join(''),
    arbitrary: (fc) => fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 6 }),
  });
}
