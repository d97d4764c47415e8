import type { Located } from '../../printk/types.ts';
import type { Counters, MemInfo, Zone } from '../../records/mem-info/nodes.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { pageSizeKb } from '../page-size.ts';
import { releaseOf } from '../release-of.ts';
import { ramPages } from '../victim/ram-pages.ts';
import { account, type MemoryAccount, type MemoryPart, type MemoryUse } from './memory-account.ts';

type Node = MemInfo['nodes'][number];

/**
 * The machine's memory by the global counters, and by those that only node or
 * zone lines have. Counters before 2.6.28 do not tell anonymous from file pages.
 */
export function machineAccount(record: LogRecord, memInfo: MemInfo): MemoryAccount | undefined {
  const { counters } = memInfo;
  const pageKb = pageSizeKb(record);
  const ram = pageKb === undefined ? undefined : ramPages(memInfo, pageKb, releaseOf(record));
  // What a damaged line left out would be blamed on the rest.
  if (pageKb === undefined || ram === undefined || !isWhole(counters)) return undefined;
  const sum = (...pages: (number | undefined)[]) => pages.reduce((all: number, each = 0) => all + each, 0) * pageKb;
  const anonLru = sum(counters.activeAnonPages, counters.inactiveAnonPages, counters.isolatedAnonPages);
  // Shared memory is on the anonymous lists, unless it is locked and unevictable.
  const shmem = Math.min(sum(counters.shmemPages), anonLru);
  const part = (use: MemoryUse, kb: number, evidence: readonly Located[] = [counters]): MemoryPart => ({
    use,
    kb,
    evidence,
  });
  const parts = [
    part('anon', anonLru - shmem),
    part('shmem', shmem),
    part('file', sum(counters.activeFilePages, counters.inactiveFilePages, counters.isolatedFilePages)),
    part('unevictable', sum(counters.unevictablePages)),
    part('slab reclaimable', sum(counters.slabReclaimablePages, counters.kernelMiscReclaimablePages)),
    part('slab unreclaimable', sum(counters.slabUnreclaimablePages)),
    part('page tables', sum(counters.pagetablesPages, counters.secPagetablesPages)),
    ofLines('kernel stacks', memInfo, ({ kernelStackKb }) => kernelStackKb),
    ofLines('compressed', memInfo, (line) => ('zspagesKb' in line ? line.zspagesKb : undefined)),
    hugepages(memInfo),
    part('free', sum(counters.freePages, counters.freePcpPages)),
  ];
  const found = account('machine', ram.term.pages * pageKb, parts, ram.term.evidence, ram.assumptions);
  // Counters are of the whole machine: when they pass the zones that are printed, those are not all there are.
  return found.unaccountedKb < 0 && ram.assumptions.length > 0 ? undefined : found;
}

/** The counters that every kernel since 2.6.28 has are there. */
function isWhole(counters: MemInfo['counters']): counters is Counters {
  const { activeAnonPages, inactiveFilePages, slabReclaimablePages, freePages } = counters ?? {};
  return [activeAnonPages, inactiveFilePages, slabReclaimablePages, freePages].every((pages) => pages !== undefined);
}

/** What only node or zone lines count: kernel stacks moved from zones to nodes in 5.9. */
function ofLines(
  use: MemoryUse,
  { nodes, zones }: MemInfo,
  amount: (line: Node | Zone) => number | undefined,
): MemoryPart {
  const ofNodes = nodes.filter((line) => amount(line) !== undefined);
  const lines = ofNodes.length > 0 ? ofNodes : zones.filter((line) => amount(line) !== undefined);
  return { use, kb: lines.reduce((sum, line) => sum + (amount(line) ?? 0), 0), evidence: lines };
}

/** Reserved huge pages, used or not. */
function hugepages({ hugepages: lines }: MemInfo): MemoryPart {
  const kb = lines.reduce((sum, { hugepagesTotal, hugepagesSizeKb }) => sum + hugepagesTotal * hugepagesSizeKb, 0);
  return { use: 'hugepages', kb, evidence: lines };
}
