import type { OtherLine } from '../records/draft.ts';
import { printMemInfo } from '../records/mem-info/print.ts';
import { printMemcg } from '../records/memcg/print.ts';
import { printLine } from '../records/print-line.ts';
import { defaultLayout } from '../records/tasks/default-layout.ts';
import { printTask, type Task, type TaskLayout, taskLayout } from '../records/tasks/read-task.ts';
import type {
  AllocationProfile,
  HungTask,
  LineRecord,
  LogRecord,
  OomReport,
  SlabAllocationFailure,
  SoftLockup,
  StackDump,
} from '../reports/nodes.ts';

/** Printed lines that belong together, and where the first of them stood. */
interface Piece {
  readonly start: number | undefined;
  readonly lines: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start?: number;
}

function piece(node: Node | undefined): Piece[] {
  return node === undefined ? [] : [{ start: node.start, lines: [printLine(node)] }];
}

/** Pieces in the order in which they stood; as given when a place is not known. */
function inOrder(pieces: Piece[]): Piece[] {
  if (pieces.some(({ start }) => start === undefined)) return pieces;
  return pieces.sort((a, b) => (a.start as number) - (b.start as number));
}

function stackPieces({ cpu, hardware, workqueue, stack, callTrace }: StackDump): Piece[] {
  return inOrder([cpu, hardware, workqueue, ...(stack?.lines ?? []), ...callTrace].flatMap(piece));
}

function profilePieces({ memoryAllocationsHeading, memoryAllocations = [] }: AllocationProfile): Piece[] {
  return [memoryAllocationsHeading, ...memoryAllocations].flatMap(piece);
}

function slabPieces({ slabInfoTable: { heading, header, skipped } = {}, slabInfo = [] }: OomReport): Piece[] {
  return [heading, header, ...slabInfo, skipped].flatMap(piece);
}

function taskPieces({ taskTable, tasks }: OomReport): Piece[] {
  const layout = taskTable?.header === undefined ? undefined : taskLayout(taskTable.header);
  return [...piece(taskTable?.heading), ...piece(taskTable?.header), ...tasks.map((task) => taskPiece(task, layout))];
}

function taskPiece(task: Task, layout: TaskLayout | undefined): Piece {
  return { start: task.start, lines: [printTask(task, layout ?? defaultLayout(task))] };
}

/** Puts lines without a place of their own where they stood; at the end when that is not known. */
function insert(pieces: Piece[], others: readonly OtherLine[]): Piece[] {
  const result = [...pieces];
  for (const other of others) {
    const at = result.findIndex(
      ({ start }) => start !== undefined && other.start !== undefined && start >= other.start,
    );
    result.splice(at < 0 ? result.length : at, 0, ...piece(other));
  }
  return result;
}

/** A record of several lines; some have the fields of the first. */
type GroupRecord = Exclude<LogRecord, LineRecord> | SlabAllocationFailure | HungTask | SoftLockup;

function piecesOf(record: GroupRecord): Piece[] {
  switch (record.type) {
    case 'OomReport': {
      const { invocation, compaction, cpuset, memcg, memInfo, constraint, chosen, kills, reaped } = record;
      return [
        ...[invocation, compaction, cpuset].flatMap(piece),
        ...stackPieces(record),
        ...(memcg === undefined
          ? []
          : [{ start: memcg.memory?.start ?? memcg.stats[0]?.start, lines: printMemcg(memcg) }]),
        ...(memInfo === undefined ? [] : [{ start: memInfo.start, lines: printMemInfo(memInfo) }]),
        ...profilePieces(record),
        ...slabPieces(record),
        ...piece(record.memcgProtection),
        ...taskPieces(record),
        ...[constraint, chosen].flatMap(piece),
        ...inOrder([...kills, ...reaped].flatMap(piece)),
      ];
    }
    case 'OomKill':
      return [
        ...[record.constraint, record.chosen].flatMap(piece),
        ...inOrder([...record.kills, ...record.reaped].flatMap(piece)),
      ];
    case 'AllocationFailure':
    case 'AllocationStall':
    case 'VmallocFailure':
      return [
        ...[record.invocation, record.cpuset].flatMap(piece),
        ...stackPieces(record),
        ...(record.memInfo === undefined ? [] : [{ start: record.memInfo.start, lines: printMemInfo(record.memInfo) }]),
        ...profilePieces(record),
        ...piece(record.memcgProtection),
      ];
    case 'MemInfoDump':
      return [
        ...piece(record.sysrq),
        ...stackPieces(record),
        { start: record.memInfo.start, lines: printMemInfo(record.memInfo) },
        ...profilePieces(record),
      ];
    case 'OomPanic':
      return [...piece(record.panic), ...stackPieces(record)];
    case 'SlabAllocationFailure':
      return [record, record.cache, record.debugHint, ...record.nodes].flatMap(piece);
    case 'HungTask': {
      const { kernel, coredump, hint, state, owner, ownerDump, suppressed, panic } = record;
      return [
        ...[record, kernel, coredump, hint, state].flatMap(piece),
        ...stackPieces(record),
        ...[owner, ownerDump?.state].flatMap(piece),
        ...(ownerDump === undefined ? [] : stackPieces(ownerDump)),
        ...[suppressed, panic].flatMap(piece),
      ];
    }
    case 'SoftLockup':
      return [...[record, record.modules].flatMap(piece), ...stackPieces(record), ...piece(record.panic)];
  }
}

/** The kernel's lines of a record, without envelopes. */
export function recordLines(record: GroupRecord): string[] {
  return insert(piecesOf(record), record.otherLines ?? []).flatMap(({ lines }) => lines);
}
