import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

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

/** `{ <n>}*`: numbers of pages, each after a blank. */
export function pageNumbers<const N extends string>(name: N): Capture<{ [K in N]: number[] }> {
  return field(name, {
    template: '{ <%>}*',
    begins: ' ',
    pattern: () => '(?: -?[0-9]{1,15})*',
    parse: (raw) =>
      raw
        .split(/[ \t]+/)
        .slice(1)
        .map(Number),
    print: (value) => value.map((n) => ` ${n}`).join(''),
    arbitrary: (fc) => fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 6 }),
  });
}
