import type { Located } from '../../printk/types.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { machineAccount } from './machine-account.ts';
import { memcgAccount } from './memcg-account.ts';

/** What memory can be used for, as far as the kernel counts it apart. */
export type MemoryUse =
  | 'anon'
  | 'file'
  | 'shmem'
  | 'unevictable'
  | 'slab reclaimable'
  | 'slab unreclaimable'
  | 'kernel stacks'
  | 'page tables'
  | 'per-cpu'
  | 'vmalloc'
  | 'sockets'
  | 'kernel'
  | 'hugepages'
  | 'compressed'
  | 'free';

/** One use of memory, and how much it takes. */
export interface MemoryPart {
  readonly use: MemoryUse;
  readonly kb: number;
  readonly evidence: readonly Located[];
}

/** Where the memory of the machine, or of a cgroup, was. */
export interface MemoryAccount {
  /** Whose memory: the machine's, or that of the cgroup. */
  readonly of: 'machine' | 'memcg';
  readonly totalKb: number;
  /** Largest first; each kB in one of them only. */
  readonly parts: readonly MemoryPart[];
  /** What no counter of the report tells of: drivers, balloons, vmalloc, per-cpu data. Negative when counters moved while they were printed. */
  readonly unaccountedKb: number;
  /** What was taken for granted as the report does not print it. */
  readonly assumptions: readonly string[];
  readonly evidence: readonly Located[];
}

/**
 * Where the memory was: every part once, and the rest that nothing accounts
 * for. Shared memory counts apart from other anonymous pages (machine) or from
 * the page cache (cgroup), where the kernel counts it in. undefined when the
 * counters, their unit or the total are not printed.
 *
 * @example memoryAccount(report)?.parts[0] // { use: 'anon', kb: 31383380, … }
 */
export function memoryAccount(record: LogRecord): MemoryAccount | undefined {
  const ofCgroup = record.type === 'OomReport' && record.memcg !== undefined ? memcgAccount(record.memcg) : undefined;
  if (ofCgroup !== undefined) return ofCgroup;
  return 'memInfo' in record && record.memInfo !== undefined ? machineAccount(record, record.memInfo) : undefined;
}

/** An account of parts that are each counted once; those of nothing are left out. */
export function account(
  of: MemoryAccount['of'],
  totalKb: number,
  parts: readonly MemoryPart[],
  evidence: readonly Located[],
  assumptions: readonly string[] = [],
): MemoryAccount {
  const used = parts.filter(({ kb }) => kb > 0).sort((a, b) => b.kb - a.kb);
  const sum = parts.reduce((all, { kb }) => all + kb, 0);
  return { of, totalKb, parts: used, unaccountedKb: totalKb - sum, assumptions, evidence };
}
