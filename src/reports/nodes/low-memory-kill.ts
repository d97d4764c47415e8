import type { LowMemoryKillForm } from '../../records/lowmemorykiller/lines.ts';
import type { LineRecord } from './base.ts';

/**
 * Android's low-memory killer, a driver of old kernels: it killed (LmkSend, LmkKilling), or looked for somebody to
 * kill.
 */
export interface LowMemoryKill extends LineRecord {
  type: 'LowMemoryKill';
  form: LowMemoryKillForm;
  pid?: number;
  tgid?: number;
  comm?: string;
  /** oom_adj in the old scale; since 3.11 oom_score_adj. */
  adj?: number;
  scoreAdj?: number;
  sizePages?: number;
  toFreeKb?: number;
  /** The task that asked for memory. */
  forComm?: string;
  forPid?: number;
  cacheKb?: number;
  limitKb?: number;
  limitScoreAdj?: number;
  aboveReservedKb?: number;
  function?: 'lowmem_shrink' | 'lowmem_scan';
  nrToScan?: number;
  /** In hex, without `0x`. */
  gfpMask?: string;
  otherFreePages?: number;
  otherFilePages?: number;
  minAdj?: number;
  returned?: number;
}
