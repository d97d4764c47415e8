import type { Text } from './text.ts';

/** Without the carriage returns and NULs that serial consoles, other systems' line ends and lost blocks of a file leave. */
export function withoutFilling(line: Text): Text {
  const { text } = line;
  let end = text.length;
  while (end > 0 && isFilling(text.charCodeAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && text.charCodeAt(start) === 0) start += 1;
  return start === 0 && end === text.length ? line : line.slice(start, end);
}

function isFilling(code: number): boolean {
  return code === 0 || code === 13;
}
