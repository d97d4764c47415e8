/** What systemd-oomd prints when it kills: src/oom/ of systemd. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { cgroupPath, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;

/** Who was killed, by the words of systemd-oomd up to 258 and after. */
const target = () =>
  [
    program('systemd-oomd'),
    oneOf('action', ['Killed', 'Marked']),
    ' ',
    cgroupPath('cgroup'),
    opt(flag('forKilling', ' for killing')),
  ] as const;

/**
 *     Killed /user.slice/app.scope due to memory pressure for /user.slice being 82.63% > 50.00% for > 20s with reclaim activity
 *     Marked /user.slice/app.scope for killing due to memory pressure for /user.slice being 82.63% > 50.00% for > 20s with reclaim activity
 */
export const OomdPressure = printk(
  'OomdPressure',
  {
    ...facts,
    by: 'systemd-oomd, monitor_memory_pressure_contexts_handler',
    kernels: 'systemd 248..',
    trigger: 'due to memory pressure for',
  },
  ...target(),
  ' due to memory pressure for ',
  cgroupPath('pressureCgroup'),
  ' being ',
  decimal('pressurePercent', { places: 2, unit: '%' }),
  ' > ',
  decimal('limitPercent', { places: 2, unit: '%' }),
  ' for > ',
  text('duration', (fc) => fc.constantFrom('20s', '1min 30s')),
  ' with reclaim activity',
);
export interface OomdPressure extends NodeOf<typeof OomdPressure> {}

/**
 *     Killed /user.slice/app.scope due to memory used (7921713152) / total (8193613824) and swap used (7730941133) / total (8589930496) being more than 90.00%
 *     Killed /user.slice/app.scope due to swap used (7730941133) / total (8589930496) being more than 90.00%
 */
export const OomdUsed = printk(
  'OomdUsed',
  {
    ...facts,
    by: 'systemd-oomd, monitor_swap_contexts_handler',
    kernels: 'systemd 248..',
    trigger: 'swap used (',
  },
  ...target(),
  ' due to ',
  opt('memory used (', count('memoryUsedBytes'), ') / total (', count('memoryTotalBytes'), ') and '),
  'swap used (',
  count('swapUsedBytes'),
  ') / total (',
  count('swapTotalBytes'),
  ') being more than ',
  decimal('limitPercent', { places: 2, unit: '%' }),
);
export interface OomdUsed extends NodeOf<typeof OomdUsed> {}

/**
 *     Considered 61 cgroups for killing, top candidates were:
 */
export const OomdConsidered = printk(
  'OomdConsidered',
  { ...facts, by: 'systemd-oomd, dump_kill_candidates', kernels: 'systemd 250..', trigger: ' for killing' },
  program('systemd-oomd'),
  'Considered ',
  count('candidates'),
  ' cgroups for killing, top candidates were:',
);
export interface OomdConsidered extends NodeOf<typeof OomdConsidered> {}

export const systemdOomdLines = [OomdPressure, OomdUsed, OomdConsidered] as const;
