import { word } from '../../printk/fields/text.ts';

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** `Wed Jun  8 10:10`, with seconds and year after `last -F`. */
export function lastStamp<const N extends string>(name: N) {
  return word(name, {
    pattern: new RegExp(`${DAY} ${MONTH} (?: [1-9]|[1-3]?[0-9]) [0-9]{2}:[0-9]{2}(?::[0-9]{2} [0-9]{4})?`),
    begins: 'MTWFS',
  });
}
