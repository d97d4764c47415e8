/** The summary above the tasks of top(1): the machine, its tasks, its CPUs. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { label } from '../../printk/fields/label.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { uptime } from './uptime.ts';

const top = { by: 'top', kernels: '', userspace: true, rank: Rank.listing } as const;
const share = { places: 1, width: 5 } as const;
const oldShare = { ...share, unit: '%' } as const;
/** All CPUs together, or one by its number. */
const cpu = label('cpu', { width: 3, pattern: /\(s\)|[0-9]{1,4}/, samples: ['(s)', '0', '12'] });

/**
 *     top - 15:02:11 up 10 days,  3:02,  2 users,  load average: 0.00, 0.01, 0.05
 */
export const TopHeader = printk(
  'TopHeader',
  { ...top, trigger: 'top - ' },
  'top - ',
  word('time', { pattern: /[0-9]{2}:[0-9]{2}:[0-9]{2}/ }),
  ' up ',
  uptime,
  ', ',
  count('users', { width: 2 }),
  ' user',
  opt(flag('several', 's')),
  ',  load average: ',
  decimal('load1', { places: 2 }),
  ', ',
  decimal('load5', { places: 2 }),
  ', ',
  decimal('load15', { places: 2 }),
);
export interface TopHeader extends NodeOf<typeof TopHeader> {}

/**
 *     Tasks: 123 total,   1 running, 122 sleeping,   0 stopped,   0 zombie
 */
export const TopTasks = printk(
  'TopTasks',
  top,
  oneOf('kind', ['Tasks', 'Threads']),
  ': ',
  count('total', { width: 3 }),
  ' total, ',
  count('running', { width: 3 }),
  ' running, ',
  count('sleeping', { width: 3 }),
  ' sleeping, ',
  count('stopped', { width: 3 }),
  ' stopped, ',
  count('zombie', { width: 3 }),
  ' zombie',
);
export interface TopTasks extends NodeOf<typeof TopTasks> {}

/**
 *     %Cpu(s): 50.0 us,  8.3 sy,  0.0 ni, 41.7 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st
 *     %Cpu0  :  1.3 us,  0.7 sy,  0.0 ni, 98.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st
 *
 * Percent of the time: user, system, nice, idle, waiting for I/O, interrupts, soft interrupts, stolen.
 */
export const TopCpu = printk(
  'TopCpu',
  { ...top, trigger: '%Cpu' },
  '%Cpu',
  cpu,
  ':',
  decimal('us', share),
  ' us,',
  decimal('sy', share),
  ' sy,',
  decimal('ni', share),
  ' ni,',
  decimal('id', share),
  ' id,',
  decimal('wa', share),
  ' wa,',
  decimal('hi', share),
  ' hi,',
  decimal('si', share),
  ' si,',
  decimal('st', share),
  ' st',
);
export interface TopCpu extends NodeOf<typeof TopCpu> {}

/**
 *     Cpu(s):  0.3%us,  0.2%sy,  0.0%ni, 99.5%id,  0.0%wa,  0.0%hi,  0.0%si,  0.0%st
 *
 * Up to procps 3.2.
 */
export const TopCpuOld = printk(
  'TopCpuOld',
  { ...top, trigger: /Cpu\(s\): +[0-9.]+%us/ },
  'Cpu',
  cpu,
  ':',
  decimal('us', oldShare),
  'us,',
  decimal('sy', oldShare),
  'sy,',
  decimal('ni', oldShare),
  'ni,',
  decimal('id', oldShare),
  'id,',
  decimal('wa', oldShare),
  'wa,',
  decimal('hi', oldShare),
  'hi,',
  decimal('si', oldShare),
  'si',
  opt(',', decimal('st', oldShare), 'st'),
);
export interface TopCpuOld extends NodeOf<typeof TopCpuOld> {}
