import type { NodeOf } from '../../printk/printk.ts';
import {
  SysCommand,
  SysCpu,
  SysCpus,
  SysDate,
  SysDebugInfo,
  SysDebugKernel,
  SysDumpfile,
  SysKernel,
  SysLoad,
  SysMachine,
  SysMapfile,
  SysMemory,
  SysNodename,
  SysPanic,
  SysPid,
  SysRelease,
  SysState,
  SysSystemMap,
  SysTask,
  SysTasks,
  SysUptime,
  SysVersion,
} from './lines.ts';

/** In the order they are printed, each with the field that it always has. */
export const SYS_LINES = [
  [SysKernel, 'kernel'],
  [SysDebugInfo, 'debugInfo'],
  [SysSystemMap, 'systemMap'],
  [SysDebugKernel, 'debugKernel'],
  [SysDumpfile, 'dumpfile'],
  [SysMapfile, 'mapfile'],
  [SysCpus, 'cpus'],
  [SysDate, 'date'],
  [SysUptime, 'uptime'],
  [SysLoad, 'load1'],
  [SysTasks, 'tasks'],
  [SysNodename, 'nodename'],
  [SysRelease, 'release'],
  [SysVersion, 'version'],
  [SysMachine, 'machine'],
  [SysMemory, 'memory'],
  [SysPanic, 'panic'],
  [SysPid, 'pid'],
  [SysCommand, 'comm'],
  [SysTask, 'task'],
  [SysCpu, 'cpu'],
  [SysState, 'state'],
] as const;

type LineFields<P> = Omit<NodeOf<P>, 'type' | 'start' | 'end' | 'repaired' | 'truncated' | 'note'>;
type Merge<U> = (U extends unknown ? (u: Partial<LineFields<U>>) => void : never) extends (i: infer I) => void
  ? I
  : never;

/** Every field of every line: any may be missing. */
export type SysFields = Merge<(typeof SYS_LINES)[number][0]>;
