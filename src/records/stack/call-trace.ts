/** What stands around the frames: show_stack_log_lvl, show_trace_log_lvl. */
import { oneOf } from '../../printk/fields/choice.ts';
import { word } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { stackWords } from './fields.ts';
import { STACK } from './stack-types.ts';

/**
 *     0000000000000286 bc6e93ac5afb4302 ffff8804999cfad0 ffffffff8140b481
 *
 * Indented by 7 on i386, by 8 on mips and loongarch.
 */
export const StackWords = printk(
  'StackWords',
  {
    by: 'show_stack_log_lvl',
    kernels: '2.6.18..4.8, Debian and Ubuntu 4.9',
    rank: Rank.stack,
    run: true,
    after: [...STACK, 'OomInvocation', 'CpusetLine', 'PageAllocFailure', 'PageAllocStall'],
    indent: ' ',
    otherIndents: [7, 8],
  },
  stackWords(),
);
export interface StackWords extends NodeOf<typeof StackWords> {
  indent?: number;
}

/**
 *     Stack: 0000000000000000 ffff88001c9f7978 ffffffff817199c4 ffff880019ef5fc0
 *     Stack : 80690000 80631cf4 00000000 00000000 80630ec4 82ee3c0c 83d9ea00 8066cd03
 *
 * The first of them on the line of their heading.
 */
export const StackWordsHeaded = printk(
  'StackWordsHeaded',
  { by: 'show_stack_log_lvl, show_stack', kernels: '2.6.18..4.8', rank: Rank.stack, trigger: 'Stack: ' },
  oneOf('heading', ['Stack:', 'Stack :']),
  ' ',
  stackWords(),
);
export interface StackWordsHeaded extends NodeOf<typeof StackWordsHeaded> {}

/**
 *             ...
 *
 * There are more words than mips and loongarch print.
 */
export const StackWordsMore = printk(
  'StackWordsMore',
  {
    by: 'show_stacktrace (mips, loongarch)',
    kernels: '2.6.18..',
    rank: Rank.stack,
    after: ['StackWords', 'StackWordsHeaded'],
    indent: '        ',
  },
  oneOf('more', ['...']),
);
export interface StackWordsMore extends NodeOf<typeof StackWordsMore> {}

/**
 *     Call Trace:
 *     Call trace:
 *
 * arm64 writes a small t, arm and parisc a word of their own.
 */
export const CallTraceHeading = printk(
  'CallTraceHeading',
  { by: 'show_trace_log_lvl, dump_backtrace', kernels: '2.6.18..', rank: Rank.stack, trigger: 'Call ' },
  oneOf('heading', ['Call Trace:', 'Call trace:', 'Backtrace:', 'Backtrace: ', 'Stack:']),
);
export interface CallTraceHeading extends NodeOf<typeof CallTraceHeading> {}

/** Where the unwinder goes over to another stack, as printed: `<IRQ>`, `</TASK>`, `<<EOE>>`. */
export const MARK = { pattern: /<{1,2}\/?#?[A-Z][A-Z0-9_]*>{1,2}/, begins: '<' } as const;

/**
 *      <TASK>
 *      </IRQ>
 */
export const StackSwitch = printk(
  'StackSwitch',
  { by: 'show_trace_log_lvl', kernels: '2.6.18.. (TASK 5.16..)', rank: Rank.stack, after: STACK, indent: ' ' },
  word('mark', MARK),
);
export interface StackSwitch extends NodeOf<typeof StackSwitch> {}
