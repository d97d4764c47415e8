/** The stack dump of the task that asked: dump_stack and the architectures' show_stack. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { codeOffset } from './code-offset.ts';
import { oneOfShapes, RELEASE, registers, reliable, stackWords, TAINT } from './fields.ts';
import { STACK } from './stack-types.ts';

/**
 *     CPU: 7 PID: 11545 Comm: stream_convert Tainted: G           OE   4.4.0-150-generic #176-Ubuntu
 *     CPU: 0 UID: 0 PID: 18573 Comm: node app Not tainted 6.18.44 #1 PREEMPT(none)
 *
 * The taint letters are fixed-width with blanks between them, kept as printed.
 */
export const StackHead = printk(
  'StackHead',
  { by: 'dump_stack_print_info', kernels: '3.10.. (UID 6.11..)', rank: Rank.stackHead, once: true, trigger: ' Comm: ' },
  'CPU: ',
  count('cpu'),
  opt(' UID: ', count('uid')),
  ' PID: ',
  count('pid'),
  ' Comm: ',
  comm('comm'),
  ' ',
  opt(flag('kdump', 'Kdump: loaded ')),
  opt(flag('notTainted', 'Not tainted ')),
  opt('Tainted: ', word('tainted', { pattern: TAINT }), ' '),
  word('kernelRelease', { pattern: RELEASE }),
  ' ',
  text('kernelBuild', (fc) => fc.constantFrom('#1', '#176-Ubuntu', '#1 Debian 4.9.110-3+deb9u2', '#1 PREEMPT(none) ')),
);
export interface StackHead extends NodeOf<typeof StackHead> {}

/**
 *     Pid: 2592, comm: php-fpm Not tainted 2.6.32-504.el6.x86_64 #1 Dell Inc. PowerEdge R710
 */
export const StackHeadPid = printk(
  'StackHeadPid',
  { by: 'dump_stack (arch code)', kernels: '2.6.18..3.9', rank: Rank.stackHead, once: true, trigger: 'Pid: ' },
  'Pid: ',
  count('pid'),
  ', comm: ',
  comm('comm'),
  ' ',
  opt(flag('notTainted', 'Not tainted ')),
  opt('Tainted: ', word('tainted', { pattern: TAINT }), ' '),
  word('kernelRelease', { pattern: RELEASE }),
  ' ',
  text('kernelBuild', (fc) => fc.constantFrom('#1', '#1 Dell Inc. PowerEdge R710')),
);
export interface StackHeadPid extends NodeOf<typeof StackHeadPid> {}

/**
 *     Tainted: [W]=WARN, [O]=OOT_MODULE
 */
export const Tainted = printk(
  'Tainted',
  { by: 'dump_stack_print_info', kernels: '6.9..', rank: Rank.stackHead, after: STACK },
  'Tainted: ',
  text('flags', (fc) => fc.constantFrom('[W]=WARN', '[E]=UNSIGNED_MODULE, [O]=OOT_MODULE')),
);
export interface Tainted extends NodeOf<typeof Tainted> {}

/**
 *     Hardware name: Fedora Project OpenStack Nova, BIOS seabios-1.7.5-11.el7 04/01/2014
 *     Hardware name: linux,dummy-virt (DT)
 */
export const Hardware = printk(
  'Hardware',
  { by: 'dump_stack_print_info', kernels: '3.10..', rank: Rank.stackHead, trigger: 'Hardware name: ' },
  'Hardware name: ',
  text('name', (fc) =>
    fc.constantFrom('linux,dummy-virt (DT)', 'QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.16.2 04/01/2014'),
  ),
);
export interface Hardware extends NodeOf<typeof Hardware> {}

/**
 *     Workqueue: events moom_callback
 */
export const Workqueue = printk(
  'Workqueue',
  { by: 'print_worker_info', kernels: '3.10..', rank: Rank.stackHead, after: STACK },
  'Workqueue: ',
  text('name', (fc) => fc.constantFrom('events moom_callback', 'xfs-cil/sda1 xlog_cil_push_work [xfs]')),
);
export interface Workqueue extends NodeOf<typeof Workqueue> {}

/**
 *     0000000000000286 bc6e93ac5afb4302 ffff8804999cfad0 ffffffff8140b481
 */
export const StackWords = printk(
  'StackWords',
  {
    by: 'show_stack_log_lvl',
    kernels: '2.6.18..4.8, Debian and Ubuntu 4.9',
    rank: Rank.stack,
    after: STACK,
    indent: ' ',
  },
  stackWords(),
);
export interface StackWords extends NodeOf<typeof StackWords> {}

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

/**
 *      [<ffffffff813a2814>] ? apparmor_capable+0xc4/0x1b0 [mod]
 *      ? dump_stack+0x5c/0x78
 *      [ ] ? warn_alloc+0x13a/0x160
 *
 * Some pages lost the address in angle brackets and kept the square ones.
 */
