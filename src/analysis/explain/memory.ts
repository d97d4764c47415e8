import type { LogRecord } from '../../reports/nodes.ts';
import { type MemoryAccount, type MemoryUse, memoryAccount } from '../account/memory-account.ts';
import { percent, size } from '../size.ts';
import { type ExplanationPart, row, say, table } from './explanation.ts';

const USES: Record<MemoryUse, string> = {
  anon: 'anonymous memory of programs',
  file: 'file cache',
  shmem: 'shared memory and tmpfs',
  unevictable: 'locked or otherwise unevictable',
  'slab reclaimable': 'kernel objects, reclaimable',
  'slab unreclaimable': 'kernel objects, not reclaimable',
  'kernel stacks': 'kernel stacks of threads',
  'page tables': 'page tables',
  'per-cpu': 'per-cpu data',
  vmalloc: 'vmalloc',
  sockets: 'socket buffers',
  kernel: 'the kernel’s own',
  hugepages: 'reserved huge pages',
  compressed: 'compressed swap (zsmalloc)',
  free: 'free',
};

/** Where the memory was, and what of it no counter tells. */
export function memory(record: LogRecord): ExplanationPart[] {
  const account = memoryAccount(record);
  return [...(account === undefined ? [] : uses(account)), ...swap(record)];
}

function uses({ parts, totalKb, unaccountedKb, evidence, of, assumptions }: MemoryAccount): ExplanationPart[] {
  const whose = of === 'machine' ? 'Memory that the kernel manages' : 'In use in the cgroup';
  const rows = parts.map(({ use, kb, evidence: lines }) => row([USES[use], size(kb), percent(kb, totalKb)], lines));
  const rest = row(['in no counter of the report', size(unaccountedKb), percent(unaccountedKb, totalKb)], evidence);
  return [
    say(`${whose}: ${size(totalKb)}.`, ...evidence),
    ...table(['use', 'amount', 'share'], unaccountedKb > 0 ? [...rows, rest] : rows),
    ...assumptions.map((text) => say(`This takes for granted that ${text}.`)),
  ];
}

function swap(record: LogRecord): ExplanationPart[] {
  const memInfo = 'memInfo' in record ? record.memInfo : undefined;
  const { totalSwapKb: total, freeSwapKb: free } = memInfo ?? {};
  if (total === undefined) return [];
  if (total === 0) return [say('There is no swap.', memInfo)];
  return [say(`Swap: ${free === undefined ? 'an unknown part' : size(free)} free of ${size(total)}.`, memInfo)];
}
