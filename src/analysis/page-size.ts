import type { LogRecord } from '../reports/nodes.ts';

/**
 * The base page size in kB as the record itself tells it: the block size of
 * order 0 in a buddy list, or a killed task's total-vm in kB over its total_vm
 * in pages. undefined when the record shows neither.
 *
 * @example pageSizeKb(report) // 4
 */
export function pageSizeKb(record: LogRecord): number | undefined {
  const lists = 'memInfo' in record ? (record.memInfo?.buddyLists ?? []) : [];
  for (const { orders } of lists) {
    const smallest = orders.find(({ order }) => order === 0);
    if (smallest !== undefined) return smallest.sizeKb;
  }
  if (record.type !== 'OomReport') return undefined;
  for (const { pid, totalVmKb } of record.kills) {
    const pages = record.tasks.find((task) => task.pid === pid)?.totalVmPages;
    const size = totalVmKb === undefined || pages === undefined ? Number.NaN : totalVmKb / pages;
    // Powers of two from 4 kB are all the sizes there are; another ratio means that the task changed in between.
    if (Number.isInteger(Math.log2(size)) && size >= 4) return size;
  }
  return undefined;
}
