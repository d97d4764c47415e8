import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';

/** The pid in its brackets, with the width it was printed in: `[ pid ]` tables pad to 5, `[  pid  ]` to 7. */
export function pidCell(): Capture<{ pid: number; pidWidth: number }> {
  return {
    part: 'capture',
    names: ['pid', 'pidWidth'],
    template: '<pid>',
    begins: ' 0123456789',
    pattern: () => ' {0,7}[0-9]{1,10}',
    read(raw, at, into, notes) {
      const digits = raw.trimStart();
      const pid = toNumber(digits, at + raw.length - digits.length, notes);
      if (pid !== undefined) into['pid'] = pid;
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
