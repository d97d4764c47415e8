/** What earlyoom prints when it kills: main.c, kill.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count, int } from '../../printk/fields/number.ts';
import { comm, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';
import { earlyoomLimitLines } from './earlyoom-limits.ts';
import { SIGNALLED } from './systemd.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;
const SENDING = /sending SIG(?:TERM|KILL) to process/;
const KILLING = /killing process [0-9]+ "/;
/** A plain string costs less to look for than the two patterns. */
const VICTIM_SIZE = ', VmRSS';
const KILLING_NAMED = /Killing process(?:: | ')/;
const earlyoom = () => program('earlyoom');

/**
 *     sending SIGTERM to process 2677144 uid 996 "llama-server": badness 1022, VmRSS 11791 MiB
 *     sending SIGTERM to process 2232050 uid 1000 "bun": oom_score 712, oom_score_adj 0, VmRSS 4514 MiB, cmdline "bun test"
 */
export const EarlyoomSending = printk(
  'EarlyoomSending',
  {
    ...facts,
    by: 'earlyoom, kill_process',
    kernels: 'earlyoom 1.3..',
    trigger: SIGNALLED,
    anchor: SENDING,
  },
  earlyoom(),
  'sending SIG',
  oneOf('signal', ['TERM', 'KILL']),
  ' to process ',
  count('pid'),
  opt(' uid ', count('uid')),
  ' "',
  comm('comm'),
  '": ',
  opt('badness ', int('badness'), ', '),
  opt('oom_score ', int('oomScore'), ', '),
  opt('oom_score_adj ', int('oomScoreAdj'), ', '),
  'VmRSS ',
  count('vmRssMib', { unit: ' MiB' }),
  opt(', cmdline "', text('cmdline'), '"'),
);
export interface EarlyoomSending extends NodeOf<typeof EarlyoomSending> {}

/**
 *     killing process 27541 "bash" with signal 15: badness 550, VmRSS 7609 MiB
 */
export const EarlyoomKilling = printk(
  'EarlyoomKilling',
  { ...facts, by: 'earlyoom, kill_process', kernels: 'earlyoom 1.2', trigger: VICTIM_SIZE, anchor: KILLING },
  earlyoom(),
  'killing process ',
  count('pid'),
  ' "',
  comm('comm'),
  '" with signal ',
  count('signalNumber'),
  ': badness ',
  int('badness'),
  ', VmRSS ',
  count('vmRssMib', { unit: ' MiB' }),
);
export interface EarlyoomKilling extends NodeOf<typeof EarlyoomKilling> {}

const killingNamed = {
  ...facts,
  by: 'earlyoom, userspace_kill',
  trigger: VICTIM_SIZE,
  anchor: KILLING_NAMED,
} as const;
const ofVictim = () =>
  [', pid: ', count('pid'), ', badness: ', int('badness'), ', VmRSS: ', count('vmRssMib', { unit: ' MiB' })] as const;

/**
 *     Killing process 'bash' with signal 15, pid: 27541, badness: 550, VmRSS: 7609 MiB
 */
export const EarlyoomKillingQuoted = printk(
  'EarlyoomKillingQuoted',
  { ...killingNamed, kernels: 'earlyoom 1.1' },
  earlyoom(),
  "Killing process '",
  comm('comm'),
  "' with signal ",
  count('signalNumber'),
  ...ofVictim(),
);
export interface EarlyoomKillingQuoted extends NodeOf<typeof EarlyoomKillingQuoted> {}

/**
 *     Killing process: bash, pid: 27541, badness: 550, VmRSS: 7609 MiB
 */
export const EarlyoomKillingNamed = printk(
  'EarlyoomKillingNamed',
  { ...killingNamed, kernels: 'earlyoom 0.11..1.0' },
  earlyoom(),
  'Killing process: ',
  comm('comm'),
  ...ofVictim(),
);
export interface EarlyoomKillingNamed extends NodeOf<typeof EarlyoomKillingNamed> {}

/** earlyoom 1.8 prints milliseconds, the older ones tenths. */
const seconds = (places: 1 | 3) => decimal('seconds', { places });

/**
 *     escalating to SIGKILL after 2.4 seconds
 */
export const EarlyoomEscalating = printk(
  'EarlyoomEscalating',
  { ...facts, by: 'earlyoom, kill_wait', kernels: 'earlyoom 1.3..1.7', trigger: SIGNALLED },
  earlyoom(),
  'escalating to SIG',
  oneOf('signal', ['KILL']),
  ' after ',
  seconds(1),
  ' seconds',
);
export interface EarlyoomEscalating extends NodeOf<typeof EarlyoomEscalating> {}

/**
 *     escalating to SIGKILL after 2.403 seconds
 */
export const EarlyoomEscalatingMs = printk(
  'EarlyoomEscalatingMs',
  { ...facts, by: 'earlyoom, kill_wait', kernels: 'earlyoom 1.8..', trigger: SIGNALLED },
  earlyoom(),
  'escalating to SIG',
  oneOf('signal', ['KILL']),
  ' after ',
  seconds(3),
  ' seconds',
);
export interface EarlyoomEscalatingMs extends NodeOf<typeof EarlyoomEscalatingMs> {}

/** Other programs say the like of processes that ended by themselves. */
const exited = {
  ...facts,
  by: 'earlyoom, kill_wait',
  programs: ['earlyoom'],
  trigger: /exited after [0-9]+\.[0-9]+ seconds/,
} as const;

/**
 *     process exited after 2.8 seconds
 *     process 27541 exited after 1.9 seconds
 */
export const EarlyoomExited = printk(
  'EarlyoomExited',
  { ...exited, kernels: 'earlyoom 1.2..1.7' },
  earlyoom(),
  'process ',
  opt(count('pid'), ' '),
  'exited after ',
  seconds(1),
  ' seconds',
);
export interface EarlyoomExited extends NodeOf<typeof EarlyoomExited> {}

/**
 *     process 27541 exited after 1.903 seconds
 */
export const EarlyoomExitedMs = printk(
  'EarlyoomExitedMs',
  { ...exited, kernels: 'earlyoom 1.8..' },
  earlyoom(),
  'process ',
  opt(count('pid'), ' '),
  'exited after ',
  seconds(3),
  ' seconds',
);
export interface EarlyoomExitedMs extends NodeOf<typeof EarlyoomExitedMs> {}

export const earlyoomLines = [
  ...earlyoomLimitLines,
  EarlyoomSending,
  EarlyoomKilling,
  EarlyoomKillingQuoted,
  EarlyoomKillingNamed,
  EarlyoomEscalating,
  EarlyoomEscalatingMs,
  EarlyoomExited,
  EarlyoomExitedMs,
] as const;
