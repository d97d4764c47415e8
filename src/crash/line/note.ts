import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

/** What an analyst wrote behind a line: `<<`, `# the panic task`, `<-- here`. Stands inside opt(). */
export function note(): Capture<{ note: string }> {
  return field('note', {
    template: '<%>',
    begins: '#<←',
    pattern: () => '(?:#|<|←).*',
    parse: (raw) => raw.trimEnd(),
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom('<<', '# the panic task', '<-- here'),
  });
}
