/** CPUs that do not come back: kernel/watchdog.c, kernel/softlockup.c before it. */
import { names, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { paddedWord } from '../../printk/fields/padded.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { commPid } from '../comm-pid.ts';
import { Rank } from '../rank.ts';
import { STACK } from '../stack/stack-types.ts';
import { CPUSTAT, cpustatLines } from './cpustat.ts';
import { HEADS } from './heads.ts';

export * from './cpustat.ts';

/** A module, with its taints. */
const MODULE = /[A-Za-z0-9_]+(?:\([A-Z+-]+\))?/;

/**
 *     watchdog: BUG: soft lockup - CPU#86 stuck for 22s! [uperf:5551]
 *     NMI watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [kworker/u64:0:6]
 *     BUG: soft lockup - CPU#0 stuck for 67s! [kswapd0:36]
 */
export const SoftLockupLine = printk(
  'SoftLockupLine',
  {
    by: 'watchdog_timer_fn (softlockup_tick to 2.6.37)',
    kernels: '2.6.24.. (NMI watchdog: 3.5..4.12, watchdog: 4.13..)',
    rank: Rank.head,
    head: true,
    trigger: 'BUG: soft lockup ',
  },
  opt(oneOf('prefix', ['watchdog: ', 'NMI watchdog: '])),
  'BUG: soft lockup - CPU#',
  count('stuckCpu'),
  ' stuck for ',
  count('seconds', { unit: 's' }),
  '! [',
  commPid('comm', 'pid'),
  ']',
);
export interface SoftLockupLine extends NodeOf<typeof SoftLockupLine> {}

/**
 *     BUG: soft lockup detected on CPU#0!
 */
export const SoftLockupLineOld = printk(
  'SoftLockupLineOld',
  { by: 'softlockup_tick', kernels: '2.6.18..2.6.23', rank: Rank.head, head: true, trigger: 'BUG: soft lockup ' },
  'BUG: soft lockup detected on CPU#',
  count('stuckCpu'),
  '!',
);
export interface SoftLockupLineOld extends NodeOf<typeof SoftLockupLineOld> {}

/**
 *     NMI watchdog: Watchdog detected hard LOCKUP on cpu 15
 *     watchdog: CPU13: Watchdog detected hard LOCKUP on cpu 13
 *     Kernel panic - not syncing: Watchdog detected hard LOCKUP on cpu 0
 *
 * The first number, where there is one, is of the CPU that found out.
 */
export const HardLockupLine = printk(
  'HardLockupLine',
  {
    by: 'watchdog_hardlockup_check (watchdog_overflow_callback to 6.4)',
    kernels: '2.6.38.. (CPU: 6.14..)',
    rank: Rank.head,
    head: true,
    trigger: 'detected hard LOCKUP',
  },
  opt(oneOf('prefix', ['watchdog: ', 'NMI watchdog: ', 'Kernel panic - not syncing: '])),
  opt('CPU', count('thisCpu'), ': '),
  'Watchdog detected hard LOCKUP on cpu ',
  count('stuckCpu'),
);
export interface HardLockupLine extends NodeOf<typeof HardLockupLine> {}

const BEFORE_MODULES = [...HEADS, ...CPUSTAT, 'ModulesLinkedIn', 'ModulesSupported', 'LockupCpu'];

/**
 *     Modules linked in: xfs libcrc32c nfsd(OE) sunrpc [last unloaded: dummy]
 */
export const ModulesLinkedIn = printk(
  'ModulesLinkedIn',
  { by: 'print_modules', kernels: '2.6.18..', rank: Rank.stackHead, after: BEFORE_MODULES },
  'Modules linked in:',
  opt(' ', names('modules', { separator: ' ', each: MODULE, samples: ['xfs', 'libcrc32c', 'nfsd(OE)', 'sunrpc'] })),
  opt(' [last unloaded: ', word('lastUnloaded', { pattern: MODULE }), ']'),
);
export interface ModulesLinkedIn extends NodeOf<typeof ModulesLinkedIn> {}

/**
 *     Supported: Yes, External
 *     Supported: No, Unsupported modules are loaded
 */
export const ModulesSupported = printk(
  'ModulesSupported',
  { by: 'print_modules (SUSE)', kernels: 'SLES 10..', rank: Rank.stackHead, after: ['ModulesLinkedIn'] },
  'Supported: ',
  oneOf('supported', ['Yes', 'No']),
  opt(
    ', ',
    text('reason', (fc) => fc.constantFrom('External', 'Unsupported modules are loaded')),
  ),
);
export interface ModulesSupported extends NodeOf<typeof ModulesSupported> {}

/** Lines that those of the interrupts stand behind. */
const BEFORE_IRQ = [...BEFORE_MODULES, 'IrqEventStamp', 'IrqTraceEvent'];

/**
 *     CPU 3:
 *     CPU 3
 *
 * The modules are printed once more behind it.
 */
export const LockupCpu = printk(
  'LockupCpu',
  {
    by: 'show_regs (x86_64)',
    kernels: '2.6.18..3.9',
    rank: Rank.stackHead,
    once: true,
    after: BEFORE_IRQ,
  },
  'CPU ',
  count('cpu'),
  opt(oneOf('mark', [':', ' '])),
);
export interface LockupCpu extends NodeOf<typeof LockupCpu> {}

/**
 *     irq event stamp: 133304
 *
 * Of the task that was stuck, where locks are debugged.
 */
export const IrqEventStamp = printk(
  'IrqEventStamp',
  { by: 'print_irqtrace_events', kernels: '2.6.18..', rank: Rank.stackHead, once: true, after: BEFORE_IRQ },
  'irq event stamp: ',
  count('events'),
);
export interface IrqEventStamp extends NodeOf<typeof IrqEventStamp> {}

/**
 *     hardirqs last  enabled at (133303): [<ffffffff810047c1>] trace_hardirqs_on_thunk+0x1a/0x1c
 *     softirqs last disabled at (133295): irq_exit (kernel/softirq.c:413)
 */
export const IrqTraceEvent = printk(
  'IrqTraceEvent',
  { by: 'print_irqtrace_events', kernels: '2.6.18..', rank: Rank.stackHead, after: BEFORE_IRQ },
  oneOf('irqs', ['hardirqs', 'softirqs']),
  ' last ',
  paddedWord('edge', { width: 8, samples: ['enabled', 'disabled'] }),
  ' at (',
  count('event'),
  '): ',
  text('where', (fc) =>
    fc.constantFrom('[<ffffffff810047c1>] irq_exit+0x178/0x1a0', 'irq_exit (kernel/softirq.c:413)'),
  ),
);
export interface IrqTraceEvent extends NodeOf<typeof IrqTraceEvent> {}

/**
 *     Kernel panic - not syncing: softlockup: hung tasks
 *     Kernel panic - not syncing: Hard LOCKUP
 */
export const LockupPanic = printk(
  'LockupPanic',
  {
    by: 'watchdog_timer_fn, watchdog_hardlockup_check',
    kernels: '2.6.25..',
    rank: Rank.stack,
    once: true,
    after: [...STACK, ...HEADS, 'ModulesLinkedIn'],
  },
  'Kernel panic - not syncing: ',
  oneOf('message', ['softlockup: hung tasks', 'Hard LOCKUP']),
);
export interface LockupPanic extends NodeOf<typeof LockupPanic> {}

export const lockupLines = [
  SoftLockupLine,
  SoftLockupLineOld,
  HardLockupLine,
  ...cpustatLines,
  ModulesLinkedIn,
  ModulesSupported,
  LockupCpu,
  IrqEventStamp,
  IrqTraceEvent,
  LockupPanic,
] as const;
