/** Frames of arm, powerpc, s390 and sparc. */
import { flag } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { codeOffset } from './code-offset.ts';
import { reliable } from './fields.ts';
import { STACK } from './stack-types.ts';
import { inModule, location, SYMBOL } from './symbol.ts';

/**
 *     [<c040b66c>] (show_stack) from [<c08b1b14>] (dump_stack+0xc4/0xd8)
 *     [<c011e49c>] (unwind_backtrace+0x0/0xf0) from [<c015e570>] (dump_header+0x48/0x114)
 */
export const FrameArm = printk(
  'FrameArm',
  { by: 'dump_backtrace_entry (arm)', kernels: 'arm 2.6..5.17', rank: Rank.stack, run: true, anchor: ') from [<' },
  opt('[<', address('address'), '>] '),
  '(',
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

const armPlain = printk(
  'FrameArmPlain',
  {
    by: 'dump_backtrace_entry (arm)',
    kernels: 'arm 5.18..',
    rank: Rank.stack,
    indent: ' ',
    after: STACK,
    trigger: ' from ',
    anchor: / from (?:0x[0-9a-f]|[\w.$]+\+0x)/,
  },
  word('symbol', { pattern: SYMBOL }),
  inModule(),
  ' from ',
  opt(
    word('caller', { pattern: SYMBOL }),
    '+0x',
    codeOffset('callerOffset'),
    '/0x',
    codeOffset('callerSize'),
    opt(' [', word('callerModule', { pattern: /[A-Za-z0-9_]+/ }), ']'),
  ),
  opt('0x', word('callerAddress', { pattern: /[0-9a-f]{1,16}/ })),
);

/**
 *      unwind_backtrace from show_stack+0x10/0x14
 *      nft_do_chain [nf_tables] from nft_do_chain_ipv4+0x60/0x74 [nf_tables]
 *      ret_from_fork from 0x0
 *
 * A caller or an address: a line with neither is nobody's.
 */
export const FrameArmPlain: typeof armPlain = {
  ...armPlain,
  arbitrary: (fc) =>
    armPlain
      .arbitrary(fc)
      .filter(({ caller, callerAddress }) => (caller === undefined) !== (callerAddress === undefined)),
};
export interface FrameArmPlain extends NodeOf<typeof FrameArmPlain> {}

/**
 *     [c00000000108fb10] [c0000000007fac88] dump_stack+0xb0/0xf0 (unreliable)
 */
export const FramePpc = printk(
  'FramePpc',
  { by: 'show_stack (powerpc)', kernels: 'powerpc 2.6..', rank: Rank.stack, run: true, trigger: '+0x' },
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

/**
 *     ([<00000001f848fe2a>] show_stack+0x8a/0xd0)
 *
 * s390 puts the first frame, where it stands itself, in brackets.
 */
export const FrameS390 = printk(
  'FrameS390',
  { by: 'show_stack (s390)', kernels: 's390 2.6..', rank: Rank.stack, trigger: '([<' },
  '([<',
  address('address'),
  '>] ',
  ...location(),
  inModule(),
  ')',
);
export interface FrameS390 extends NodeOf<typeof FrameS390> {}

/**
 *     [00000000004a1b34] out_of_memory+0x374/0x600
 *
 * With angle brackets it is a Frame.
 */
export const FrameSparc = printk(
  'FrameSparc',
  { by: 'show_stack (sparc)', kernels: 'sparc 2.6..', rank: Rank.stack, indent: ' ', after: STACK },
  '[',
  address('address'),
  '] ',
  reliable(),
  ...location(),
  inModule(),
);
export interface FrameSparc extends NodeOf<typeof FrameSparc> {}
