/**
 * oomkit: typed ASTs of what Linux prints when memory fails.
 *
 * @packageDocumentation
 */

export type { BlockNode, Node } from './ast.ts';
export type * from './crash/nodes.ts';
export { parseCrash } from './crash/parse-crash.ts';
export {
  parseBacktrace,
  parseDisassembly,
  parseKmemFree,
  parseKmemInfo,
  parseKmemSlabs,
  parseKmemVmstat,
  parseKmemZones,
  parseListWalk,
  parsePs,
  parsePsLastRun,
  parsePsSinceLastRun,
  parsePsTimes,
  parseRunQueueClocks,
  parseSchedInfo,
  parseStructValue,
  parseTaskStruct,
} from './crash/parse-family.ts';
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.ts';
export { DIAGNOSTIC_CODES } from './diagnostic.ts';
export { parse } from './parse.ts';
export { type FieldSpans, fieldSpans } from './print/field-spans.ts';
export { print } from './print/print.ts';
export type { LineNode, Located, Partly } from './printk/types.ts';
export type * from './records/allocinfo/lines.ts';
export type { AllocInfo } from './records/allocinfo/listing.ts';
export type * from './records/buddyinfo/lines.ts';
export type { Buddyinfo } from './records/buddyinfo/listing.ts';
export type * from './records/cgroup-memory/lines.ts';
export type * from './records/cgroup-memory/nodes.ts';
export type * from './records/container-state/lines.ts';
export type { ContainerStates, ContainerStatus } from './records/container-state/states.ts';
export type { OtherLine } from './records/draft.ts';
export type * from './records/extfrag-index/lines.ts';
export type { ExtfragIndex } from './records/extfrag-index/listing.ts';
export type * from './records/hung-task/lines.ts';
export type * from './records/hung-task/nodes.ts';
export type * from './records/iomem/lines.ts';
export type { Iomem } from './records/iomem/listing.ts';
export type * from './records/last-reboot/lines.ts';
export type { LastReboot } from './records/last-reboot/listing.ts';
export type { ListingBase } from './records/listing.ts';
export type { ListingRecord } from './records/listings.ts';
export type * from './records/lockup/lines.ts';
export type * from './records/lockup/nodes.ts';
export type * from './records/log-loss/lines.ts';
export type * from './records/lowmemorykiller/lines.ts';
export type { BuddyOrder } from './records/mem-info/buddy-orders.ts';
export type * from './records/mem-info/lines.ts';
export type * from './records/mem-info/nodes.ts';
export type * from './records/memcg/lines.ts';
export type * from './records/memcg/nodes.ts';
export type * from './records/meminfo/lines.ts';
export type { Meminfo } from './records/meminfo/listing.ts';
export type * from './records/memory-allocations/lines.ts';
export type * from './records/network/lines.ts';
export type * from './records/numastat/lines.ts';
export type { Numastat } from './records/numastat/listing.ts';
export type * from './records/oom-killer/lines.ts';
export type * from './records/oom-killer/nodes.ts';
export type * from './records/page-alloc/lines.ts';
export type * from './records/page-alloc/nodes.ts';
export type * from './records/pagetypeinfo/lines.ts';
export type * from './records/pagetypeinfo/nodes.ts';
export type * from './records/perf-report/lines.ts';
export type { PerfReport, PerfReportEntry } from './records/perf-report/listing.ts';
export type * from './records/perf-top/lines.ts';
export type { PerfTop } from './records/perf-top/listing.ts';
export type * from './records/pids/lines.ts';
export type * from './records/pressure/lines.ts';
export type { Pressure } from './records/pressure/listing.ts';
export type * from './records/process-status/lines.ts';
export type { ProcessStatus } from './records/process-status/listing.ts';
export type { NumberedSignal } from './records/signals/entries.ts';
export type * from './records/signals/lines.ts';
export type { SignalTable } from './records/signals/listing.ts';
export type * from './records/slab/lines.ts';
export type * from './records/slab/nodes.ts';
export type * from './records/slabinfo/lines.ts';
export type { Slabinfo } from './records/slabinfo/listing.ts';
export type * from './records/stack/lines.ts';
export type * from './records/stack/nodes.ts';
export type * from './records/swaps/lines.ts';
export type { Swaps } from './records/swaps/listing.ts';
export type * from './records/sysctl/lines.ts';
export type { Sysctl, SysctlSetting } from './records/sysctl/listing.ts';
export type { SettingValue } from './records/sysctl/setting-value.ts';
export type { TaskHeader, TasksHeading } from './records/tasks/lines.ts';
export type { TaskTable } from './records/tasks/nodes.ts';
export type { Task } from './records/tasks/read-task.ts';
export type * from './records/top/lines.ts';
export type { TopSummary } from './records/top/listing.ts';
export type * from './records/top/memory.ts';
export type * from './records/unreclaimable-slab/lines.ts';
export type * from './records/unreclaimable-slab/nodes.ts';
export type * from './records/unusable-index/lines.ts';
export type { UnusableIndex } from './records/unusable-index/listing.ts';
export type { Evidence } from './records/userspace-kill/evidence.ts';
export type * from './records/userspace-kill/lines.ts';
export type { Values } from './records/values.ts';
export type * from './records/vmalloc/lines.ts';
export type * from './records/vmalloc/nodes.ts';
export type * from './records/vmallocinfo/lines.ts';
export type { Vmallocinfo } from './records/vmallocinfo/listing.ts';
export type * from './records/vmstat/lines.ts';
export type { Vmstat } from './records/vmstat/listing.ts';
export type * from './records/xfs/lines.ts';
export type * from './records/zoneinfo/lines.ts';
export type * from './records/zoneinfo/nodes.ts';
export type * from './records/zoneinfo/pageset-lines.ts';
export * from './reports/listings/parse-commands.ts';
export * from './reports/listings/parse-files.ts';
export type { ListingOptions } from './reports/listings/parse-listing.ts';
export type { Detail, LogOptions, ReadingOptions } from './reports/log-options.ts';
export type * from './reports/nodes.ts';
export { type Document, parseLog } from './reports/parse-log.ts';
export type { AnyRecord } from './sections.ts';
export { type Location, locate } from './source/locate.ts';
export type { ClockOptions } from './source/stamp.ts';
export { ParseStream, parseStream, type StreamOptions } from './stream/parse-stream.ts';
