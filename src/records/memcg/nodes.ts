import type { Located } from '../../printk/types.ts';
import type { MemcgLimitReached, MemcgTaskKilled, MemcgUsage } from './lines.ts';

/** Statistics of one cgroup; with `KB` values of the one-line form, else bytes (events are counts). */
export interface MemcgStats extends Located {
  type: 'MemcgStats';
  /** Of the cgroup, where the line says it. */
  path?: string;
  unit: 'KB' | 'bytes';
  /** By the printed key, in the order printed. */
  values: Record<string, number>;
  /** Limits that are none, with the digits they print as. */
  unlimited?: Record<string, string>;
}

/** The memory-cgroup block of a report: whose limit was hit, and what was in it. */
export interface Memcg {
  memory?: MemcgUsage;
  memorySwap?: MemcgUsage;
  swap?: MemcgUsage;
  kmem?: MemcgUsage;
  /** Cgroup of the victim, where the block names it (to 4.20; later the `oom-kill:` line does). */
  killedIn?: string;
  /** Cgroup whose limit was hit, where the block names it. */
  limitOf?: string;
  /** The line that names them. */
  task?: MemcgTaskKilled | MemcgLimitReached;
  stats: MemcgStats[];
}
