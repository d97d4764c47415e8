/** Registers: show_regs and __show_regs of the architectures. */
import { text } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { oneOfShapes, registers } from './fields.ts';
import { STACK } from './stack-types.ts';

/**
 *     RIP: 0033:0x401b69
 *     RAX: 000000000003e000 RBX: 00007fb249800000 RCX: 0000000000448597
 */
export const Registers = printk(
  'Registers',
  { by: '__show_regs', kernels: '2.6.18..', rank: Rank.stack, run: true, after: STACK },
  registers(),
);
export interface Registers extends NodeOf<typeof Registers> {}

/**
 *     Code: 48 89 c3 48 83 f8 ff <88> 14 03
 *     Code: Unable to access opcode bytes at 0x44845b.
 */
export const Code = printk(
  'Code',
  { by: 'show_opcodes', kernels: '2.6.18..', rank: Rank.stack, after: STACK, rest: /^(?:<?[0-9a-f]{2}>? ?)+$/ },
  'Code: ',
  text('bytes', (fc) =>
    fc.constantFrom('48 89 c3 <88> 14 03', 'Bad RIP value.', 'Unable to access opcode bytes at 0x44845b.'),
  ),
);
export interface Code extends NodeOf<typeof Code> {}

/** Registers and the like, as the architectures print them; their text is kept whole. */
const OPAQUE = [
  // x86, with its own spacing: `FS:  00007f00(0000) GS:ffff8881(0000) knlGS:0000`, `CR2: …`, `DR0: …`
  /(?:FS|CS|CR[0-9]|DR[0-9]|PKRU|EIP|RIP|RSP|EAX|ESI|DS|R[ABCD]X|RBP|RDX|R[0-9]{2}): .*/,
  // arm64: `pstate: …`, `pc : …`, `x29: … x28: …`; arm: `PC is at …`, `r10: …`, `dfc0: a2000000 …`
  /(?:pstate|pc|lr|sp|psr|x[0-9]{1,2}|r[0-9]{1,2}|fp|ip|Flags|Control|Process|pmr_save) ?: .*/,
  /(?:PC|LR) is at .*/,
  /(?:r[0-9]{1,2}:[0-9a-f]{8} ?)+/,
  /Exception stack\(.*/,
  /[0-9a-f]{4}: +[0-9a-f]{8}.*/,
  // powerpc, s390, ia64, sparc
  /(?:NIP|REGS|MSR|DAR|CFAR|GPR[0-9]{2}|LR|XER|CTR|Krnl|PSW|TPC|TSTATE|I7|g[0-9]|o[0-9]|l[0-9]|i[0-9])\b.*/,
  /--- interrupt: .*/,
  /sp=[0-9a-f]+ bsp=[0-9a-f]+/,
  // arm without the names of functions
  /Function entered at \[<[0-9a-f]+>\] from \[<[0-9a-f]+>\]/,
  /[A-Za-z_]+ from Backtrace:.*/,
  /\^+/,
  /Instruction dump:.*/,
  /={20,}/,
  /Modules linked in:.*/,
  /---\[ end trace .*/,
  // Whose registers they are, up to 4.8 of x86 and on others
  /Process .{1,64} \(pid: [0-9]+, .*/,
  /EIP is at .*/,
  /CPU #: [0-9]+/,
  // x86 up to 4.15: where the task and its stack lie
  /task: [0-9a-f]{8,16} .*/,
  /(?:[0-9a-f]{2} ){4,}.*/,
  // Frames of which nobody knows the function
  /(?:\[<?[0-9a-f]{8,16}>?\] ){0,2}(?:\? )?0x[0-9a-f]{4,16}(?: \([A-Za-z]+\))?/,
  // Any architecture's registers by name
  /(?:[A-Za-z][A-Za-z0-9_]{0,11} ?: {1,2}[0-9a-f]{4,16}(?: +|$))+.*/,
];

/**
 *     x29: ffff8000129f3d10 x28: ffff800011fe7000
 *     =======================
 *
 * Lines of a stack dump that belong to it and are not taken apart.
 */
export const StackText = printk(
  'StackText',
  {
    by: 'show_regs, __show_regs (arch code)',
    kernels: 'any',
    rank: Rank.stack,
    after: STACK,
    fallback: true,
    // Frames are indented, and what follows the marked byte of code; rows of registers are not.
    indent: ({ text }) => (/^(?:\? )?0x|^\[<?[0-9a-f]+>?\] |^(?:[0-9a-f]{2} ){4}/.test(String(text)) ? ' ' : ''),
    rest: /^(?:[0-9a-f]{8} ?)+$/,
  },
  oneOfShapes('text', OPAQUE, [
    'x29: ffff8000129f3d10 x28: ffff800011fe7000',
    '=======================',
    'PC is at foo+0x1/0x2',
  ]),
);
export interface StackText extends NodeOf<typeof StackText> {}
