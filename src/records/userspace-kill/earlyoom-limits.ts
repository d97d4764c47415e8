/** What earlyoom says when memory is below its limits: main.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';
import { SIGNALLED } from './systemd.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;
const earlyoom = () => program('earlyoom');

/**
 *     low memory! at or below SIGTERM limits: mem 10.00%, swap 10.00%
 */
export const EarlyoomLow = printk(
  'EarlyoomLow',
  { ...facts, by: 'earlyoom, poll_loop', kernels: 'earlyoom 1.4..', trigger: SIGNALLED },
  earlyoom(),
  'low memory! at or below SIG',
  oneOf('signal', ['TERM', 'KILL']),
  ' limits: mem ',
  decimal('memPercent', { places: 2, width: 5, unit: '%' }),
  ', swap ',
  decimal('swapPercent', { places: 2, width: 5, unit: '%' }),
);
export interface EarlyoomLow extends NodeOf<typeof EarlyoomLow> {}

/**
 *     low memory! at or below SIGTERM limits: mem 10 %, swap 10 %
 */
export const EarlyoomLowWhole = printk(
  'EarlyoomLowWhole',
  { ...facts, by: 'earlyoom, poll_loop', kernels: 'earlyoom 1.3', trigger: SIGNALLED },
  earlyoom(),
  'low memory! at or below SIG',
  oneOf('signal', ['TERM', 'KILL']),
  ' limits: mem ',
  count('memPercent', { unit: ' %' }),
  ', swap ',
  count('swapPercent', { unit: ' %' }),
);
export interface EarlyoomLowWhole extends NodeOf<typeof EarlyoomLowWhole> {}

/**
 *     Low memory! At or below SIGKILL limits (mem: 5 %, swap: 5 %)
 *     Low Memory! At or below sigterm limits (mem: 10 %, swap: 10 %)
 */
export const EarlyoomLowOld = printk(
  'EarlyoomLowOld',
  { ...facts, by: 'earlyoom, poll_loop', kernels: 'earlyoom 1.1..1.2', trigger: 'At or below' },
  earlyoom(),
  oneOf('lead', ['Low memory!', 'Low Memory!']),
  ' At or below ',
  oneOf('signal', ['SIGTERM', 'SIGKILL', 'sigterm', 'sigkill']),
  ' limits (mem: ',
  count('memPercent', { unit: ' %' }),
  ', swap: ',
  count('swapPercent', { unit: ' %' }),
  ')',
);
export interface EarlyoomLowOld extends NodeOf<typeof EarlyoomLowOld> {}

export const earlyoomLimitLines = [EarlyoomLow, EarlyoomLowWhole, EarlyoomLowOld] as const;
