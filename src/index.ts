/**
 * oomkit: typed ASTs of what Linux prints when memory fails.
 *
 * @packageDocumentation
 */
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.ts';
export { DIAGNOSTIC_CODES } from './diagnostic.ts';
export type { BlockNode, Node } from './node.ts';
export { parse } from './parse.ts';
export { type FieldSpans, fieldSpans } from './print/field-spans.ts';
export { print } from './print/print.ts';
export type { LineNode, Located, Partly } from './printk/types.ts';
export type { OtherLine } from './records/draft.ts';
export type { BuddyOrder } from './records/mem-info/buddy-orders.ts';
export type * from './records/mem-info/lines.ts';
export type * from './records/mem-info/nodes.ts';
export type * from './records/memcg/lines.ts';
export type * from './records/memcg/nodes.ts';
export type * from './records/oom-killer/lines.ts';
export type * from './records/oom-killer/nodes.ts';
export type * from './records/page-alloc/lines.ts';
export type * from './records/page-alloc/nodes.ts';
export type * from './records/stack/lines.ts';
export type * from './records/stack/nodes.ts';
export type { TaskHeader, TasksHeading } from './records/tasks/lines.ts';
export type { TaskTable } from './records/tasks/nodes.ts';
export type { Task } from './records/tasks/read-task.ts';
export type { LogOptions } from './reports/log-reader.ts';
export type * from './reports/nodes.ts';
export { type Document, parseLog } from './reports/parse-log.ts';
export { type Location, locate } from './source/locate.ts';
export type { ClockOptions } from './source/stamp.ts';
export { ParseStream, parseStream } from './stream/parse-stream.ts';
