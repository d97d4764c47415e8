import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

const STACK_WORD = '(?:[0-9a-f]{8,16}|\\[[^\\[\\]]+\\]|[A-Za-z_.][\\w.]*(?:\\+[0-9a-fx]+)?)';

/** An address on the stack, and the words there; with `-F` symbols and `[caches]` for what is known. */
export function stackWords(): Capture<{ words: string[] }> {
  return field('words', {
    template: '{<%> }+',
    pattern: () => `${STACK_WORD}(?: ${STACK_WORD}){0,3}`,
    parse: (raw) => raw.trim().split(/ +/),
    print: (value) => value.join(' '),
    arbitrary: (fc) =>
      fc.array(
        fc.constantFrom(
          'ffff888005d4b080',
          '0000000000000000',
          '[task_struct]',
          'schedule+90',
          '[ffff888004903000:kmalloc-192]',
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
  });
}
