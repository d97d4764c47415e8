import type { Evidence } from '../../records/userspace-kill/evidence.ts';
import type { UserspaceKillForm } from '../../records/userspace-kill/lines.ts';
import type { LineRecord, ProgramName } from './base.ts';

/**
 * A program killed, or tells of a kill: systemd, systemd-oomd, earlyoom, oomd,
 * Android's lmkd, kubelet, containerd, docker. `evidence` says what it proves of memory.
 */
export interface UserspaceKill extends LineRecord, ProgramName {
  type: 'UserspaceKill';
  form: UserspaceKillForm;
  evidence: Evidence;
  unit?: string;
  result?: 'oom-kill';
  /** `Main` or `Control`, of a unit. */
  process?: string;
  processes?: number;
  pid?: number;
  comm?: string;
  uid?: number;
  cmdline?: string;
  /** As printed: `KILL`, `TERM`; with `SIG` where old lines mix their spelling. */
  signal?: string;
  signalNumber?: number;
  /** Marked for killing, by systemd-oomd since 258, or killed. */
  action?: 'Killed' | 'Marked';
  cgroup?: string;
  /** The cgroup whose pressure was too high. */
  pressureCgroup?: string;
  pressurePercent?: number;
  limitPercent?: number;
  duration?: string;
  memoryUsedBytes?: number;
  memoryTotalBytes?: number;
  swapUsedBytes?: number;
  swapTotalBytes?: number;
  /** cgroups that systemd-oomd looked at. */
  candidates?: number;
  /** earlyoom's limits. */
  memPercent?: number;
  swapPercent?: number;
  badness?: number;
  oomScore?: number;
  oomScoreAdj?: number;
  vmRssMib?: number;
  /** What Android's lmkd calls the adjustment up to Android 11. */
  oomAdj?: number;
  /** What lmkd's kill was to free. */
  rssKb?: number;
  swapKb?: number;
  /** Why lmkd killed, in its words. */
  reason?: string;
  /** After how long the process was gone, or was sent SIGKILL too. */
  seconds?: number;
  /** Pressure of the cgroup that oomd killed, in percent over 10, 60 and 300 seconds. */
  avg10?: number;
  avg60?: number;
  avg300?: number;
  memoryBytes?: number;
  ruleset?: string;
  detectorGroup?: string;
  detector?: string;
  killer?: string;
  dryRun?: true;
  /** What stands before the message of a Kubernetes event: its columns, or the key of JSON. */
  event?: string;
  cause?: string;
  score?: number;
  totalVmKb?: number;
  anonRssKb?: number;
  fileRssKb?: number;
  shmemRssKb?: number;
  pgtablesKb?: number;
  /** The kernel's second line in the text of an event. */
  further?: string;
  containerId?: string;
  /** `key=value, …`, as docker prints them. */
  attributes?: string;
  /** RFC 3339, as printed in the line itself. */
  loggedAt?: string;
  level?: string;
}
