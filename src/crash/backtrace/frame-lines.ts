/** Frames of a stack, as print_stack_entry() of crash's x86_64.c and its like for other machines print them. */
import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { flag, hex, num, wideHex, word } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';
import {
  CpuStackHeading,
  FrameComment,
  FramesLeftOut,
  StackOverflow,
  StackRemark,
  StackSeparator,
} from './remark-lines.ts';
import { stackWords } from './stack-words.ts';

const by = shown('bt');

/** The name of a function: dots of the compiler's copies, Rust paths, and `(ext4 module)` where no symbol is known. */
function symbol(): Capture<{ symbol: string }> {
  return field('symbol', {
    template: '<%>',
    pattern: () => '(?:\\([^ ()]+ module\\)|[^ +()\\[\\]]+)',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) =>
      fc.constantFrom(
        '__schedule',
        'asm_exc_page_fault',
        '__mutex_lock.constprop.0',
        '(ext4 module)',
        'alloc::vec::Vec<T>::push',
      ),
  });
}

/**
 *      #3 [ffff8803e2ee5ca0] mutex_lock at ffffffff815f1c47
 *     #10 [ffff8803e2ee5f80] system_call_fastpath+22 at ffffffff816cdfb9
 *      #4 [ffff927569cd77d8] ucache_retrieve at ffffffffc0cf4409 [secfs2]
 *      #4 [c0000000394df9c0] __key.7 at c00800001ce82040 [overlay]  (unreliable)
 *     #19 [ffffa14b635b7f50] tracesys at ffffffffafe202a8 (via system_call)
 *       [ffffc9000051ba88] schedule at ffffffff81a52e2a
 *
 * Without a number: a text symbol on the stack, of `bt -t`. The offset stands with `bt -s` only.
 */
export const StackFrame = printk(
  'StackFrame',
  by,
  opt('#', num('index'), ' '),
  '[',
  word('stack', /[0-9a-f]{5,16}|\?+/, { samples: ['ffff8803e2ee5ca0', '????????????????'] }),
  '] ',
  symbol(),
  opt('+', word('offset', /(?:0x)?[0-9a-f]+/, { samples: ['845', '0x34d'] })),
  opt(' (via ', word('through', /[^ ()]+/, { samples: ['system_call'] }), ')'),
  ' at ',
  hex('address'),
  opt(' (via ', word('via', /[^ ()]+/, { samples: ['system_call'] }), ')'),
  opt(' [', word('module', /[^ [\]]+/, { samples: ['jbd2', 'raid456'] }), ']'),
  opt('  ', flag('unreliable', '(unreliable)')),
  opt(' ', flag('starred', '*')),
  opt(' ', note()),
);
export interface StackFrame extends NodeOf<typeof StackFrame> {}

/**
 *      #5 (inline)                 lock_acquire
 *
 * Of drgn: a function that the compiler put into its caller.
 */
export const InlineFrame = printk(
  'InlineFrame',
  shown('bt', { kernels: 'drgn' }),
  '#',
  num('index'),
  ' (inline) ',
  symbol(),
  opt('+', word('offset', /(?:0x)?[0-9a-f]+/, { samples: ['845'] })),
);
export interface InlineFrame extends NodeOf<typeof InlineFrame> {}

/**
 *                   START: __schedule at ffffffff81a5271d
 */
export const StackStart = printk('StackStart', shown('bt -t'), 'START: ', symbol(), ' at ', hex('address'));
export interface StackStart extends NodeOf<typeof StackStart> {}

/**
 *         debian/build/build_amd64_none_amd64/kernel/sched/core.c: 5257
 */
export const FrameSource = printk(
  'FrameSource',
  { ...shown('bt -l'), after: ['StackFrame', 'InlineFrame'] },
  word('file', /\S*[^\s:]/, { samples: ['kernel/sched/core.c', '/usr/src/fs/pipe.c'] }),
  ': ',
  num('line'),
);
export interface FrameSource extends NodeOf<typeof FrameSource> {}

/**
 *         (5, c7681fa4, 0, 0)
 *         (void)
 *
 * Arguments, on 32-bit x86.
 */
export const FrameArguments = printk(
  'FrameArguments',
  { ...shown('bt'), after: ['StackFrame', 'FrameSource'] },
  '(',
  word('values', /void|[0-9a-f]+(?:, [0-9a-f]+)*/, { samples: ['void', '5, c7681fa4, 0'] }),
  ')',
);
export interface FrameArguments extends NodeOf<typeof FrameArguments> {}

/**
 *         [RA: ffffffff81a52e2a  SP: ffffc9000051ba30  FP: ffffc9000051ba88  SIZE: 96]
 */
export const FrameExtent = printk(
  'FrameExtent',
  { ...shown('bt -f'), after: ['StackFrame', 'FrameSource'] },
  '[',
  opt('PC: ', hex('programCounter'), ' '),
  'RA: ',
  hex('returnAddress'),
  '  SP: ',
  hex('stackPointer'),
  opt('  FP: ', hex('framePointer')),
  '  SIZE: ',
  num('sizeBytes'),
  ']',
);
export interface FrameExtent extends NodeOf<typeof FrameExtent> {}

/**
 *         ffffc9000051ba58: ffff888005d4b080 ffff888005d4b080
 *         ffffc9000051ba78: [kmalloc-cg-192] schedule+90
 */
export const StackWordRow = printk('StackWordRow', shown('bt -f, -F, -r'), wideHex('address'), ': ', stackWords());
export interface StackWordRow extends NodeOf<typeof StackWordRow> {}

/** Every line of a stack but those of registers. */
export const FRAME_LINES = [
  StackFrame,
  InlineFrame,
  StackStart,
  FrameSource,
  FrameArguments,
  FrameExtent,
  StackSeparator,
  FrameComment,
  FramesLeftOut,
  StackRemark,
  StackOverflow,
  CpuStackHeading,
  StackWordRow,
] as const;
