/** Cells that the tables of `ps` share. */
import { field } from '../../printk/fields/field.ts';
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { num } from '../line/cells.ts';

/** `>` or `-` before the pid, which pages glue to it. */
function mark(): Capture<{ mark: '>' | '-' }> {
  return field('mark', {
    template: '{>|-} ',
    begins: '>-',
    closed: true,
    pattern: () => '[>-] ?',
    parse: (raw) => raw.trim() as '>' | '-',
    print: (value) => `${value} `,
    arbitrary: (fc) => fc.constantFrom('>', '-'),
    valueSpan: () => [0, 1],
  });
}

/** A task's CPU; `?` when it is not known. */
function psCpu(): Capture<{ cpu?: number }> {
  return {
    part: 'capture',
    names: [],
    template: '<cpu>',
    begins: '?0123456789',
    pattern: ({ mode }) => `${mode === 'strict' ? ' *' : ''}(?:[0-9]{1,6}|\\?)`,
    read(raw, _at, into) {
      if (raw.trim() !== '?') into['cpu'] = Number(raw);
      return true;
    },
    print: ({ cpu }: Fields) => String(cpu ?? '?').padStart(3),
    arbitrary: (fc) =>
      fc.oneof(
        fc.constant({}),
        fc.nat(255).map((cpu) => ({ cpu })),
      ) as never,
    spans: (raw, at) => ({ cpu: [at + raw.length - raw.trimStart().length, at + raw.length] }),
  };
}

/** `firefox`, `[swapper]`: kernel threads in brackets, and tasks whose own name has them. */
export function psComm(): Capture<{ comm: string; bracketed?: true }> {
  return {
    part: 'capture',
    names: ['comm', 'bracketed'],
    template: '{<comm>|[<comm>]}',
    pattern: () => '\\S.*?',
    read(raw, _at, into) {
      const inside = /^\[(.*)\]$/s.exec(raw.trimEnd())?.[1];
      into['comm'] = inside ?? raw.trimEnd();
      if (inside !== undefined) into['bracketed'] = true;
      return true;
    },
    print: ({ comm, bracketed }: Fields) => (comm === undefined ? undefined : bracketed ? `[${comm}]` : String(comm)),
    arbitrary: (fc) =>
      fc
        .tuple(fc.constantFrom('top', 'Web Content', 'kworker/0:1H', 'a > b', 'x[1'), fc.boolean())
        .map(([comm, bracketed]) => (bracketed ? { comm, bracketed: true as const } : { comm })),
    spans(raw, at) {
      const inset = /^\[.*\]$/s.test(raw) ? 1 : 0;
      return { comm: [at + inset, at + raw.length - inset] };
    },
  };
}

/** What a row of a task begins with. */
export const rowHead = [
  opt(mark()),
  num('pid', { width: 7 }),
  ' ',
  num('ppid', { width: 7, signed: true }),
  ' ',
  psCpu(),
  '  ',
] as const;
