/** Frames as x86, arm64 and most others print them: printk_stack_address. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { MARK } from './call-trace.ts';
import { codeOffset } from './code-offset.ts';
import { reliable } from './fields.ts';
import { STACK } from './stack-types.ts';
import { inModule, location, SYMBOL } from './symbol.ts';

/** `nfs:__alloc_pages+0x34c/0x380`, `__alloc_pages+844/896`: what klogd thinks the address is in. */
const KLOGD = /(?:[A-Za-z0-9_-]+:)?[A-Za-z_.$][A-Za-z0-9_.$]*\+(?:0x[0-9a-f]+\/0x[0-9a-f]+|[0-9]+\/[0-9]+)/;

/**
 *      [<ffffffff813a2814>] ? apparmor_capable+0xc4/0x1b0 [mod]
 *      ? dump_stack+0x5c/0x78
 *      [ ] ? warn_alloc+0x13a/0x160
 *      show_stack+0x20/0x38 (C)
 *      [oom_kill_process+0x10a/0x120] oom_kill_process+0x10a/0x120
 *      [oom_kill_process+266/288] oom_kill_process+0x10a/0x120
 *
 * The letters at the end say how sure the unwinder is (6.13..). Some pages lost
 * the address in angle brackets and kept the square ones; klogd of old put
 * there what it took the address for.
 */
export const Frame = printk(
  'Frame',
  {
    by: 'printk_stack_address, dump_backtrace_entry',
    kernels: '2.6.18..',
    rank: Rank.stack,
    run: true,
    indent: ' ',
    trigger: '+0x',
  },
  opt('[<', address('address'), '>] '),
  opt(oneOf('lostAddress', ['[] ', '[ ] ', '[<>] '])),
  opt('[', word('klogdSymbol', { pattern: KLOGD }), '] '),
  reliable(),
  ...location(),
  inModule(),
  opt(' (', word('flags', { pattern: /[A-Z]{1,8}/ }), ')'),
);
export interface Frame extends NodeOf<typeof Frame> {}

/**
 *      <IRQ>  [<ffffffff8113e77c>] ? __alloc_pages_nodemask+0x7dc/0x950
 *
 * Up to 4.8 the mark stands on the line of the first frame of the other stack.
 */
export const FrameMarked = printk(
  'FrameMarked',
  { by: 'print_trace_stack, print_trace_address', kernels: '2.6.18..4.8', rank: Rank.stack, indent: ' ', after: STACK },
  word('mark', MARK),
  '  [<',
  address('address'),
  '>] ',
  reliable(),
  ...location(),
  inModule(),
);
export interface FrameMarked extends NodeOf<typeof FrameMarked> {}

/**
 *     Call Trace: [<ffffffff8026f9f6>] show_trace+0xae/0x336
 *     Call Trace: <IRQ>  [<ffffffff8026f9f6>] show_trace+0xae/0x336
 *
 * The first frame on the line of the heading.
 */
export const FrameHeaded = printk(
  'FrameHeaded',
  { by: 'show_trace (x86_64)', kernels: '2.6.18', rank: Rank.stack, trigger: 'Call ' },
  oneOf('heading', ['Call Trace:', 'Call trace:']),
  ' ',
  opt(word('mark', MARK), '  '),
  '[<',
  address('address'),
  '>] ',
  reliable(),
  ...location(),
  inModule(),
);
export interface FrameHeaded extends NodeOf<typeof FrameHeaded> {}

/**
 *      __dump_stack lib/dump_stack.c:77 [inline]
 *      dump_stack+0x141/0x1d7 lib/dump_stack.c:120
 *
 * What a decoder with debug information makes of a frame.
 */
export const FrameDecoded = printk(
  'FrameDecoded',
  {
    by: 'decode_stacktrace.sh and its like',
    kernels: 'any',
    rank: Rank.stack,
    indent: ' ',
    after: STACK,
    anchor: /\.[chS]:[0-9]/,
  },
  reliable(),
  word('symbol', { pattern: SYMBOL }),
  opt('+0x', codeOffset('offset'), '/0x', codeOffset('size')),
  ' ',
  word('file', { pattern: /[A-Za-z0-9_./-]+\.[chS]/ }),
  ':',
  count('line'),
  opt(flag('inline', ' [inline]')),
  inModule(),
);
export interface FrameDecoded extends NodeOf<typeof FrameDecoded> {}
