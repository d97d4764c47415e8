import type { Text } from './text.ts';

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The index of the quote that ends the string whose text begins at `from`, or -1. */
export function closingQuote(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34) return index;
    if (code === 92) index += 1;
  }
  return -1;
}

/** The JSON string that begins at `from`, decoded, with the offset of each character; undefined when none does. */
export function jsonString(line: Text, from: number): Text | undefined {
  if (line.text[from] !== '"') return undefined;
  const end = closingQuote(line.text, from + 1);
  if (end < 0) return undefined;
  return line
    .slice(from + 1, end)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, ([, code, letter = '']) =>
      code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
