import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import { field } from '../../printk/fields/field.ts';

function samples(fc: FastCheck): Arbitrary<string> {
  return fc.constantFrom(
    'S (sleeping)',
    '0\t0\t0\t0',
    '0000000000000000',
    '',
    ' ',
    '0-1',
    'not vulnerable',
    '12/96365',
  );
}

/** A tab, and text up to the end of the line; it can be empty, and then pages lose the tab too. */
export const textValue = field('value', {
  template: '\\t<%>',
  begins: '\t',
  pattern: ({ mode }) => (mode === 'strict' ? '\\t.*' : '(?: .*)?'),
  parse: (raw) => raw.slice(1),
  print: (value) => `\t${value}`,
  arbitrary: samples,
  valueSpan: (raw) => [Math.min(1, raw.length), raw.length],
});
