import type { MemcgUsage } from '../../records/memcg/lines.ts';
import type { LogRecord, OomReport } from '../../reports/nodes.ts';
import { limitedCgroup } from '../diagnose/limits.ts';
import { size } from '../size.ts';
import { type ExplanationPart, row, say, table } from './explanation.ts';
import { zoneParts } from './zones.ts';

/** Which limit was hit and whose, and how far each zone was from its marks. */
export function shortage(record: LogRecord): ExplanationPart[] {
  const ofCgroup = record.type === 'OomReport' && record.memcg !== undefined ? cgroup(record) : [];
  const ofZones = ofCgroup.length > 0 ? [] : zoneParts(record);
  const parts = [...ofCgroup, ...ofZones];
  return parts.length > 0 ? parts : [say('Not said: the lines that show the memory are missing.')];
}

function cgroup(report: OomReport): ExplanationPart[] {
  const { memory, memorySwap, swap, kmem, stats } = report.memcg ?? { stats: [] };
  const path = limitedCgroup(report);
  const of = path === undefined ? 'The memory cgroup (not named)' : `The memory cgroup ${path}`;
  const usages = [
    memory && say(`${of}: ${size(memory.usageKb)} in use, ${limit(memory)}, refused ${memory.failcnt} times.`, memory),
    memorySwap &&
      say(`Memory and swap together: ${size(memorySwap.usageKb)} in use, ${limit(memorySwap)}.`, memorySwap),
    swap && say(`Swap: ${size(swap.usageKb)} in use, ${limit(swap)}.`, swap),
    kmem && kmem.usageKb > 0 ? say(`Of it for the kernel: ${size(kmem.usageKb)}, ${limit(kmem)}.`, kmem) : undefined,
  ];
  return [...usages.filter((each) => each !== undefined), ...(stats.length > 1 ? cgroups(report) : [])];
}

function limit({ limitKb }: MemcgUsage): string {
  return limitKb === undefined ? 'no limit' : `a limit of ${size(limitKb)}`;
}

/** Up to 5.2 each cgroup of the subtree is printed with what is its own. */
function cgroups({ memcg }: OomReport): ExplanationPart[] {
  const rows = (memcg?.stats ?? []).map((stats) => {
    const { path, unit, values } = stats;
    const amount = (key: string) => {
      const value = values[key];
      return value === undefined ? '' : size(unit === 'KB' ? value : value / 1024);
    };
    return row([path ?? '', amount('rss') || amount('anon'), amount('cache') || amount('file')], [stats]);
  });
  return table(['cgroup', 'anonymous', 'cache'], rows);
}
