import { INDENT, type IomemRow } from './lines.ts';

/** A row as it was read: with its blanks, unless there are none or they are not the kernel's. */
export function withDepth({ indent, ...row }: IomemRow & { indent?: number }): IomemRow {
  if (indent === undefined && row.repaired) return row;
  return { ...row, depth: (indent ?? 0) / INDENT };
}

/** Rows without their depths, where what is there cannot be all of the indentation. */
export function withoutDoubtfulDepths(rows: readonly IomemRow[]): IomemRow[] {
  const atTop = rows.some(({ depth }) => depth === 0);
  const flattened = rows.some((row, index) => {
    const before = rows[index - 1];
    return row.depth !== undefined && row.depth === before?.depth && liesWithin(row, before);
  });
  return atTop && !flattened ? [...rows] : rows.map(({ depth, ...row }) => row);
}

/** Rows of one depth never share addresses; where the reader may not see any, all of them are zeros. */
function liesWithin(inner: IomemRow, outer: IomemRow): boolean {
  const [from, to] = [wide(outer.first), wide(outer.last)];
  return /[^0]/.test(to) && wide(inner.first) >= from && wide(inner.last) <= to;
}

/** Digits that compare like the numbers they say. */
function wide(digits: string): string {
  return digits.padStart(16, '0');
}
