import type { Span } from '../printk/part.ts';
import { decodeUtf8, toBinary } from '../source/bytes.ts';
import { Text } from '../source/text.ts';
import { crashDeclarationOf } from './declarations.ts';
import { Line } from './line/line.ts';

/** Where the values of a line of output stood; nothing for what is no such line. */
export function crashSpans(
  { type, start, end }: { type: string; start: number; end: number },
  input: string | Uint8Array,
): Record<string, Span> {
  const declaration = crashDeclarationOf(type);
  if (declaration === undefined) return {};
  const verbatim = new Text(
    typeof input === 'string' ? input.slice(start, end) : toBinary(input.subarray(start, end)),
    start,
  );
  const text = typeof input === 'string' ? verbatim : decodeUtf8(verbatim);
  // A line that a mail program broke has its line end inside.
  const line = new Line(new Text(text.text.replace(/[\r\n]/g, ' '), start, text.offsets));
  const spans = Object.entries(declaration.spans(line.words) ?? {});
  return Object.fromEntries(spans.map(([name, [from, to]]) => [name, [line.at(from), line.at(to)] as const]));
}
