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
  { unterminated, least = 0 }: { readonly unterminated?: boolean | undefined; readonly least?: number | undefined },
): void {
  const columns = Math.max(least, ...rows.map((row) => columnsOf(row).length));
  const asPrinted = rows.some(({ repaired, truncated }) => !repaired && !truncated);
  for (const row of rows) {
    const cells = columnsOf(row);
    const short = cells.length < columns;
    // That the input ends inside the last row is said already.
    const asOthers = !asPrinted || !row.repaired || (unterminated === true && row === rows.at(-1));
    if (row.truncated ? !short : !short && asOthers) continue;
    // What follows a value in a damaged line has proven it already.
    if (!row.truncated) cells.pop();
    row.truncated = true;
    note('truncated-line', `a row of ${cells.length} columns for sure among rows of ${columns}`, row);
  }
}
