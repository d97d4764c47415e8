/** A place as editors count it: both from 1, the column in units of the text. */
export interface Location {
  line: number;
  column: number;
}

const NEWLINE = 10;

/**
 * The line and column of an offset.
 *
 * @param text the text, or the bytes, that the offset is into
 * @throws TypeError when the offset is not within the text
 * @example
 * locate('a\nbc', 3) // { line: 2, column: 2 }
 */
export function locate(text: string | Uint8Array, offset: number): Location {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length)
    throw new TypeError(`offset ${offset} is not within the text`);
  let line = 1;
  let start = 0;
  const next = (from: number) => (typeof text === 'string' ? text.indexOf('\n', from) : text.indexOf(NEWLINE, from));
  for (let at = next(0); at >= 0 && at < offset; at = next(at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
