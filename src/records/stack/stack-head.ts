/** Who runs, on what machine: dump_stack_print_info, lib/dump_stack.c, and the architectures before it. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { RELEASE, TAINT } from './fields.ts';
import { STACK } from './stack-types.ts';

/** `Not tainted ` or `Tainted: G        W  `. */
function taint() {
  return [opt(flag('notTainted', 'Not tainted ')), opt('Tainted: ', word('tainted', { pattern: TAINT }), ' ')] as const;
}

/** `Pid: 2592, comm: php-fpm `, before 3.10. */
function pidAndComm() {
  return ['Pid: ', count('pid'), ', comm: ', comm('comm'), ' '] as const;
}

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
  ...taint(),
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
  ...pidAndComm(),
  ...taint(),
  word('kernelRelease', { pattern: RELEASE }),
  ' ',
  text('kernelBuild', (fc) => fc.constantFrom('#1', '#1 Dell Inc. PowerEdge R710')),
);
export interface StackHeadPid extends NodeOf<typeof StackHeadPid> {}

/**
 *     Pid: 2592, comm: php-fpm Not tainted (2.6.32-5-686 #1) OptiPlex 780
 */
export const StackHeadPidBraced = printk(
  'StackHeadPidBraced',
  { by: 'show_regs (i386)', kernels: '2.6.18..2.6.36', rank: Rank.stackHead, once: true, trigger: 'Pid: ' },
  ...pidAndComm(),
  ...taint(),
  '(',
  word('kernelRelease', { pattern: RELEASE }),
  ' ',
  word('kernelBuild', { pattern: /#[^ ()]+/ }),
  ')',
  opt(
    ' ',
    text('machine', (fc) => fc.constantFrom('OptiPlex 780', 'PowerEdge 1950')),
  ),
);
export interface StackHeadPidBraced extends NodeOf<typeof StackHeadPidBraced> {}

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
  {
    by: 'dump_stack_print_info',
    kernels: '3.10..',
    rank: Rank.stackHead,
    once: true,
    trigger: 'Hardware name: ',
    rest: /[0-9]{2}\/[0-9]{2}\/[0-9]{4}$|\(DT\)$/,
  },
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
 *     Stopper: multi_cpu_stop+0x0/0x120 <- stop_machine_cpuslocked+0x15a/0x1b0
 */
export const Stopper = printk(
  'Stopper',
  { by: 'print_stop_info', kernels: '5.1..', rank: Rank.stackHead, after: STACK },
  'Stopper: ',
  text('name', (fc) => fc.constantFrom('multi_cpu_stop+0x0/0x120 <- stop_machine_cpuslocked+0x15a/0x1b0')),
);
export interface Stopper extends NodeOf<typeof Stopper> {}

/**
 *     Sched_ext: simple (enabled), task: runnable_at=-2ms
 */
export const SchedExt = printk(
  'SchedExt',
  { by: 'print_scx_info', kernels: '6.12..', rank: Rank.stackHead, after: STACK },
  oneOf('label', ['Sched_ext: ', 'sched_ext: ']),
  text('name', (fc) => fc.constantFrom('simple (enabled)', 'rusty (enabled), task: runnable_at=-2ms')),
);
export interface SchedExt extends NodeOf<typeof SchedExt> {}
