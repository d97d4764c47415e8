/** A cell that is a number, with a unit or not, or empty. */
const NUMBER = /^(?:[-+0-9.,]+(?: [kMGT]?B| %)?)?$/;

/** Rows as lines with columns aligned: words to the left, numbers to the right. The first row is the header. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const isNumber = widths.map((_, column) => rows.slice(1).every((cells) => NUMBER.test(cells[column] ?? '')));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
