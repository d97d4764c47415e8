/** The table of perf-top(1). Its columns are as wide as what stands in them; they are printed with one blank here. */
import { flag } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

const perf = { by: 'perf top', kernels: '', userspace: true, rank: Rank.listing } as const;

/**
 *     Samples: 699K of event 'cpu-clock', Event count (approx.): 8217702565
 *     Samples: 12K of event 'cycles', 4000 Hz, Event count (approx.): 3025183911 lost: 0/0 drop: 0/0
 */
export const PerfTopSamples = printk(
  'PerfTopSamples',
  { ...perf, trigger: /Samples: +[0-9]+[KMG]? +of event '/ },
  'Samples: ',
  word('samples', { pattern: /[0-9]{1,15}[KMG]?/ }),
  " of event '",
  word('event', { pattern: /[^'\s]+/ }),
  "', ",
  opt(count('hertz'), ' Hz, '),
  'Event count (approx.): ',
  count('eventCount'),
  opt(' lost: ', word('lost', { pattern: /[0-9]+\/[0-9]+/ }), ' drop: ', word('drop', { pattern: /[0-9]+\/[0-9]+/ })),
);
export interface PerfTopSamples extends NodeOf<typeof PerfTopSamples> {}

/**
 *     Overhead Shared Object Symbol
 */
export const PerfTopHeader = printk(
  'PerfTopHeader',
  { ...perf, trigger: /Overhead +(?:Command +)?Shared Object +Symbol/ },
  'Overhead ',
  opt(flag('command', 'Command'), ' '),
  'Shared Object Symbol',
);
export interface PerfTopHeader extends NodeOf<typeof PerfTopHeader> {}

/**
 *     99.68% test [.] AA
 *     0.12% [kernel] [k] _raw_spin_unlock_irqrestore
 *
 * `[k]` is the kernel, `[.]` user space, `[g]` and `[u]` those of a guest, `[H]` a hypervisor.
 */
export const PerfTopRow = printk(
  'PerfTopRow',
  perf,
  decimal('overheadPercent', { places: 2, unit: '%' }),
  ' ',
  opt(word('command', { pattern: /[\w[:/(][^ <>]*/ }), ' '),
  word('object', { pattern: /[\w[:/(][^ <>]*/ }),
  ' [',
  word('level', { pattern: /[.kguH]/ }),
  '] ',
  text('symbol', (fc) => fc.constantFrom('AA', '__do_softirq', 'std::vector<int>::push_back', '0x00000000000a1b2c')),
);
export interface PerfTopRow extends NodeOf<typeof PerfTopRow> {}
