import type { KmemInfo, KmemInfoRow } from '../../crash/kmem/info.ts';

/** The rows of `kmem -i`, by what they are about, in pages. */
export interface MemoryUse {
  totalPages?: number;
  freePages?: number;
  usedPages?: number;
  slabPages?: number;
  swapTotalPages?: number;
  swapFreePages?: number;
  commitLimitPages?: number;
  committedPages?: number;
  /** Promised memory in percent of what the limit allows, cut off as crash does. */
  committedPercent?: number;
  /** Bytes of a page, worked out from the largest row. */
  pageBytes?: number;
}

const ROWS = [
  ['totalPages', 'TOTAL MEM'],
  ['freePages', 'FREE'],
  ['usedPages', 'USED'],
  ['slabPages', 'SLAB'],
  ['swapTotalPages', 'TOTAL SWAP'],
  ['swapFreePages', 'SWAP FREE'],
  ['commitLimitPages', 'COMMIT LIMIT'],
  ['committedPages', 'COMMITTED'],
] as const;

const UNIT_BYTES: Record<string, number> = { KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40, PB: 2 ** 50 };
const PAGE_SIZES = [4096, 16_384, 65_536];

/** The size of a page, from a row that has it in pages and in bytes: sizes are rounded, so the nearest counts. */
function pageBytes({ pages, size, sizeUnit }: KmemInfoRow): number | undefined {
  const unit = UNIT_BYTES[sizeUnit ?? ''];
  if (unit === undefined || pages <= 0) return undefined;
  const ratio = (size * unit) / pages;
  return PAGE_SIZES.find((bytes) => Math.abs(ratio - bytes) < bytes / 10);
}

/** Reads the rows of `kmem -i` by their names. */
export function memoryUse({ rows }: Pick<KmemInfo, 'rows'>): MemoryUse {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const use: MemoryUse = {};
  for (const [field, name] of ROWS) {
    const pages = byName.get(name)?.pages;
    if (pages !== undefined) use[field] = pages;
  }
  const percent = byName.get('COMMITTED')?.percent;
  if (percent !== undefined) use.committedPercent = percent;
  const total = byName.get('TOTAL MEM');
  const bytes = total && pageBytes(total);
  if (bytes !== undefined) use.pageBytes = bytes;
  return use;
}

/** Memory in use that no process holds, in kB. */
export interface UnexplainedMemory {
  usedKb: number;
  residentKb: number;
  slabKb: number;
  cachedKb: number;
  unexplainedKb: number;
  /** Of all memory. */
  percent: number;
}

/**
 * How much of the memory in use is neither resident in a process, nor page
 * cache, nor slab: drivers, page tables, vmalloc, a balloon. Never below 0, as
 * shared pages count in each process.
 *
 * @param residentKb the sum over processes, as rssTotals gives it
 * @returns undefined when a row or the page size is missing
 */
export function unexplainedMemory(info: Pick<KmemInfo, 'rows'>, residentKb: number): UnexplainedMemory | undefined {
  const { totalPages, usedPages, slabPages = 0, pageBytes: bytes } = memoryUse(info);
  if (totalPages === undefined || usedPages === undefined || bytes === undefined) return undefined;
  const kb = (pages: number) => (pages * bytes) / 1024;
  const cached = info.rows.filter(({ name }) => name === 'CACHED' || name === 'BUFFERS');
  const cachedKb = kb(cached.reduce((sum, { pages }) => sum + Math.max(0, pages), 0));
  const parts = { usedKb: kb(usedPages), residentKb, slabKb: kb(slabPages), cachedKb };
  const unexplainedKb = Math.max(0, parts.usedKb - residentKb - parts.slabKb - cachedKb);
  return { ...parts, unexplainedKb, percent: (100 * unexplainedKb) / kb(totalPages) };
}
