/**
 * oomkit: typed ASTs of what Linux prints when memory fails.
 *
 * @packageDocumentation
 */
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
export type { BlockNode, Node } from './node.ts';
export { parse } from './parse.ts';
export { type FieldSpans, fieldSpans } from './print/field-spans.ts';
export { print } from './print/print.ts';
export type { LineNode, Located, Partly } from './printk/types.ts';
export type * from './records/buddyinfo/lines.ts';
export type { Buddyinfo } from './records/buddyinfo/listing.ts';
export type * from './records/container-state/lines.ts';
export type { ContainerStates, ContainerStatus } from './records/container-state/states.ts';
export type { OtherLine } from './records/draft.ts';
export type * from './records/hung-task/lines.ts';
export type * from './records/hung-task/nodes.ts';
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
export type * from './records/network/lines.ts';
export type * from './records/oom-killer/lines.ts';
export type * from './records/oom-killer/nodes.ts';
export type * from './records/page-alloc/lines.ts';
export type * from './records/page-alloc/nodes.ts';
export type * from './records/pids/lines.ts';
export type * from './records/slab/lines.ts';
export type * from './records/slab/nodes.ts';
export type * from './records/stack/lines.ts';
export type * from './records/stack/nodes.ts';
export type { TaskHeader, TasksHeading } from './records/tasks/lines.ts';
export type { TaskTable } from './records/tasks/nodes.ts';
export type { Task } from './records/tasks/read-task.ts';
export type { Evidence } from './records/userspace-kill/evidence.ts';
export type * from './records/userspace-kill/lines.ts';
export type * from './records/vmalloc/lines.ts';
export type * from './records/vmalloc/nodes.ts';
export type * from './records/xfs/lines.ts';
export type { LogOptions } from './reports/log-reader.ts';
export type * from './reports/nodes.ts';
export { parseBuddyinfo } from './reports/parse-listing.ts';
export { type Document, parseLog } from './reports/parse-log.ts';
export type { AnyRecord } from './sections.ts';
export { type Location, locate } from './source/locate.ts';
export type { ClockOptions } from './source/stamp.ts';
export { ParseStream, parseStream } from './stream/parse-stream.ts';
