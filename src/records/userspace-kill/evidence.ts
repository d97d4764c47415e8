import type { UserspaceKillForm } from './lines.ts';

/**
 * What a line proves: `oom`, the kernel ran out of memory and killed;
 * `pressure`, a daemon acts because memory is short; `sigkill`, somebody
 * sent SIGKILL, which alone says nothing of memory.
 */
export type Evidence = 'oom' | 'pressure' | 'sigkill';

/** The evidence of each form. */
export const evidence: Readonly<Record<UserspaceKillForm, Evidence>> = {
  UnitOomKilled: 'oom',
  UnitOomdKilled: 'pressure',
  UnitFailed: 'oom',
  UnitProcessKilled: 'sigkill',
  UnitKilling: 'sigkill',
  OomdPressure: 'pressure',
  OomdUsed: 'pressure',
  OomdConsidered: 'pressure',
  EarlyoomLow: 'pressure',
  EarlyoomLowWhole: 'pressure',
  EarlyoomLowOld: 'pressure',
  EarlyoomSending: 'pressure',
  EarlyoomKilling: 'pressure',
  EarlyoomKillingQuoted: 'pressure',
  EarlyoomKillingNamed: 'pressure',
  EarlyoomEscalating: 'pressure',
  EarlyoomEscalatingMs: 'pressure',
  EarlyoomExited: 'pressure',
  EarlyoomExitedMs: 'pressure',
  OomdKill: 'pressure',
  LmkdKill: 'pressure',
  KubeletSystemOom: 'oom',
  OomKillingChoice: 'oom',
  OomKillingKilled: 'oom',
  TaskOom: 'oom',
  TaskOomMessage: 'oom',
  TaskOomOld: 'oom',
  TaskOomOldMessage: 'oom',
  DockerOom: 'oom',
};
