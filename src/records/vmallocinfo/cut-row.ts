import type { VmallocinfoRow } from './lines.ts';

/** What an area is for; each has at least one of these behind its numbers. */
const PURPOSES = ['ioremap', 'sparse', 'vmalloc', 'vmap', 'user', 'dmaCoherent', 'vpages'] as const;

function hasPurpose(row: VmallocinfoRow): boolean {
  return PURPOSES.some((purpose) => row[purpose]);
}

/** Whether a row ends with its size, which then may have lost digits. */
export function endsWithSize(row: VmallocinfoRow): boolean {
  const { symbol, callerAddress, pages, phys, nodes } = row;
  return !hasPurpose(row) && [symbol, callerAddress, pages, phys, nodes].every((value) => value === undefined);
}

/** Whether a row ends with its pages, or with an address, which then may have lost digits. */
export function endsWithNumber(row: VmallocinfoRow): boolean {
  return !hasPurpose(row) && row.nodes === undefined && (row.pages !== undefined || row.phys !== undefined);
}
