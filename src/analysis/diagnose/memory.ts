import type { LogRecord } from '../../reports/nodes.ts';
import { type MemoryAccount, type MemoryPart, type MemoryUse, memoryAccount } from '../account/memory-account.ts';
import { percent, size } from '../size.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingCode } from './findings.ts';

/** A use of memory that is worth a look from this share of it on. */
interface Threshold {
  readonly use: MemoryUse;
  readonly code: FindingCode;
  readonly name: string;
  readonly share: number;
}

/** Shares above which a part is seldom normal: user memory may be large, the kernel's own should be small. */
const THRESHOLDS: readonly Threshold[] = [
  { use: 'slab unreclaimable', code: 'slab-large', name: 'Unreclaimable slab', share: 0.2 },
  { use: 'shmem', code: 'shmem-large', name: 'Shared memory', share: 0.25 },
  { use: 'page tables', code: 'page-tables-large', name: 'Page tables', share: 0.05 },
  { use: 'kernel stacks', code: 'kernel-stacks-large', name: 'Kernel stacks', share: 0.05 },
  { use: 'unevictable', code: 'unevictable-large', name: 'Memory that cannot be evicted', share: 0.2 },
  { use: 'hugepages', code: 'hugepages-reserved', name: 'Reserved huge pages', share: 0.1 },
];

/** Memory that no counter tells of: normal up to a few percent, for per-cpu data and drivers. */
const UNACCOUNTED = 0.15;
/** Cache and reclaimable slab: below the first nothing is left to take, above the second much is. */
const RECLAIMABLE_NONE = 0.05;
const RECLAIMABLE_MUCH = 0.25;
/** Free swap below which swap counts as full. */
const SWAP_LEFT = 0.05;

/** What the account of the memory shows. */
export function memoryFindings(record: LogRecord): Finding[] {
  const account = memoryAccount(record);
  return [
    ...(account === undefined ? [] : [...parts(account), ...rest(account), ...reclaimable(record, account)]),
    ...swap(record),
  ];
}

function shareOf({ totalKb, parts: list }: MemoryAccount, use: MemoryUse): MemoryPart & { share: number } {
  const part = list.find((each) => each.use === use) ?? { use, kb: 0, evidence: [] };
  return { ...part, share: totalKb === 0 ? 0 : part.kb / totalKb };
}

function parts(account: MemoryAccount): Finding[] {
  return THRESHOLDS.flatMap(({ use, code, name, share: least }) => {
    const { kb, share, evidence } = shareOf(account, use);
    if (share < least) return [];
    const verb = name.endsWith('s') ? 'take' : 'takes';
    return [
      finding(
        code,
        `${name} ${verb} ${size(kb)}, ${percent(kb, account.totalKb)} of ${size(account.totalKb)}`,
        ...evidence,
      ),
    ];
  });
}

function rest({ unaccountedKb: kb, totalKb, evidence, of }: MemoryAccount): Finding[] {
  if (of === 'memcg' || kb < totalKb * UNACCOUNTED) return [];
  const message = `${size(kb)}, ${percent(kb, totalKb)} of the memory, is in no counter of the report`;
  return [finding('unaccounted-large', message, ...evidence)];
}

/** Said of failures only: a memory state on its own did not need reclaim. */
function reclaimable(record: LogRecord, account: MemoryAccount): Finding[] {
  if (record.type === 'MemInfoDump' || (record.type === 'OomReport' && (record.invocation?.order ?? 0) < 0)) return [];
  const used = [shareOf(account, 'file'), shareOf(account, 'slab reclaimable')];
  const kb = used.reduce((sum, part) => sum + part.kb, 0);
  const evidence = used.flatMap((part) => part.evidence);
  const amount = `${size(kb)} (${percent(kb, account.totalKb)})`;
  if (kb < account.totalKb * RECLAIMABLE_NONE)
    return [
      finding(
        'nothing-to-reclaim',
        `Only ${amount} was file cache or reclaimable slab`,
        ...new Set(evidence),
        ...account.evidence,
      ),
    ];
  return kb > account.totalKb * RECLAIMABLE_MUCH
    ? [finding('cache-left', `${amount} was file cache or reclaimable slab`, ...new Set(evidence))]
    : [];
}

function swap(record: LogRecord): Finding[] {
  const memInfo = 'memInfo' in record ? record.memInfo : undefined;
  const { totalSwapKb: total, freeSwapKb: free } = memInfo ?? {};
  if (total === undefined || free === undefined || memInfo === undefined) return [];
  if (total === 0) return [finding('no-swap', 'The machine has no swap', memInfo)];
  return free < total * SWAP_LEFT
    ? [finding('swap-full', `Of ${size(total)} of swap ${size(free)} was free`, memInfo)]
    : [];
}
