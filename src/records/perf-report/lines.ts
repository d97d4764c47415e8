/** perf-report(1) to a pipe. Its columns are as wide as what stands in them; they are printed with one blank here. */
import { flag, names } from '../../printk/fields/choice.ts';
import { decimal } from '../../printk/fields/decimal.ts';
import { count } from '../../printk/fields/number.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

const perf = { by: 'perf report', kernels: '', userspace: true, rank: Rank.listing } as const;

/**
 *     # To display the perf.data header info, please use --header/--header-only options.
 */
export const PerfReportHint = printk(
  'PerfReportHint',
  { ...perf, trigger: '# To display the perf.data header info' },
  '# To display the perf.data header info, please use --header/--header-only options.',
);
export interface PerfReportHint extends NodeOf<typeof PerfReportHint> {}

/**
 *     #
 *     # ........ ........ ............... ...................
 */
export const PerfReportRule = printk(
  'PerfReportRule',
  perf,
  '#',
  opt(' ', names('columns', { separator: ' ', each: /\.{2,200}/, samples: ['........', '....'] })),
);
export interface PerfReportRule extends NodeOf<typeof PerfReportRule> {}

/**
 *     # Total Lost Samples: 0
 */
export const PerfReportLost = printk('PerfReportLost', perf, '# Total Lost Samples: ', count('lostSamples'));
export interface PerfReportLost extends NodeOf<typeof PerfReportLost> {}

/**
 *     # Samples: 22K of event 'cpu-clock'
 */
export const PerfReportSamples = printk(
  'PerfReportSamples',
  { ...perf, trigger: /# Samples: +[0-9]+[KMG]? +of event '/ },
  '# Samples: ',
  word('samples', { pattern: /[0-9]{1,15}[KMG]?/ }),
  " of event '",
  word('event', { pattern: /[^'\s]+/ }),
  "'",
);
export interface PerfReportSamples extends NodeOf<typeof PerfReportSamples> {}

/**
 *     # Event count (approx.): 5736750000
 */
export const PerfReportCount = printk('PerfReportCount', perf, '# Event count (approx.): ', count('eventCount'));
export interface PerfReportCount extends NodeOf<typeof PerfReportCount> {}

/**
 *     # Children Self Command Shared Object Symbol
 *     # Overhead Command Shared Object Symbol
 */
export const PerfReportHeader = printk(
  'PerfReportHeader',
  perf,
  '# ',
  opt(flag('children', 'Children'), ' Self'),
  opt(flag('overhead', 'Overhead')),
  ' Command Shared Object Symbol',
);
export interface PerfReportHeader extends NodeOf<typeof PerfReportHeader> {}

/**
 *     88.97% 88.88% test test [.] AA
 *
 * With two shares the first counts what the function called too, the other is its own; a single one is its own.
 */
export const PerfReportRow = printk(
  'PerfReportRow',
  perf,
  decimal('percent', { places: 2, unit: '%' }),
  opt(' ', decimal('selfPercent', { places: 2, unit: '%' })),
  ' ',
  word('command', { pattern: /[\w[:/(][^ #|<>]*/ }),
  ' ',
  word('object', { pattern: /[\w[:/(][^ #|<>]*/ }),
  ' [',
  word('level', { pattern: /[.kguH]/ }),
  '] ',
  text('symbol', (fc) => fc.constantFrom('AA', '__libc_start_main', 'std::vector<int>::push_back')),
);
export interface PerfReportRow extends NodeOf<typeof PerfReportRow> {}

/**
 *                 | ---__libc_start_main main AA
 *                 | --88.88%--__libc_start_main main AA
 *
 * Functions from the caller to the called one; pages put the lines of a chain into one.
 */
export const PerfReportChain = printk(
  'PerfReportChain',
  { ...perf, after: ['PerfReportRow', 'PerfReportBar'], indent: '            ' },
  opt(flag('bar', '|'), ' '),
  opt(flag('root', '---')),
  opt('--', decimal('percent', { places: 2, unit: '%' }), '--'),
  names('symbols', { separator: ' ', each: /[^ |#%-][^ |#%]*/, samples: ['main', 'AA', '__do_softirq', '0x4005bd'] }),
);
export interface PerfReportChain extends NodeOf<typeof PerfReportChain> {}

/**
 *                 |
 */
export const PerfReportBar = printk(
  'PerfReportBar',
  { ...perf, after: ['PerfReportRow', 'PerfReportChain'], indent: '            ' },
  '|',
);
export interface PerfReportBar extends NodeOf<typeof PerfReportBar> {}
