import type { Memcg } from '../records/memcg/nodes.ts';
import type { LogRecord, OomReport } from '../reports/nodes.ts';
import { releaseOf } from './release-of.ts';

/** The smallest page there is; every other is a power of two of it. */
const SMALLEST_KB = 4;

/** Statistics of a memory cgroup that count pages, in every release. */
const PAGE_COUNTERS = /^(?:total_)?(?:anon|file|shmem|cache|rss|mapped_file|file_mapped|(?:in)?active_(?:anon|file))$/;

/**
 * The base page size in kB as the record itself tells it: the block size of
 * order 0 in a buddy list; a killed task's total-vm in kB over its total_vm in
 * pages; a memory cgroup's count that only pages of 4 kB can make; or a release
 * that names an x86 machine. undefined when the record shows none of them.
 *
 * @example pageSizeKb(report) // 4
 */
export function pageSizeKb(record: LogRecord): number | undefined {
  const lists = 'memInfo' in record ? (record.memInfo?.buddyLists ?? []) : [];
  for (const { orders } of lists) {
    const smallest = orders.find(({ order }) => order === 0);
    if (smallest !== undefined) return smallest.sizeKb;
  }
  const told = record.type === 'OomReport' ? (fromKill(record) ?? fromCounters(record.memcg)) : undefined;
  // x86 has no other; arm64 and ppc64 have several.
  return told ?? (/x86_64|amd64|i[3-6]86/.test(releaseOf(record) ?? '') ? SMALLEST_KB : undefined);
}

function fromKill({ kills, tasks }: OomReport): number | undefined {
  for (const { pid, totalVmKb } of kills) {
    const pages = tasks.find((task) => task.pid === pid)?.totalVmPages;
    const size = totalVmKb === undefined || pages === undefined ? Number.NaN : totalVmKb / pages;
    // Another ratio means that the task changed in between.
    if (Number.isInteger(Math.log2(size)) && size >= SMALLEST_KB) return size;
  }
  return undefined;
}

/** A count of pages, in kB, that is no multiple of the second smallest page shows that pages are the smallest. */
function fromCounters(memcg: Memcg | undefined): number | undefined {
  const counts = [memcg?.memory?.usageKb, memcg?.memory?.limitKb];
  for (const { unit, values } of memcg?.stats ?? [])
    for (const [key, value] of Object.entries(values))
      if (PAGE_COUNTERS.test(key)) counts.push(unit === 'KB' ? value : value / 1024);
  const odd = counts.some((kb) => kb !== undefined && kb % (2 * SMALLEST_KB) !== 0 && kb % SMALLEST_KB === 0);
  return odd ? SMALLEST_KB : undefined;
}
