import type { LogRecord } from '../../reports/nodes.ts';

const TITLES: Partial<Record<LogRecord['type'], string>> = {
  OomReport: 'The OOM killer was called',
  OomKill: 'The OOM killer killed (no report)',
  AllocationFailure: 'A page allocation failed',
  AllocationStall: 'A page allocation stalled',
  MemInfoDump: 'A memory state was printed',
  OomPanic: 'The kernel panicked for lack of memory',
  VmallocFailure: 'Virtual memory could not be allocated',
  SlabAllocationFailure: 'A slab could not be allocated',
  XfsAllocationDeadlock: 'XFS waits for memory',
  TcpMemory: 'TCP ran into a limit',
  OvercommitRefusal: 'A mapping was refused',
  HungTask: 'A task hung',
  SoftLockup: 'A CPU was stuck',
  LogLoss: 'The log lost messages',
  UserspaceKill: 'A program tells of a kill',
  ContainerState: 'The state of a container',
  LowMemoryKill: 'The low-memory killer of Android',
  ForkRejected: 'A fork was refused',
};

/** What happened, where and when: `The OOM killer was called on web-1 at Jun 6 21:33:13`. */
export function titleOf(record: LogRecord): string {
  const { host, time, stamp, bootSeconds } = record.envelope;
  const moment = time ?? stamp ?? (bootSeconds === undefined ? undefined : `${bootSeconds} s after boot`);
  const what = TITLES[record.type] ?? record.type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return [what, host === undefined ? '' : ` on ${host}`, moment === undefined ? '' : ` at ${moment}`].join('');
}
