import type { LineNode } from '../printk/types.ts';
import type { Draft } from '../records/draft.ts';
import type { KillRemark } from '../records/oom-killer/nodes.ts';
import { missingOfAllocation, missingOfOomReport } from './missing.ts';
import type { AllocationProfile, AllocationRecord, LogRecord, OomReport, RecordBase, StackDump } from './nodes.ts';
import { defined } from './record-base.ts';

function stackOf({ cpu, hardware, workqueue, stack, callTrace = [] }: Draft): StackDump {
  return { ...defined({ cpu, hardware, workqueue, stack }), callTrace } as StackDump;
}

function profileOf({ memoryAllocationsHeading, memoryAllocations }: Draft): AllocationProfile {
  return defined({ memoryAllocationsHeading, memoryAllocations });
}

/** The fields of a line as those of a record, which `form` tells how to print. */
function fieldsOf<N extends LineNode & { type: string }>({ type: form, start, end, ...fields }: N) {
  return { form: form as N['type'], ...fields };
}

/** The record that a draft makes; undefined when it is too little to be one. */
export function buildRecord(draft: Draft, base: () => RecordBase, panicked: boolean): LogRecord | undefined {
  const { head, memInfo, kills = [], reaped = [] } = draft;
  switch (head?.type) {
    case 'PageAllocFailure':
    case 'PageAllocFailureOld':
    case 'VmemmapAllocFailure':
      return { type: 'AllocationFailure', ...base(), invocation: head, ...allocation(draft) };
    case 'PageAllocStall':
    case 'PageAllocStallSeconds':
      return { type: 'AllocationStall', ...base(), invocation: head, ...allocation(draft) };
    case 'VmallocAllocationFailure':
    case 'VmallocError':
      return { type: 'VmallocFailure', ...base(), invocation: head, ...allocation(draft) };
    case 'SlabOutOfMemory':
    case 'SlabOutOfMemoryOld':
      return { type: 'SlabAllocationFailure', ...base(), ...fieldsOf(head), ...(draft.slab ?? { nodes: [] }) };
    case 'HungTaskLine': {
      const { workqueue, stack, callTrace } = stackOf(draft);
      const parts = { ...draft.hungTask, ...defined({ workqueue, stack }), callTrace };
      return { type: 'HungTask', ...base(), ...fieldsOf(head), ...parts };
    }
    case 'SoftLockupLine':
    case 'SoftLockupLineOld':
      return { type: 'SoftLockup', ...base(), ...fieldsOf(head), ...draft.lockup, ...stackOf(draft) };
    case 'HardLockupLine':
      return { type: 'SoftLockup', ...base(), ...fieldsOf(head), hard: true, ...draft.lockup, ...stackOf(draft) };
    case 'SysrqShowMemory':
      return (
        memInfo && {
          type: 'MemInfoDump',
          ...base(),
          trigger: 'sysrq',
          sysrq: head,
          ...stackOf(draft),
          memInfo,
          ...profileOf(draft),
        }
      );
    case 'OomPanicLine':
      return { type: 'OomPanic', ...base(), panic: head, ...stackOf(draft) };
    default:
      break;
  }
  if (isOomReport(draft)) return oomReport(draft, base(), panicked);
  if (isKill(draft)) {
    const { constraint, chosen } = draft;
    return { type: 'OomKill', ...base(), ...defined({ constraint, chosen }), kills, reaped };
  }
  if (memInfo !== undefined && isMemoryState(draft))
    return { type: 'MemInfoDump', ...base(), ...stackOf(draft), memInfo, ...profileOf(draft) };
  return undefined;
}

/** What the records of an allocation share. */
function allocation(draft: Draft): Omit<AllocationRecord, keyof RecordBase> {
  const { cpuset, memInfo, memcgProtection } = draft;
  return {
    ...defined({ cpuset }),
    ...stackOf(draft),
    ...defined({ memInfo }),
    ...profileOf(draft),
    ...defined({ memcgProtection }),
    ...completeness(missingOfAllocation(draft)),
  };
}

function completeness<M extends string>(missing: M[]): { complete: boolean; missing?: M[] } {
  return missing.length === 0 ? { complete: true } : { complete: false, missing };
}

function isOomReport({ head, tasks = [], taskTable, memcg, memInfo, kills, chosen, constraint }: Draft): boolean {
  const killed = kills !== undefined || chosen !== undefined || constraint !== undefined;
  return (
    head !== undefined ||
    taskTable !== undefined ||
    tasks.length > 1 ||
    memcg !== undefined ||
    (memInfo !== undefined && killed) ||
    (tasks.length > 0 && killed)
  );
}

/** Lines that only the killing of a task prints. */
const KILL_REMARKS: ReadonlySet<string> = new Set<KillRemark['type']>([
  'GroupKill',
  'VictimExiting',
  'KillSharing',
  'MmPinned',
  'NoKillableProcesses',
  'VmKilling',
  'TriedToKill',
  'ReaperFailed',
]);

function isKill({ kills, reaped, chosen, constraint, otherLines }: Draft): boolean {
  const said = kills ?? reaped ?? chosen ?? constraint;
  return said !== undefined || otherLines.some(({ type }) => KILL_REMARKS.has(type));
}

/** More than a stray figure, or words of somebody that begin like a line of it: a part that only a memory state has. */
function isMemoryState({ memInfo }: Draft): boolean {
  if (memInfo === undefined) return false;
  const { heading, counters, nodes, zones, buddyLists } = memInfo;
  const parts: LineNode[] = [...nodes, ...zones, ...buddyLists];
  return (
    heading !== undefined || counters !== undefined || parts.length > 1 || parts.some(({ truncated }) => !truncated)
  );
}

function oomReport(draft: Draft, base: RecordBase, panicked: boolean): OomReport {
  const {
    head,
    compaction,
    cpuset,
    memcg,
    memInfo,
    slabInfoTable,
    slabInfo,
    memcgProtection,
    taskTable,
    tasks = [],
    constraint,
    chosen,
    kills = [],
    reaped = [],
  } = draft;
  const invocation = head?.type === 'OomInvocation' || head?.type === 'OomInvocationUnnamed' ? head : undefined;
  return {
    type: 'OomReport',
    ...base,
    ...defined({ invocation, compaction, cpuset }),
    ...stackOf(draft),
    ...defined({ memcg, memInfo }),
    ...profileOf(draft),
    ...defined({ slabInfoTable, slabInfo, memcgProtection, taskTable }),
    tasks,
    ...defined({ constraint, chosen }),
    kills,
    reaped,
    ...completeness(missingOfOomReport(draft, panicked)),
  };
}
