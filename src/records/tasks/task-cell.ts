/** One value of a row, and where it stands among the cells. */
export interface TaskCell {
  readonly start: number;
  readonly end: number;
  /** Blanks and value take the width that the column has. */
  readonly exact: boolean;
  /** The value is wider than its column: it may be two, whose blanks are lost. */
  readonly wide: boolean;
}

const BLANK = 32;

/** The cell after index `from`, of a column of this width; undefined when no blank ends it. */
export function nextCell(cells: string, from: number, width: number): TaskCell | undefined {
  let start = from;
  while (cells.charCodeAt(start) === BLANK) start += 1;
  const end = cells.indexOf(' ', start);
  if (start === from || end < 0) return undefined;
  const wide = end - start > width;
  return { start, end, exact: end - from === Math.max(width, end - start) + 1, wide };
}
