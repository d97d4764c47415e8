import type { LineNode } from '../printk/types.ts';
import type { ListingNote } from './listing.ts';

/**
 * Rows of a table have the same columns, and end in the same way. Where a row
 * has fewer of them, or lacks the blank at its end that others have, its last
 * value may be cut: it is left out.
 */
export function dropDoubtful<R extends LineNode>(
  rows: readonly R[],
  columnsOf: (row: R) => unknown[],
  note: ListingNote,
  least = 0,
): void {
  const columns = Math.max(least, ...rows.map((row) => columnsOf(row).length));
  const asPrinted = rows.some(({ repaired, truncated }) => !repaired && !truncated);
  for (const row of rows) {
    const cells = columnsOf(row);
    const short = cells.length < columns;
    if (row.truncated ? !short : !short && !(row.repaired && asPrinted)) continue;
    // What follows a value in a damaged line has proven it already.
    if (!row.truncated) cells.pop();
    row.truncated = true;
    note('truncated-line', `a row of ${cells.length} columns for sure among rows of ${columns}`, row);
  }
}
