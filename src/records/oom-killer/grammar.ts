import type { Draft } from '../draft.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  CompactionDisabled,
  CpusetLine,
  GroupKill,
  KernelOffset,
  KillChoice,
  KilledProcess,
  KilledProcessEl6,
  KilledProcessEl7,
  KilledProcessPlain,
  KilledProcessVsz,
  KillSharing,
  MmPinned,
  NoKillableProcesses,
  OomConstraint,
  OomInvocation,
  OomInvocationUnnamed,
  OomKillerSwitch,
  OomPanicLine,
  PanicEnd,
  ReaperFailed,
  ReaperReaped,
  Rebooting,
  TriedToKill,
  VictimExiting,
  VmFaultOomLeaked,
  VmKilling,
} from './lines.ts';
import type { Kill } from './nodes.ts';

function kill(node: Kill, draft: Draft): void {
  if (draft.chosen?.pid === node.pid && draft.chosen.score !== undefined) node.score = draft.chosen.score;
  (draft.kills ??= []).push(node);
}

/** Sets a part that a record has once; a second one is kept beside it. */
function once<K extends 'cpuset' | 'compaction' | 'constraint' | 'chosen' | 'head'>(key: K) {
  return (node: NonNullable<Draft[K]>, draft: Draft): void => {
    if (draft[key] === undefined) draft[key] = node;
    else draft.otherLines.push(node);
  };
}

function other(node: { type: string; start: number; end: number }, draft: Draft): void {
  draft.otherLines.push(node);
}

const VICTIM = ['pid', 'comm'] as const;

/** dump_header, dump_oom_summary, oom_kill_process, and the reaper. */
export function oomKillerRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('dumpHeader', [
      onPartly(OomInvocation, [], once('head')),
      onPartly(OomInvocationUnnamed, [], once('head')),
      on(CompactionDisabled, once('compaction')),
      on(CpusetLine, once('cpuset')),
    ]),
    grammar.block('dumpOomSummary', [onPartly(OomConstraint, ['constraint'], once('constraint'))]),
    grammar.block('oomKillProcess', [
      onPartly(KillChoice, ['pid'], once('chosen')),
      onPartly(KilledProcess, VICTIM, kill),
      onPartly(KilledProcessEl6, VICTIM, kill),
      onPartly(KilledProcessEl7, VICTIM, kill),
      onPartly(KilledProcessVsz, VICTIM, kill),
      onPartly(KilledProcessPlain, VICTIM, kill),
      on(KillSharing, other),
      on(MmPinned, other),
      on(GroupKill, other),
      on(VictimExiting, other),
      on(VmKilling, other),
      on(TriedToKill, other),
    ]),
    grammar.block('outOfMemory', [
      on(NoKillableProcesses, other),
      on(VmFaultOomLeaked, other),
      on(OomKillerSwitch, other),
      on(OomPanicLine, once('head')),
    ]),
    grammar.block('panic', [on(KernelOffset, other), on(Rebooting, other), on(PanicEnd, other)]),
    grammar.block('oomReapTask', [
      onPartly(ReaperReaped, VICTIM, (node, draft) => (draft.reaped ??= []).push(node)),
      on(ReaperFailed, other),
    ]),
  ];
}
