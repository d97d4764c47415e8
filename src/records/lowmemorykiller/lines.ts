/** Android's killer in the kernel, drivers/staging/android/lowmemorykiller.c, which is not the OOM killer. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count, int, kB, signedKb } from '../../printk/fields/number.ts';
import { comm, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

const facts = { rank: Rank.head, record: 'LowMemoryKill' } as const;

/** `lowmemorykiller: `, since 3.11. */
const named = () => opt(flag('named', 'lowmemorykiller: '));

/** Some trees print both scales of the adjustment. */
const adjustments = [', adj ', int('adj'), opt(', score_adj ', int('scoreAdj'))] as const;
const size = [', size ', count('sizePages')] as const;

/**
 *     select 3086 (SystemToolsBack), adj 0, size 2260, to kill
 *
 * A better candidate than the one before; nobody is killed yet.
 */
export const LmkSelect = printk(
  'LmkSelect',
  { ...facts, by: 'lowmem_shrink', kernels: '2.6.29..3.10', trigger: ', to kill' },
  named(),
  'select ',
  count('pid'),
  ' (',
  comm('comm'),
  ')',
  ...adjustments,
  ...size,
  ', to kill',
);
export interface LmkSelect extends NodeOf<typeof LmkSelect> {}

/**
 *     lowmemorykiller: select 'ndroid.settings' (1234), adj 9, size 2260, to kill
 */
export const LmkSelectQuoted = printk(
  'LmkSelectQuoted',
  { ...facts, by: 'lowmem_scan', kernels: '3.11..4.11', trigger: ', to kill' },
  named(),
  "select '",
  comm('comm'),
  "' (",
  count('pid'),
  ')',
  ...adjustments,
  ...size,
  ', to kill',
);
export interface LmkSelectQuoted extends NodeOf<typeof LmkSelectQuoted> {}

/**
 *     send sigkill to 3201 (Xorg), adj 0, size 4254
 */
export const LmkSend = printk(
  'LmkSend',
  { ...facts, by: 'lowmem_shrink', kernels: '2.6.29..3.10', trigger: 'send sigkill to' },
  named(),
  'send sigkill to ',
  count('pid'),
  ' (',
  comm('comm'),
  ')',
  ...adjustments,
  ...size,
);
export interface LmkSend extends NodeOf<typeof LmkSend> {}

/**
 *     lowmemorykiller: Killing 'ndroid.settings' (1234), adj 9,
 *        to free 22132kB on behalf of 'kswapd0' (61) because
 *        cache 73456kB is below limit 73728kB for oom_score_adj 529
 *        Free memory is -2028kB above reserved
 *
 * One printk of four lines.
 */
export const LmkKilling = printk(
  'LmkKilling',
  {
    ...facts,
    by: 'lowmem_scan',
    kernels: '3.11..4.11',
    trigger: "Killing '",
    block: {
      begins: /^(?:lowmemorykiller: )?Killing '/,
      goesOn: /^(?:to free -?[0-9]+kB on|cache -?[0-9]+kB is|Free memory is )/,
    },
  },
  named(),
  "Killing '",
  comm('comm'),
  "' (",
  count('pid'),
  ')',
  opt(' (tgid ', count('tgid'), ')'),
  ...adjustments,
  ',',
  opt('\n   to free ', kB('toFree'), " on behalf of '", comm('forComm'), "' (", count('forPid'), ') because'),
  opt('\n   cache ', signedKb('cache'), ' is below limit ', kB('limit'), ' for oom_score_adj ', int('limitScoreAdj')),
  opt('\n   Free memory is ', signedKb('aboveReserved'), ' above reserved', opt(flag('fullStop', '.'))),
);
export interface LmkKilling extends NodeOf<typeof LmkKilling> {}

/**
 *     lowmem_shrink 128, 201da, ofree 2345 3456, ma 12
 *     lowmem_scan 128, 201da, return 0
 *
 * Printed for each look at the memory when the driver is told to debug: nobody is killed by it.
 */
export const LmkScan = printk(
  'LmkScan',
  { ...facts, by: 'lowmem_shrink, lowmem_scan', kernels: '2.6.29..4.11', trigger: 'lowmem' },
  named(),
  oneOf('function', ['lowmem_shrink', 'lowmem_scan']),
  ' ',
  count('nrToScan'),
  ', ',
  word('gfpMask', { pattern: /[0-9a-f]{1,8}/ }),
  opt(', ofree ', int('otherFreePages'), ' ', int('otherFilePages'), ', ma ', int('minAdj')),
  opt(', return ', int('returned')),
);
export interface LmkScan extends NodeOf<typeof LmkScan> {}

export const lowmemorykillerLines = [LmkSelect, LmkSelectQuoted, LmkSend, LmkKilling, LmkScan] as const;

/** Which of these lines. */
export type LowMemoryKillForm = (typeof lowmemorykillerLines)[number]['type'];
