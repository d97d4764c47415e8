import type {
  GroupKill,
  KilledProcess,
  KilledProcessEl6,
  KilledProcessEl7,
  KilledProcessPlain,
  KilledProcessVsz,
  KillSharing,
  MmPinned,
  NoKillableProcesses,
  ReaperFailed,
  ReaperReaped,
  VictimExiting,
  VmFaultOomLeaked,
} from './lines.ts';

/** What every form of kill line, and its envelope, can say. */
export interface KillFacts {
  /** The printed lead: `Out of memory`, `Memory cgroup out of memory`, … */
  cause?: string;
  uid?: number;
  totalVmKb?: number;
  anonRssKb?: number;
  fileRssKb?: number;
  shmemRssKb?: number;
  pgtablesKb?: number;
  oomScoreAdj?: number;
  /** The score of the announcement `Kill process N (x) score N`, where it names the same pid. */
  score?: number;
  stamp?: string;
  time?: string;
  bootSeconds?: number;
}

/** One process that was killed. The type tells the form of the line. */
export type Kill = (KilledProcess | KilledProcessEl6 | KilledProcessEl7 | KilledProcessVsz | KilledProcessPlain) &
  KillFacts;

/** One process whose memory the reaper took back. */
export type Reaped = ReaperReaped;

/** Lines of the killing that are neither a kill nor a reaping. */
export type KillRemark =
  | GroupKill
  | VictimExiting
  | KillSharing
  | MmPinned
  | NoKillableProcesses
  | VmFaultOomLeaked
  | ReaperFailed;
