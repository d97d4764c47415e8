import { field } from '../../printk/fields/field.ts';

/** `file` has a tab more behind it than `partition`. */
export const swapKind = field('kind', {
  template: '{partition|file}',
  begins: 'pf',
  closed: true,
  pattern: ({ mode }) => (mode === 'strict' ? '(?:partition|file\\t)' : '(?:partition|file)'),
  parse: (raw): 'partition' | 'file' => (raw.startsWith('file') ? 'file' : 'partition'),
  print: (kind) => (kind === 'file' ? 'file\t' : kind),
  arbitrary: (fc) => fc.constantFrom('partition', 'file'),
  valueSpan: (raw) => [0, raw.trimEnd().length],
});
