import { field } from '../../printk/fields/field.ts';
import { Rank } from '../rank.ts';

export const record = 'LogLoss';
export const rank = Rank.head;

/** Text to the end of the line, of which there is some. */
export const rest = <const N extends string>(name: N) =>
  field(name, {
    template: '<%>',
    pattern: () => '[^ ].*',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.stringMatching(/^\[ [0-9]{3}\.[0-9]{6}\] [a-z]{1,9}: [a-z]{1,9}$/),
  });
