/** What crash says of a dump: display_sys_stats() of crash's kernel.c, show_context() of its task.c. */
import { longestText } from '../../printk/fields/text.ts';
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { printk } from '../../printk/printk.ts';
import { fraction, hex, num, oneOf, word } from '../line/cells.ts';
import { note } from '../line/note.ts';
import { shown } from '../line/shown.ts';

const by = shown('sys, set');
const behind = opt(' ', note());

/** `  [PARTIAL DUMP]  [INCOMPLETE]`: what is to be known of a file. */
function marks<const N extends string>(name: N): Capture<{ [K in N]?: string[] }> {
  return {
    part: 'capture',
    names: [name],
    template: `{  [<${name}>]}`,
    begins: ' ',
    pattern: () => '(?: +\\[[A-Z][A-Z :0-9]*\\])+',
    read(raw, _at, into) {
      into[name] = [...raw.matchAll(/\[([^\]]*)\]/g)].map(([, mark]) => mark);
      return true;
    },
    print: (node: Fields) => (node[name] as string[] | undefined)?.map((mark) => `  [${mark}]`).join(''),
    arbitrary: (fc) => fc.constantFrom({ [name]: ['PARTIAL DUMP'] }, { [name]: ['LIVEPATCH', 'TAINTED'] }) as never,
    spans: () => ({}),
  };
}

/** Text that may hold blanks, up to what an analyst wrote behind it. */
const text = <const N extends string>(name: N, ...samples: string[]) => word(name, /\S.*?/, { samples });
const file = <const N extends string>(name: N) => text(name, '/var/crash/vmcore', 'vmlinux-6.1.0-56-amd64');

/**
 *           KERNEL: /usr/lib/debug/lib/modules/4.18.0/vmlinux  [TAINTED]
 *        DEBUGINFO: /usr/lib/debug/vmlinux
 *       SYSTEM MAP: /boot/System.map
 *     DEBUG KERNEL: vmlinux (2.6.18-53.el5)
 *         DUMPFILE: vmcore  [PARTIAL DUMP]
 *          MAPFILE: guest.map
 */
export const SysKernel = printk('SysKernel', by, 'KERNEL: ', file('kernel'), opt(marks('kernelMarks')), behind);
export const SysDebugInfo = printk('SysDebugInfo', by, 'DEBUGINFO: ', file('debugInfo'), behind);
export const SysSystemMap = printk('SysSystemMap', by, 'SYSTEM MAP: ', file('systemMap'), behind);
export const SysDebugKernel = printk('SysDebugKernel', by, 'DEBUG KERNEL: ', file('debugKernel'), behind);
export const SysDumpfile = printk(
  'SysDumpfile',
  by,
  oneOf('dumpfileLabel', ['DUMPFILE', 'DUMPFILES']),
  ': ',
  file('dumpfile'),
  opt(marks('dumpfileMarks')),
  behind,
);
export const SysMapfile = printk('SysMapfile', by, 'MAPFILE: ', file('mapfile'), behind);
/**
 *             CPUS: 32 [OFFLINE: 2]
 */
export const SysCpus = printk(
  'SysCpus',
  by,
  'CPUS: ',
  num('cpus'),
  opt(' [OFFLINE: ', num('offlineCpus'), ']'),
  behind,
);
/**
 *             DATE: Fri Nov 20 18:09:33 UTC 2026
 */
export const SysDate = printk(
  'SysDate',
  by,
  'DATE: ',
  text('date', 'Fri Nov 20 18:09:33 UTC 2026', 'Fri Mar 31 11:15:47 2017'),
  behind,
);
/**
 *           UPTIME: 1 days, 17:26:26
 */
export const SysUptime = printk('SysUptime', by, 'UPTIME: ', text('uptime', '00:00:31', '1 days, 17:26:26'), behind);
/**
 *     LOAD AVERAGE: 1.58, 0.38, 0.13
 */
export const SysLoad = printk(
  'SysLoad',
  by,
  'LOAD AVERAGE: ',
  fraction('load1', 2),
  ', ',
  fraction('load5', 2),
  ', ',
  fraction('load15', 2),
  behind,
);
export const SysTasks = printk('SysTasks', by, 'TASKS: ', num('tasks'), behind);
export const SysNodename = printk('SysNodename', by, 'NODENAME: ', text('nodename', '(none)', 'db1.example'), behind);
export const SysRelease = printk('SysRelease', by, 'RELEASE: ', text('release', '6.1.0-56-amd64'), behind);
export const SysVersion = printk(
  'SysVersion',
  by,
  'VERSION: ',
  text('version', '#1 SMP PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-11-16)'),
);
/**
 *          MACHINE: x86_64  (2594 Mhz)
 */
export const SysMachine = printk(
  'SysMachine',
  by,
  'MACHINE: ',
  word('machine', /\S+/, { samples: ['x86_64', 'aarch64'] }),
  opt('  (', oneOf('speed', ['unknown']), ' Mhz)'),
  opt('  (', num('mhz'), ' Mhz)'),
  behind,
);
/**
 *           MEMORY: 319.5 MB
 */
export const SysMemory = printk(
  'SysMemory',
  by,
  'MEMORY: ',
  word('memory', /[0-9]+(?:\.[0-9])?/, { samples: ['319.5', '16'] }),
  ' ',
  oneOf('memoryUnit', ['KB', 'MB', 'GB']),
  behind,
);
/**
 *            PANIC: "sysrq: SysRq : Trigger a crash"
 */
export const SysPanic = printk(
  'SysPanic',
  by,
  'PANIC: "',
  longestText('panic', (fc) => fc.constantFrom('', 'Kernel panic - not syncing: Out of memory', 'Oops: "x"')),
  '"',
  opt(' ', oneOf('panicMore', ['(check log for details)'])),
  behind,
);
export const SysPid = printk('SysPid', by, 'PID: ', num('pid'), behind);
export const SysCommand = printk(
  'SysCommand',
  by,
  'COMMAND: "',
  longestText('comm', (fc) => fc.constantFrom('bash', 'swapper/0', 'a "b"')),
  '"',
  behind,
);
/**
 *             TASK: ffffffff82a1aa40  (1 of 2)  [THREAD_INFO: ffffffff82a1aa40]
 */
export const SysTask = printk(
  'SysTask',
  by,
  'TASK: ',
  hex('task'),
  opt('  (', num('taskNumber'), ' of ', num('taskCount'), ')'),
  opt('  [THREAD_INFO: ', hex('threadInfo'), ']'),
  behind,
);
export const SysCpu = printk('SysCpu', by, 'CPU: ', num('cpu'), behind);
/**
 *            STATE: TASK_UNINTERRUPTIBLE|TASK_NOLOAD (PANIC)
 */
export const SysState = printk(
  'SysState',
  by,
  'STATE: ',
  word('state', /[A-Z_]+(?:\|[A-Z_]+)*/, { samples: ['TASK_RUNNING', 'EXIT_DEAD|EXIT_ZOMBIE'] }),
  opt(' (', word('stateMore', /[A-Z][A-Z ]*/, { samples: ['PANIC', 'SYSRQ', 'ACTIVE'] }), ')'),
  behind,
);
