/** The lines of mm/oom_kill.c and of the cpuset code that are not a table: who asked, who was chosen, who was killed. */
import { CompactionDisabled, CpusetLine, OomInvocation, OomInvocationUnnamed } from './dump-header.ts';
import { OomConstraint } from './dump-oom-summary.ts';
import { KillChoice } from './kill-choice.ts';
import { GroupKill, KillSharing, MmPinned, TriedToKill, VictimExiting, VmKilling } from './kill-remarks.ts';
import {
  KilledProcess,
  KilledProcessEl6,
  KilledProcessEl7,
  KilledProcessPlain,
  KilledProcessVsz,
} from './killed-process.ts';
import { ReaperFailed, ReaperReaped } from './oom-reaper.ts';
import { NoKillableProcesses, OomKillerSwitch, OomPanicLine, VmFaultOomLeaked } from './out-of-memory.ts';
import { KernelOffset, PanicEnd, Rebooting } from './panic.ts';

export * from './dump-header.ts';
export * from './dump-oom-summary.ts';
export * from './kill-choice.ts';
export * from './kill-remarks.ts';
export * from './killed-process.ts';
export * from './oom-reaper.ts';
export * from './out-of-memory.ts';
export * from './panic.ts';

export const oomKillerLines = [
  OomInvocation,
  OomInvocationUnnamed,
  CompactionDisabled,
  CpusetLine,
  OomConstraint,
  KillChoice,
  KilledProcess,
  KilledProcessEl6,
  KilledProcessEl7,
  KilledProcessVsz,
  KilledProcessPlain,
  KillSharing,
  MmPinned,
  GroupKill,
  VictimExiting,
  VmKilling,
  TriedToKill,
  NoKillableProcesses,
  VmFaultOomLeaked,
  OomKillerSwitch,
  OomPanicLine,
  KernelOffset,
  Rebooting,
  PanicEnd,
  ReaperReaped,
  ReaperFailed,
] as const;
