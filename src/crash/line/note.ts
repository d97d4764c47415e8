import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

function noteOf(begins: string, pattern: string, samples: readonly string[]): Capture<{ note: string }> {
  return field('note', {
    template: '<%>',
    begins,
    pattern: () => pattern,
    parse: (raw) => raw.trimEnd(),
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom(...samples),
  });
}

/** What an analyst wrote behind a line: `<<`, `# the panic task`, `<-- here`, `// 512 MiB`. Stands inside opt(). */
export function note(): Capture<{ note: string }> {
  return noteOf('#<←/', '(?:#|<|←|//).*', ['<<', '# the panic task', '<-- here', '// 512 MiB']);
}

/** Behind a name that may hold blanks and signs only an arrow is a note: `<<`, `<-- here`, `<== the leak`. */
export function arrow(): Capture<{ note: string }> {
  return noteOf('<←', '(?:<[<=—-]|←).*', ['<<', '<-- here', '<== the leak', '← x']);
}
