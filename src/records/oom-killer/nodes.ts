import type { LineNode, Partly } from '../../printk/types.ts';
import type {
  GroupKill,
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
  ReaperFailed,
  ReaperReaped,
  TriedToKill,
  VictimExiting,
  VmFaultOomLeaked,
  VmKilling,
} from './lines.ts';

/**
 * One process that was killed. Only pid and name are certain: each release
 * prints other sizes, and a line may be cut. The type tells the form of the line.
 */
export interface Kill extends LineNode {
  type:
    | KilledProcess['type']
    | KilledProcessEl6['type']
    | KilledProcessEl7['type']
    | KilledProcessVsz['type']
    | KilledProcessPlain['type'];
  pid: number;
  comm: string;
  /** The printed lead: `Out of memory`, `Memory cgroup out of memory`, … */
  cause?: KilledProcess['cause'];
  uid?: number;
  totalVmKb?: number;
  /** What 2.6.33 to 2.6.35 call total-vm. */
  vszKb?: number;
  anonRssKb?: number;
  fileRssKb?: number;
  shmemRssKb?: number;
  pgtablesKb?: number;
  oomScoreAdj?: number;
  /** A full stop ends the line. */
  fullStop?: true;
  /** The score of the announcement `Kill process N (x) score N`, where it names the same pid. */
  score?: number;
  stamp?: string;
  time?: string;
  bootSeconds?: number;
}

/** Who asked for memory, as far as the line is whole. */
export type Invocation = Partly<OomInvocation> | Partly<OomInvocationUnnamed>;

/** Why and whom the kernel chose, as far as the line is whole. */
export type Constraint = Partly<OomConstraint, 'constraint'>;

/** The announcement `Kill process N (x) score N`, as far as the line is whole. */
export type Chosen = Partly<KillChoice, 'pid'>;

/** One process whose memory the reaper took back. */
export type Reaped = Partly<ReaperReaped, 'pid' | 'comm'>;

/** Lines of the killing that are neither a kill nor a reaping. */
export type KillRemark =
  | GroupKill
  | VictimExiting
  | KillSharing
  | MmPinned
  | NoKillableProcesses
  | VmFaultOomLeaked
  | VmKilling
  | TriedToKill
  | ReaperFailed;
