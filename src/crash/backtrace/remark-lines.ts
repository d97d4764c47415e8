/** What stands between the frames of a stack, or in place of them. */
import { field } from '../../printk/fields/field.ts';
import { type Capture, opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { flag, num, oneOf, rest, word } from '../line/cells.ts';
import { leftOut } from '../line/left-out.ts';
import { shown } from '../line/shown.ts';

const by = shown('bt');

/**
 *     --- <IRQ stack> ---
 *     --- <NMI exception stack> ---
 */
export const StackSeparator = printk(
  'StackSeparator',
  by,
  '--- <',
  word('name', /[^<>]+/, { samples: ['IRQ stack', 'NMI exception stack', '(unknown)'] }),
  '> ---',
);
export interface StackSeparator extends NodeOf<typeof StackSeparator> {}

/** What an analyst puts at the beginning of a line of his own, and crash never does. */
function comment(): Capture<{ comment: string }> {
  return field('comment', {
    template: '<%>',
    begins: '/<^=←',
    pattern: () => '(?:/\\*|// |<[<=-]|\\^|=+>|←).*',
    parse: (raw) => raw.trimEnd(),
    print: (value) => value,
    arbitrary: (fc) =>
      fc.constantFrom('/* waits for the lock */', '// see below', '<-- the owner', '^^^ here', '==> x'),
  });
}

/**
 *         ^^^ waits for the lock
 *         // the owner is 4021
 *
 * What an analyst wrote below a frame.
 */
export const FrameComment = printk(
  'FrameComment',
  { ...by, after: ['StackFrame', 'FrameSource', 'FrameArguments', 'StackWordRow', 'RegisterLine', 'StackSeparator'] },
  comment(),
);
export interface FrameComment extends NodeOf<typeof FrameComment> {}

/**
 *     ...
 *     [...]
 *
 * Frames that whoever published the stack left out.
 */
export const FramesLeftOut = printk(
  'FramesLeftOut',
  {
    ...by,
    after: [
      'CrashTask',
      'StackFrame',
      'FrameSource',
      'FrameArguments',
      'StackWordRow',
      'RegisterLine',
      'StackSeparator',
      'FrameComment',
    ],
  },
  leftOut(),
);

/**
 *     No stack overflows detected
 *     (active)
 *     (no stack)
 */
export const StackRemark = printk(
  'StackRemark',
  by,
  oneOf('remark', ['No stack overflows detected', '(active)', '(no stack)']),
);
export interface StackRemark extends NodeOf<typeof StackRemark> {}

/**
 *     possible stack overflow: ffff8803e2ee4000: 0 != STACK_END_MAGIC
 */
export const StackOverflow = printk(
  'StackOverflow',
  shown('bt -v'),
  'possible stack overflow: ',
  rest('overflow', ['ffff8803e2ee4000: 0 != STACK_END_MAGIC']),
);
export interface StackOverflow extends NodeOf<typeof StackOverflow> {}

/**
 *     CPU 0 IRQ STACK:
 *     CPU 1 NMI EXCEPTION STACK:
 */
export const CpuStackHeading = printk(
  'CpuStackHeading',
  shown('bt -E'),
  'CPU ',
  num('cpu'),
  ' ',
  word('stackName', /[A-Z_]+(?: [A-Z_]+)* STACK/, { samples: ['IRQ STACK', 'NMI EXCEPTION STACK'] }),
  ':',
  opt(' ', flag('none', '(none found)')),
);
export interface CpuStackHeading extends NodeOf<typeof CpuStackHeading> {}
