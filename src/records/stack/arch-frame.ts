/** Frames of arm and powerpc. */
import { flag } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { codeOffset } from './code-offset.ts';
import { STACK } from './stack-types.ts';
import { SYMBOL } from './symbol.ts';

/**
 *     [<c040b66c>] (show_stack) from [<c08b1b14>] (dump_stack+0xc4/0xd8)
 *     [<c011e49c>] (unwind_backtrace+0x0/0xf0) from [<c015e570>] (dump_header+0x48/0x114)
 */
export const FrameArm = printk(
  'FrameArm',
  { by: 'dump_backtrace_entry (arm)', kernels: 'arm 2.6..5.17', rank: Rank.stack, anchor: ') from [<' },
  '[<',
  address('address'),
  '>] (',
  word('symbol', { pattern: SYMBOL }),
  opt('+0x', codeOffset('offset'), '/0x', codeOffset('size')),
  opt(' [', word('module', { pattern: /[A-Za-z0-9_]+/ }), ']'),
  ') from [<',
  address('callerAddress'),
  '>] (',
  word('caller', { pattern: SYMBOL }),
  opt('+0x', codeOffset('callerOffset'), '/0x', codeOffset('callerSize')),
  opt(' [', word('callerModule', { pattern: /[A-Za-z0-9_]+/ }), ']'),
  ')',
);
export interface FrameArm extends NodeOf<typeof FrameArm> {}

/**
 *      unwind_backtrace from show_stack+0x10/0x14
 *      ret_from_fork from 0x0
 */
export const FrameArmPlain = printk(
  'FrameArmPlain',
  {
    by: 'dump_backtrace_entry (arm)',
    kernels: 'arm 5.18..',
    rank: Rank.stack,
    indent: ' ',
    after: STACK,
    anchor: ' from ',
  },
  word('symbol', { pattern: SYMBOL }),
  ' from ',
  opt(word('caller', { pattern: SYMBOL }), '+0x', codeOffset('callerOffset'), '/0x', codeOffset('callerSize')),
  opt(flag('bottom', '0x0')),
);
export interface FrameArmPlain extends NodeOf<typeof FrameArmPlain> {}

/**
 *     [c00000000108fb10] [c0000000007fac88] dump_stack+0xb0/0xf0 (unreliable)
 */
export const FramePpc = printk(
  'FramePpc',
  { by: 'show_stack (powerpc)', kernels: 'powerpc 2.6..', rank: Rank.stack },
  '[',
  address('stackPointer'),
  '] [',
  address('address'),
  '] ',
  word('symbol', { pattern: SYMBOL }),
  opt('+0x', codeOffset('offset'), '/0x', codeOffset('size')),
  opt(' [', word('module', { pattern: /[A-Za-z0-9_]+/ }), ']'),
  opt(flag('unreliable', ' (unreliable)')),
);
export interface FramePpc extends NodeOf<typeof FramePpc> {}
