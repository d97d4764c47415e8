import { diagnostic } from '../diagnostic.ts';
import type { Draft } from '../records/draft.ts';
import { recordParser } from '../records/grammar.ts';
import type { KillRemark } from '../records/oom-killer/nodes.ts';
import { type ClockOptions, timeOf } from '../source/stamp.ts';
import type { Group } from './group.ts';
import { missingOfAllocation, missingOfOomReport } from './missing.ts';
import type { LogRecord, RecordBase, RecordEnvelope, StackDump } from './nodes.ts';

function envelopeOf(group: Group, clock: ClockOptions): RecordEnvelope {
  const enveloped = group.lines.filter((line) => line.envelope !== undefined);
  const first = enveloped[0]?.envelope;
  const last = enveloped.at(-1)?.envelope;
  const [time, endTime] = [timeOf(first, clock), timeOf(last, clock)];
  return defined({
    host: first?.host,
    stamp: first?.stamp,
    time,
    bootSeconds: first?.bootSeconds,
    endStamp: last?.stamp,
    endTime,
    endBootSeconds: last?.bootSeconds,
  });
}

/** The object without its undefined members: what was not printed is absent. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function rangesOf({ lines }: Group): [number, number][] {
  const ranges: [number, number][] = [];
  let number = Number.NaN;
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line.number - number <= 1) last[1] = Math.max(last[1], line.outerEnd);
    else ranges.push([line.outerStart, line.outerEnd]);
    number = line.number;
  }
  return ranges;
}

function baseOf(group: Group, draft: Draft, clock: ClockOptions): RecordBase {
  const ranges = rangesOf(group);
  return {
    start: ranges[0]?.[0] ?? 0,
    end: Math.max(...ranges.map(([, end]) => end)),
    ...(ranges.length > 1 ? { ranges } : {}),
    diagnostics: group.diagnostics.sort((a, b) => a.start - b.start),
    envelope: envelopeOf(group, clock),
    ...(draft.otherLines.length > 0 ? { otherLines: draft.otherLines } : {}),
  };
}

function stackOf({ cpu, hardware, workqueue, stack, callTrace = [] }: Draft): StackDump {
  return { ...defined({ cpu, hardware, workqueue, stack }), callTrace } as StackDump;
}

/** Stamps of the kill lines: an event of its own each, for who counts kills. */
function stampKills(group: Group, clock: ClockOptions): void {
  for (const [index, { tokenType, payload }] of group.tokens.entries()) {
    if (!tokenType.name.startsWith('KilledProcess')) continue;
    const envelope = group.lines[index]?.envelope;
    Object.assign(
      payload,
      defined({ stamp: envelope?.stamp, time: timeOf(envelope, clock), bootSeconds: envelope?.bootSeconds }),
    );
  }
}

/**
 * What the lines of a group make; undefined when they are too little to be a
 * record: a stack dump alone, or a single figure of a memory state.
 */
export function toRecord(group: Group, clock: ClockOptions, panicked: boolean): LogRecord | undefined {
  stampKills(group, clock);
  const parser = recordParser();
  const draft = parser.run(group.tokens);
  for (const { start, notes } of parser.remarks) {
    for (const note of notes)
      group.diagnostics.push(diagnostic(note.code, note.message, start + note.start, start + note.end));
  }
  return build(group, draft, clock, panicked);
}

function build(group: Group, draft: Draft, clock: ClockOptions, panicked: boolean): LogRecord | undefined {
  const base = () => baseOf(group, draft, clock);
  const { head, cpuset, memInfo, kills = [], reaped = [] } = draft;
  switch (head?.type) {
    case 'PageAllocFailure':
    case 'PageAllocFailureOld':
      return {
        type: 'AllocationFailure',
        ...base(),
        invocation: head,
        ...defined({ cpuset }),
        ...stackOf(draft),
        ...defined({ memInfo }),
        ...completeness(missingOfAllocation(draft)),
      };
    case 'PageAllocStall':
      return {
        type: 'AllocationStall',
        ...base(),
        invocation: head,
        ...defined({ cpuset }),
        ...stackOf(draft),
        ...defined({ memInfo }),
        ...completeness(missingOfAllocation(draft)),
      };
    case 'SysrqShowMemory':
      return memInfo && { type: 'MemInfoDump', ...base(), trigger: 'sysrq', sysrq: head, ...stackOf(draft), memInfo };
    case 'OomPanicLine':
      return { type: 'OomPanic', ...base(), panic: head, ...stackOf(draft) };
    default:
      break;
  }
  if (isOomReport(draft)) return oomReport(group, draft, clock, panicked);
  if (isKill(draft)) {
    const { constraint, chosen } = draft;
    return { type: 'OomKill', ...base(), ...defined({ constraint, chosen }), kills, reaped };
  }
  if (memInfo !== undefined && isMemoryState(draft))
    return { type: 'MemInfoDump', ...base(), ...stackOf(draft), memInfo };
  return undefined;
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
  'ReaperFailed',
]);

function isKill({ kills, reaped, chosen, constraint, otherLines }: Draft): boolean {
  const said = kills ?? reaped ?? chosen ?? constraint;
  return said !== undefined || otherLines.some(({ type }) => KILL_REMARKS.has(type));
}

/** More than a stray figure: a part that only a memory state has. */
function isMemoryState({ memInfo }: Draft): boolean {
  if (memInfo === undefined) return false;
  const { heading, counters, nodes, zones, buddyLists } = memInfo;
  return heading !== undefined || counters !== undefined || nodes.length + zones.length + buddyLists.length > 0;
}

function oomReport(group: Group, draft: Draft, clock: ClockOptions, panicked: boolean): LogRecord {
  const {
    head,
    compaction,
    cpuset,
    memcg,
    memInfo,
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
    ...baseOf(group, draft, clock),
    ...defined({ invocation, compaction, cpuset }),
    ...stackOf(draft),
    ...defined({ memcg, memInfo, taskTable }),
    tasks,
    ...defined({ constraint, chosen }),
    kills,
    reaped,
    ...completeness(missingOfOomReport(draft, panicked)),
  };
}
