import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

/** The pid in its brackets, with the width it was printed in: `[ pid ]` tables pad to 5, `[  pid  ]` to 7. */
export function pidCell(): Capture<{ pid: number; pidWidth: number }> {
  return {
    part: 'capture',
    names: ['pid', 'pidWidth'],
    template: '<pid>',
    begins: ' 0123456789',
    pattern: () => ' {0,7}[0-9]{1,10}',
    read(raw, _at, into) {
      // Ten digits at the most, which every number can hold.
      into['pid'] = Number(raw);
      into['pidWidth'] = raw.length;
      return true;
    },
    print: (node) => (node['pid'] === undefined ? undefined : String(node['pid']).padStart(node['pidWidth'] as number)),
    arbitrary: (fc) =>
      fc
        .tuple(fc.nat(4_194_304), fc.constantFrom(5, 7))
        .map(([pid, width]) => ({ pid, pidWidth: Math.max(width, String(pid).length) })),
    spans: (raw, at) => ({ pid: [at + raw.length - raw.trimStart().length, at + raw.length] }),
  };
}

/** Everything after the pid, not taken apart: what the cells mean is the header's to say. Four numbers stand first in every table. */
export function taskCells(): Capture<{ cells: string }> {
  return field('cells', {
    template: '{ <cell>}+ <name>',
    begins: ' ',
    pattern: () => '(?: +[0-9]+){4} .*',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) =>
      fc.constantFrom(
        '     0   113      272        1    28672        0             0 svc-main',
        ' 0 134996 201 1 32768 0 -998 pause',
      ),
  });
}
