/** Rows as text with columns aligned: words to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = widths.map((_, column) =>
    rows.slice(1).every((row) => /^[-+0-9.,]*(?: [kMGT]?B)?$/.test(row[column] ?? '')),
  );
  return rows
    .map((row) =>
      row.map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
    )
    .map((cells) => (indent + cells.join('  ')).trimEnd())
    .join('\n');
}
