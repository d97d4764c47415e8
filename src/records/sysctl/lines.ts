/** Kernel settings: as sysctl(8) prints them, as sysctl.conf(5) and commands set them. */
import { oneOf } from '../../printk/fields/choice.ts';
import { field } from '../../printk/fields/field.ts';
import { int } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { type Capture, opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { KNOWN_SYSCTL, SYSCTL_NAMES } from './names.ts';
import { settingValue } from './setting-value.ts';

const NAME = /(?:vm|kernel|fs|net|user|dev|debug|abi|crypto)\.[A-Za-z0-9_./*@-]*[A-Za-z0-9_*]/;
const PROMPT = /(?:\[[^\]]{1,60}\]|[A-Za-z0-9_.@:~/-]{0,60})[#$]/;

const typed = { kernels: '', userspace: true, rank: Rank.listing } as const;

/** A shell's prompt. Those generated survive that blanks are collapsed, as no value that is kept as text does else. */
function prompt(): Capture<{ prompt: string }> {
  const shown = word('prompt', { pattern: PROMPT });
  return { ...shown, arbitrary: (fc) => shown.arbitrary(fc).filter((fields) => !/ {2}|[^\S ]/.test(fields.prompt)) };
}

/**
 *     vm.overcommit_memory = 0
 *     vm.lowmem_reserve_ratio = 256	256	32	0	0
 *     vm.panic_on_oom=1
 */
export const SysctlLine = printk(
  'SysctlLine',
  { ...typed, by: 'sysctl', trigger: KNOWN_SYSCTL },
  word('name', { pattern: NAME, begins: 'vkfnudac' }),
  oneOf('separator', [' = ', '=']),
  settingValue({ numbersOnly: false }),
);
export interface SysctlLine extends NodeOf<typeof SysctlLine> {}

/**
 *     # sysctl -w vm.swappiness=10
 */
export const SysctlSet = printk(
  'SysctlSet',
  { ...typed, by: 'sh', trigger: 'sysctl -w ' },
  opt(prompt(), ' '),
  'sysctl -w ',
  word('name', { pattern: NAME }),
  '=',
  int('value'),
);
export interface SysctlSet extends NodeOf<typeof SysctlSet> {}

/**
 *     echo "vm.panic_on_oom=1" >> /etc/sysctl.conf
 */
export const SysctlAppend = printk(
  'SysctlAppend',
  { ...typed, by: 'sh', trigger: /echo "(?:vm|kernel)\./ },
  opt(prompt(), ' '),
  'echo "',
  word('name', { pattern: NAME }),
  oneOf('separator', [' = ', '=']),
  int('value'),
  '" ',
  oneOf('redirect', ['>>', '>']),
  ' ',
  word('file', { pattern: /\/[A-Za-z0-9_./-]*\.conf/ }),
);
export interface SysctlAppend extends NodeOf<typeof SysctlAppend> {}

/** The name of a setting, printed as its path under /proc/sys. */
const asPath = field('name', {
  template: '<%>',
  pattern: () => '(?:vm|kernel)/[A-Za-z0-9_/-]*[A-Za-z0-9_]',
  parse: (raw) => raw.replaceAll('/', '.'),
  print: (name) => name.replaceAll('.', '/'),
  arbitrary: (fc) => fc.constantFrom(...SYSCTL_NAMES),
});

/**
 *     echo 4194304 > /proc/sys/vm/min_free_kbytes
 */
export const SysctlWrite = printk(
  'SysctlWrite',
  { ...typed, by: 'sh', trigger: /> \/proc\/sys\/(?:vm|kernel)\// },
  opt(prompt(), ' '),
  'echo ',
  int('value'),
  ' > /proc/sys/',
  asPath,
);
export interface SysctlWrite extends NodeOf<typeof SysctlWrite> {}

/**
 *     67584
 *
 * The whole of a file under /proc/sys.
 */
export const SysctlFile = printk(
  'SysctlFile',
  { by: 'proc_dointvec', kernels: '2.6..', rank: Rank.listing },
  settingValue({ numbersOnly: true }),
);
export interface SysctlFile extends NodeOf<typeof SysctlFile> {}
