import { Dispatcher } from '../printk/dispatcher.ts';
import type { Fields, Span } from '../printk/part.ts';
import type { Printk } from '../printk/printk.ts';
import { type AnyListing, listings } from '../records/listings.ts';
import { plainLine } from '../source/decoration.ts';
import type { Text } from '../source/text.ts';

interface Keyed {
  readonly lines: readonly Printk[];
  readonly paths: () => (line: Fields) => string | undefined;
  dispatcher?: Dispatcher;
}

const ALL: readonly AnyListing[] = listings;

/** Nodes that are made of lines with keys, by their type. */
const KEYED = new Map<string, Keyed>(
  ALL.flatMap(({ lines, keyed = {} }) =>
    Object.entries(keyed).map(([type, paths]) => [type, { lines, paths }] as const),
  ),
);

/** Whether the values of a node of this type stand on lines that are no nodes. */
export function isKeyed(type: string): boolean {
  return KEYED.has(type);
}

/** Where each value of such a node stands: its lines are read again. */
export function keyedSpans(type: string, lines: readonly Text[]): Record<string, Span> {
  const keyed = KEYED.get(type) as Keyed;
  keyed.dispatcher ??= new Dispatcher(keyed.lines);
  const pathOf = keyed.paths();
  const spans: Record<string, Span> = {};
  let last: string | undefined;
  for (const raw of lines) {
    const line = plainLine(raw);
    const read = keyed.dispatcher.read(line.text, { last }, []);
    if (read === undefined) continue;
    last = read.declaration.type;
    const indent = line.text.length - line.text.trimStart().length;
    const own = read.declaration.spans(line.text.slice(indent)) ?? {};
    const path = pathOf(read.node);
    for (const [name, [start, end]] of Object.entries(own)) {
      const value = name === 'value' || name === 'threshold' || name === 'score';
      const at: Span = [line.at(start + indent), line.at(end + indent)];
      if (value && path !== undefined) spans[path] ??= at;
      else if (!value && name !== 'key') spans[name] ??= at;
    }
  }
  return spans;
}
