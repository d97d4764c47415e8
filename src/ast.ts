import type { CrashItem } from './crash/session/nodes.ts';
import type { OtherLine } from './records/draft.ts';
import type { Counters, MemInfo, Zone } from './records/mem-info/nodes.ts';
import type { MemcgStats } from './records/memcg/nodes.ts';
import type { TaskTable } from './records/tasks/nodes.ts';
import type { Task } from './records/tasks/read-task.ts';
import type { Document } from './reports/parse-log.ts';
import type { AnyRecord } from './sections.ts';

/** Nodes that are made of several lines. */
export type BlockNode = MemInfo | Zone | Counters | MemcgStats | TaskTable | Task;

/** Nodes that have a print of their own, told apart by their type. */
export type CompositeNode = Document<AnyRecord> | AnyRecord | BlockNode | CrashItem;

/** Anything that print takes: a document, a record, a block, or the node of a single line. */
export type Node = CompositeNode | OtherLine;
