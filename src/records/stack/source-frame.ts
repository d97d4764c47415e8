/** Frames as scripts/decode_stacktrace.sh of the kernel leaves them: places in the source in place of offsets. */
import { field } from '../../printk/fields/field.ts';
import { word } from '../../printk/fields/text.ts';
import { type Capture, opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { reliable } from './fields.ts';
import { STACK } from './stack-types.ts';
import { SYMBOL } from './symbol.ts';

/** `mm/slub.c:2017`, `lib/dump_stack.c:122 (discriminator 4)`, `mm/oom_kill.c:?`. */
const SOURCE = '(?:[A-Za-z0-9_./+-]{1,200}\\.[A-Za-z]{1,3}|\\?\\?):[0-9?]{1,7}(?: \\(discriminator [0-9]{1,9}\\))?';

/** Where the code is: of functions that the compiler put into one another, the innermost first. */
function sources(): Capture<{ sources: string[] }> {
  return field('sources', {
    template: '{<file>:<line>}+',
    pattern: () => `${SOURCE}(?: ${SOURCE})*`,
    parse: (raw) => raw.split(/ (?!\(discriminator |[0-9]+\))/),
    print: (value) => value.join(' '),
    arbitrary: (fc) =>
      fc.array(fc.constantFrom('mm/slub.c:2017', 'lib/dump_stack.c:122 (discriminator 4)', 'mm/oom_kill.c:?'), {
        minLength: 1,
        maxLength: 3,
      }),
  });
}

/**
 *      dump_stack_lvl (lib/dump_stack.c:122 (discriminator 4))
 *      ? new_slab (mm/slub.c:2017 mm/slub.c:2062)
 *      nfs_readdir (fs/nfs/dir.c:1201) nfs
 */
export const FrameInSource = printk(
  'FrameInSource',
  {
    by: 'decode_stacktrace.sh',
    kernels: 'any',
    rank: Rank.stack,
    indent: ' ',
    after: STACK,
    anchor: /\.[A-Za-z]{1,3}:[0-9?]/,
  },
  reliable(),
  word('symbol', { pattern: SYMBOL }),
  ' (',
  sources(),
  ')',
  opt(' ', word('module', { pattern: /[A-Za-z0-9_]+/ })),
);
export interface FrameInSource extends NodeOf<typeof FrameInSource> {}
