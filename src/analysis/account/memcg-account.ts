import type { Memcg, MemcgStats } from '../../records/memcg/nodes.ts';
import { account, type MemoryAccount, type MemoryPart, type MemoryUse } from './memory-account.ts';

/** Statistics in kB by their key; `total_` keys are those of the subtree (v1 since 6.5). */
type Amounts = (key: string) => number | undefined;

/**
 * A cgroup's memory by its statistics: the keys of v2, or of v1 (`rss`,
 * `cache`), which count the kernel's memory in a line of its own. Up to 5.2
 * each cgroup of the subtree has a line with what is its own: they add up.
 */
export function memcgAccount({ memory, kmem, stats }: Memcg): MemoryAccount | undefined {
  const [first] = stats;
  if (memory === undefined || first === undefined) return undefined;
  const amounts = amountsOf(stats);
  const isV1 = amounts('rss') !== undefined;
  const uses = isV1 ? v1(amounts, kmem?.usageKb) : v2(amounts);
  const evidence = isV1 && kmem !== undefined ? [...stats, kmem] : stats;
  const parts: MemoryPart[] = uses.flatMap(([use, kb]) =>
    kb === undefined ? [] : [{ use, kb: Math.round(kb), evidence }],
  );
  return account('memcg', memory.usageKb, parts, [memory]);
}

function amountsOf(stats: readonly MemcgStats[]): Amounts {
  return (key) => {
    const values = stats.map(({ unit, values: all }) => {
      const value = all[`total_${key}`] ?? all[key];
      return value === undefined || unit === 'KB' ? value : value / 1024;
    });
    return values.reduce((sum, value) => (value === undefined ? sum : (sum ?? 0) + value), undefined);
  };
}

type Uses = (readonly [use: MemoryUse, kb: number | undefined])[];

function v1(amount: Amounts, kmemKb: number | undefined): Uses {
  const shmem = amount('shmem') ?? 0;
  return [
    ['anon', amount('rss')],
    ['shmem', shmem],
    ['file', less(amount('cache'), shmem)],
    ['kernel', kmemKb],
  ];
}

function v2(amount: Amounts): Uses {
  const shmem = amount('shmem') ?? 0;
  const parts: Uses = [
    ['kernel stacks', amount('kernel_stack')],
    ['page tables', amount('pagetables')],
    ['per-cpu', amount('percpu')],
    ['vmalloc', amount('vmalloc')],
    ['slab reclaimable', amount('slab_reclaimable')],
    ['slab unreclaimable', amount('slab_unreclaimable')],
  ];
  // `kernel` (5.18..) is the sum of these and of what has no key.
  const rest = less(
    amount('kernel'),
    parts.reduce((sum, [, kb = 0]) => sum + kb, 0),
  );
  return [
    ['anon', amount('anon')],
    ['shmem', shmem],
    ['file', less(amount('file'), shmem)],
    ['sockets', amount('sock')],
    ...parts,
    ['kernel', rest],
  ];
}

function less(kb: number | undefined, part: number): number | undefined {
  return kb === undefined ? undefined : Math.max(kb - part, 0);
}
