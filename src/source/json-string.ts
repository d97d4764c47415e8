import type { Text } from './text.ts';

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The JSON string that begins at `from`, decoded, with the offset of each character; undefined when none does. */
export function jsonString(line: Text, from: number): Text | undefined {
  const match = /"(?:[^"\\]|\\.)*"/sy;
  match.lastIndex = from;
  const found = match.exec(line.text);
  if (found === null) return undefined;
  const inner = line.slice(from + 1, from + found[0].length - 1);
  return inner.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, ([, code, letter = '']) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
