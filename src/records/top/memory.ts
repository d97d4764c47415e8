/** The summary above the tasks of top(1): memory and swap. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { amount, UNITS } from './amount.ts';

const top = { by: 'top', kernels: '', userspace: true, rank: Rank.listing } as const;
const use = [amount('total'), ' total,', amount('free'), ' free,', amount('used')] as const;
/** Up to procps 3.2. */
const oldUse = [
  count('totalKb', { width: 8 }),
  'k total, ',
  count('usedKb', { width: 8 }),
  'k used, ',
  count('freeKb', { width: 8 }),
  'k free, ',
] as const;

/**
 *     KiB Mem :  8009872 total,   123456 free,  1234567 used,  6651849 buff/cache
 *     MiB Mem :   7822.1 total,    120.6 free,   1205.6 used,   6495.9 buff/cache
 */
export const TopMem = printk(
  'TopMem',
  { ...top, trigger: /[KMGTPE]iB Mem *:/ },
  oneOf('unit', UNITS),
  ' Mem :',
  ...use,
  ' used,',
  amount('buffCache'),
  ' buff/cache',
);
export interface TopMem extends NodeOf<typeof TopMem> {}

/**
 *     KiB Swap:  2097148 total,  2097148 free,        0 used.  6400000 avail Mem
 */
export const TopSwap = printk(
  'TopSwap',
  { ...top, trigger: /[KMGTPE]iB Swap *:/ },
  oneOf('unit', UNITS),
  ' Swap:',
  ...use,
  ' used.',
  amount('available'),
  ' avail Mem',
);
export interface TopSwap extends NodeOf<typeof TopSwap> {}

/**
 *     Mem:   8009872k total,  7886416k used,   123456k free,   345678k buffers
 */
export const TopMemOld = printk(
  'TopMemOld',
  { ...top, trigger: /Mem: +[0-9]+k total,/ },
  'Mem:  ',
  ...oldUse,
  count('buffersKb', { width: 8 }),
  'k buffers',
);
export interface TopMemOld extends NodeOf<typeof TopMemOld> {}

/**
 *     Swap:  2097148k total,        0k used,  2097148k free,  1234567k cached
 */
export const TopSwapOld = printk(
  'TopSwapOld',
  { ...top, trigger: /Swap: +[0-9]+k total,/ },
  'Swap: ',
  ...oldUse,
  count('cachedKb', { width: 8 }),
  'k cached',
);
export interface TopSwapOld extends NodeOf<typeof TopSwapOld> {}
