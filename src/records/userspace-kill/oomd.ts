/** What Meta's oomd writes to /dev/kmsg: src/oomd/plugins/BaseKillPlugin.cpp. */
import { flag } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     oomd kill: 50.85 49.35 30.53 system.slice/app.service 6905962496 ruleset:[low swap] detectorgroup:[free swap below 10 percent] killer:kill_by_swap_usage v2
 *     oomd kill: 10.00 60.00 600.00 app 1999 detector:swap,12345MB killer:restart
 *
 * The third average is over 600 s in the first releases.
 */
export const OomdKill = printk(
  'OomdKill',
  {
    by: 'oomd, BaseKillPlugin::logKill',
    kernels: 'oomd',
    rank: Rank.head,
    record: 'UserspaceKill',
    userspace: true,
    trigger: 'oomd kill',
  },
  'oomd kill: ',
  decimal('avg10', { places: 2 }),
  ' ',
  decimal('avg60', { places: 2 }),
  ' ',
  decimal('avg300', { places: 2 }),
  ' ',
  word('cgroup'),
  ' ',
  count('memoryBytes'),
  opt(' ruleset:[', text('ruleset'), ']'),
  opt(' detectorgroup:[', text('detectorGroup'), ']'),
  opt(' detector:', word('detector')),
  ' killer:',
  opt(flag('dryRun', '(dry)')),
  word('killer'),
  opt(flag('v2', ' v2')),
);
export interface OomdKill extends NodeOf<typeof OomdKill> {}

export const oomdLines = [OomdKill] as const;
