import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryPicture } from '../../src/analysis/index.ts';
import {
  type Buddyinfo,
  type Meminfo,
  parse,
  parseBuddyinfo,
  parseMeminfo,
  parseZoneinfo,
  print,
  type Zoneinfo,
} from '../../src/index.ts';

const FILES = [
  '/proc/buddyinfo',
  '/proc/zoneinfo',
  '/proc/pagetypeinfo',
  '/proc/meminfo',
  '/proc/vmstat',
  '/proc/slabinfo',
  '/proc/swaps',
  '/proc/allocinfo',
  '/proc/vmallocinfo',
  '/proc/iomem',
  '/proc/pressure/memory',
  '/proc/pressure/cpu',
  '/proc/pressure/io',
  '/proc/self/status',
  '/proc/self/oom_score',
  '/proc/self/oom_score_adj',
  '/proc/self/oom_adj',
  '/proc/sys/vm/min_free_kbytes',
  '/proc/sys/vm/lowmem_reserve_ratio',
  '/sys/devices/system/node/node0/meminfo',
  '/sys/devices/system/node/node0/vmstat',
  '/sys/devices/system/node/node0/numastat',
  '/sys/kernel/debug/extfrag/extfrag_index',
  '/sys/kernel/debug/extfrag/unusable_index',
  '/sys/fs/cgroup/memory/memory.stat',
  '/sys/fs/cgroup/memory/memory.limit_in_bytes',
  '/sys/fs/cgroup/memory/memory.numa_stat',
  '/sys/fs/cgroup/memory.stat',
  '/sys/fs/cgroup/memory.numa_stat',
];

/** The text of a file; undefined where this kernel has it not, or does not let us. */
function read(path: string): string | undefined {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

describe('the files of this kernel', () => {
  it.for(FILES)('%s is read without a remark and prints back', (path, { skip }) => {
    const text = read(path);
    if (text === undefined || text === '') return skip('this kernel has it not, or it may not be read');
    const { records, diagnostics } = parse(`$ cat ${path}\n${text}`);
    expect(records).toHaveLength(1);
    expect([...diagnostics, ...records.flatMap((record) => record.diagnostics)]).toEqual([]);
    expect(`${print(records[0] as (typeof records)[0])}\n`).toBe(text);
  });
});

interface Snapshot {
  readonly before: Zoneinfo;
  readonly buddyinfo: Buddyinfo;
  readonly after: Zoneinfo;
}

function snapshot(): Snapshot {
  const [first, middle, last] = ['/proc/zoneinfo', '/proc/buddyinfo', '/proc/zoneinfo'].map((path) => read(path) ?? '');
  return {
    before: parseZoneinfo(first as string).records[0] as Zoneinfo,
    buddyinfo: parseBuddyinfo(middle as string).records[0] as Buddyinfo,
    after: parseZoneinfo(last as string).records[0] as Zoneinfo,
  };
}

/** By how much the sum of a zone's free blocks is off what the kernel counts, beyond what may happen between two reads. */
function excess({ before, buddyinfo, after }: Snapshot): number[] {
  return buddyinfo.rows.map(({ node, zone, counts }) => {
    const of = ({ zones }: Zoneinfo) => zones.find((other) => other.node === node && other.zone === zone);
    const [first, last] = [of(before)?.values['nr_free_pages'] ?? 0, of(after)?.values['nr_free_pages'] ?? 0];
    // Each CPU may hold back so many changes of a counter.
    const held = (of(after)?.pagesets ?? []).reduce((sum, { vmStatsThreshold = 0 }) => sum + vmStatsThreshold, 0);
    const pages = counts.reduce((sum, count, order) => sum + count * 2 ** order, 0);
    return Math.max(0, Math.min(first, last) - held - pages, pages - Math.max(first, last) - held);
  });
}

describe.skipIf(read('/proc/buddyinfo') === undefined)('identities between them', () => {
  it('free blocks of a zone add up to its nr_free_pages', () => {
    // Other programs take and give pages all the time: one quiet moment is enough.
    const tries = Array.from({ length: 20 }, () => Math.max(...excess(snapshot())));
    expect(Math.min(...tries)).toBeLessThan(512);
  });

  it('MemTotal is the managed pages of all zones, or more where a hypervisor lends memory', () => {
    const meminfo = parseMeminfo(read('/proc/meminfo') as string).records[0] as Meminfo;
    const kilobytes = Number(execFileSync('getconf', ['PAGESIZE'])) / 1024;
    const sum = (field: 'managedPages' | 'presentPages') =>
      snapshot().after.zones.reduce((pages, zone) => pages + (zone[field] ?? 0), 0) * kilobytes;
    expect(meminfo.values['MemTotal']).toBeGreaterThanOrEqual(sum('managedPages'));
    expect(meminfo.values['MemTotal']).toBeLessThanOrEqual(sum('presentPages'));
  });

  it('the size of a page comes out of them, where they count the same pages', ({ skip }) => {
    const meminfo = parseMeminfo(read('/proc/meminfo') as string).records[0] as Meminfo;
    const { pageSizeKb } = memoryPicture({ zoneinfo: snapshot().after, meminfo });
    if (pageSizeKb === undefined) return skip('a hypervisor lends memory, and the counters are too small to tell');
    expect(pageSizeKb).toBe(Number(execFileSync('getconf', ['PAGESIZE'])) / 1024);
  });

  it('marks lie in their order, and what protects a zone from itself is nothing', () => {
    for (const { minPages = 0, lowPages = 0, highPages = 0, protection = [] } of snapshot().after.zones) {
      expect(minPages).toBeLessThanOrEqual(lowPages);
      expect(lowPages).toBeLessThanOrEqual(highPages);
      expect(protection).toContain(0);
    }
  });
});