export const Frame = printk(
  'Frame',
  {
    by: 'printk_stack_address, dump_backtrace_entry',
    kernels: '2.6.18..',
    rank: Rank.stack,
    indent: ' ',
    trigger: '+0x',
  },
  opt('[<', address('address'), '>] '),
  opt(oneOf('lostAddress', ['[] ', '[ ] ', '[<>] '])),
  reliable(),
  word('symbol', { pattern: /[A-Za-z_.$][A-Za-z0-9_.$]*/ }),
  '+0x',
  codeOffset('offset'),
  '/0x',
  codeOffset('size'),
  opt(
    ' [',
    word('module', { pattern: /[A-Za-z0-9_]+/ }),
    opt(' ', word('buildId', { pattern: /[0-9a-f]{8,40}/ })),
    ']',
  ),
);
export interface Frame extends NodeOf<typeof Frame> {}

const SYMBOL = /[A-Za-z_.$][A-Za-z0-9_.$]*/;

/** Where the unwinder goes over to another stack. */
const MARKS = [
  '<TASK>',
  '</TASK>',
  '<IRQ>',
  '</IRQ>',
  '<NMI>',
  '</NMI>',
  '<SOFTIRQ>',
  '</SOFTIRQ>',
  '<EOI>',
  '<EOE>',
  '<<EOE>>',
  '<#DF>',
  '</#DF>',
] as const;

/**
 *      <IRQ>  [<ffffffff8113e77c>] ? __alloc_pages_nodemask+0x7dc/0x950
 *
 * Up to 4.8 the mark stands on the line of the first frame of the other stack.
 */
export const FrameMarked = printk(
  'FrameMarked',
  { by: 'print_trace_stack, print_trace_address', kernels: '2.6.18..4.8', rank: Rank.stack, indent: ' ', after: STACK },
  oneOf('mark', MARKS),
  '  [<',
  address('address'),
  '>] ',
  reliable(),
  word('symbol', { pattern: SYMBOL }),
  '+0x',
  codeOffset('offset'),
  '/0x',
  codeOffset('size'),
  opt(' [', word('module', { pattern: /[A-Za-z0-9_]+/ }), ']'),
);
export interface FrameMarked extends NodeOf<typeof FrameMarked> {}

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
  { by: 'show_stack (powerpc)', kernels: 'powerpc 2.6..', rank: Rank.stack, trigger: '+0x' },
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
  opt(' [', word('module', { pattern: /[A-Za-z0-9_]+/ }), ']'),
);
export interface FrameDecoded extends NodeOf<typeof FrameDecoded> {}

/**
 *      <TASK>
 *      </IRQ>
 */
export const StackSwitch = printk(
  'StackSwitch',
  { by: 'show_trace_log_lvl', kernels: '2.6.18.. (TASK 5.16..)', rank: Rank.stack, after: STACK, indent: ' ' },
  oneOf('mark', MARKS),
);
export interface StackSwitch extends NodeOf<typeof StackSwitch> {}

/**
 *     RIP: 0033:0x401b69
 *     RAX: 000000000003e000 RBX: 00007fb249800000 RCX: 0000000000448597
 */
export const Registers = printk(
  'Registers',
  { by: '__show_regs', kernels: '2.6.18..', rank: Rank.stack, after: STACK },
  registers(),
);
export interface Registers extends NodeOf<typeof Registers> {}

/**
 *     Code: 48 89 c3 48 83 f8 ff <88> 14 03
 *     Code: Unable to access opcode bytes at 0x44845b.
 */
export const Code = printk(
  'Code',
  { by: 'show_opcodes', kernels: '2.6.18..', rank: Rank.stack, after: STACK },
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
  /[A-Za-z_]+ from Backtrace:.*/,
  /\^+/,
  /Instruction dump:.*/,
  /={20,}/,
  /Modules linked in:.*/,
  /---\[ end trace .*/,
  // x86 up to 4.15: where the task and its stack lie
  /task: [0-9a-f]{8,16} .*/,
  /(?:[0-9a-f]{2} ){4,}.*/,
];

/**
 *     x29: ffff8000129f3d10 x28: ffff800011fe7000
 *     =======================
 *
 * Lines of a stack dump that belong to it and are not taken apart.
 */
export const StackText = printk(
  'StackText',
  { by: 'show_regs, __show_regs (arch code)', kernels: 'any', rank: Rank.stack, after: STACK, fallback: true },
  oneOfShapes('text', OPAQUE, [
    'x29: ffff8000129f3d10 x28: ffff800011fe7000',
    '=======================',
    'PC is at foo+0x1/0x2',
  ]),
);
export interface StackText extends NodeOf<typeof StackText> {}

export const stackLines = [
  StackHead,
  StackHeadPid,
  Tainted,
  Hardware,
  Workqueue,
  StackWords,
  CallTraceHeading,
  Frame,
  FrameMarked,
  FrameArm,
  FrameArmPlain,
  FramePpc,
  FrameDecoded,
  StackSwitch,
  Registers,
  Code,
  StackText,
] as const;
