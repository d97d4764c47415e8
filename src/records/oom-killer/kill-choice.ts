/** The announcement of a kill: oom_kill_process up to 5.0. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count, int } from '../../printk/fields/number.ts';
import { comm } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { CAUSES } from './causes.ts';

/**
 *     Out of memory: Kill process 30002 (stream_convert) score 731 or sacrifice child
 */
export const KillChoice = printk(
  'KillChoice',
  { by: 'oom_kill_process', kernels: '2.6.18..5.0', rank: Rank.chosen, quotable: true, trigger: 'ill process ' },
  oneOf('cause', CAUSES),
  ': ',
  oneOf('verb', ['Kill', 'kill']),
  ' process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') score ',
  int('score'),
  oneOf('alternative', [' or sacrifice child', ' or a child', ' and children.']),
);
export interface KillChoice extends NodeOf<typeof KillChoice> {}
