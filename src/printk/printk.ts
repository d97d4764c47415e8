import { createToken, Lexer, type TokenType } from 'chevrotain';
import { collapse } from './collapse.ts';
import { compile } from './compile.ts';
import type { Arbitrary, FastCheck } from './fast-check.ts';
import type { Note } from './note.ts';
import type { Capture, Fields, Mode, Part, Span } from './part.ts';
import { isOptional } from './part.ts';
import { printParts } from './print.ts';
import { readPartial } from './read-partial.ts';
import type { Flat, LineNode, PartsFields } from './types.ts';

/** Facts about a printk that its text does not show. */
export interface PrintkFacts {
  /** The function that prints it, for the reference. */
  readonly by: string;
  /** Kernel releases that print it, for the reference: `4.6..`, `2.6.36..4.4, RHEL 7`. */
  readonly kernels: string;
  /** Usual place inside a record: lines come in rising rank. */
  readonly rank: number;
  /** It is a record of this type by itself, wherever it stands. */
  readonly record?: string | undefined;
  /** Programs print it, not the kernel. */
  readonly userspace?: true | undefined;
  /** It counts only when one of these programs prints it: others print the like. */
  readonly programs?: readonly string[] | undefined;
  /** It is several lines, read together with newlines between them: how the first and the further ones begin. */
  readonly block?: { readonly begins: RegExp; readonly goesOn: RegExp } | undefined;
  /** It begins a record. */
  readonly head?: true | undefined;
  /** It stands at most once in a record. */
  readonly once?: true | undefined;
  /** It counts only after one of these types (or itself): too many ordinary lines look like it. */
  readonly after?: readonly string[] | undefined;
  /** It is so much its own that it counts in the middle of other text too: quoted in prose, or in a string. */
  readonly quotable?: true | undefined;
  /** It reads what nothing else does: tried last, and never expected. */
  readonly fallback?: true | undefined;
  /** It can be a further line of a printk with embedded newlines, which has no envelope of its own in some logs. */
  readonly continuation?: true | undefined;
  /** What the rest of a line looks like that a mail program broke, where the line may end anywhere. */
  readonly rest?: RegExp | undefined;
  /** What in a stream of text makes a line worth reading; the anchor unless said. */
  readonly trigger?: string | RegExp | undefined;
  /** What tells its lines apart even when they are damaged, where the longest literal of the declaration does not. */
  readonly anchor?: string | RegExp | undefined;
  /** Characters that stand before the text as printed, the padding of a first column among them; log daemons often trim them. */
  readonly indent?: string | ((node: Fields) => string) | undefined;
  /** Numbers of blanks that other kernels print instead; the node then has the number as `indent`. */
  readonly otherIndents?: readonly number[] | undefined;
  /** The line begins with a padded value: the column at which that ends, however long it is. */
  readonly firstWidth?: number | undefined;
  /** The same for a line that follows another of its own type: a further line of one printk. */
  readonly furtherIndent?: string | undefined;
}

/** One printk: its token, its node, how it is read and printed. */
export interface Printk<T extends string = string, F = object> extends PrintkFacts {
  readonly type: T;
  readonly parts: readonly Part[];
  readonly token: TokenType;
  /** Reads a whole line without leading blanks, collapsed for a loose reading; undefined when it is not this printk. */
  read(text: string, mode: 'strict' | 'loose', notes: Note[]): Fields | undefined;
  /** Reads what is sure of a cut or damaged line, and where the sure part ends. */
  readPartial(text: string, notes: Note[]): { node: Fields; values: number; end: number };
  /** Where in a text a whole line of this printk stands; undefined when none does. */
  find(text: string): Span | undefined;
  print(node: object): string;
  arbitrary(fc: FastCheck): Arbitrary<{ type: T } & F>;
  /** Where each value stands in the line; undefined when the text is not this printk. */
  spans(text: string): Record<string, Span> | undefined;
}

/** The node type of a declaration: its type, place and fields. */
export type NodeOf<P> = P extends Printk<infer T, infer F> ? Flat<{ type: T } & LineNode & F> : never;

function captures(parts: readonly Part[]): Capture[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return isOptional(part) ? captures(part.parts) : [part];
  });
}

function fieldsArbitrary(parts: readonly Part[], fc: FastCheck): Arbitrary<object> {
  const all = parts.flatMap((part): Arbitrary<object>[] => {
    if (typeof part === 'string') return [];
    if (!isOptional(part)) return [part.arbitrary(fc)];
    return [fc.option(fieldsArbitrary(part.parts, fc), { nil: {} })];
  });
  return fc.tuple(...all).map((fields) => Object.assign({}, ...fields) as object);
}

/** All facts, absent ones too: objects of one shape are read several times faster than of many. */
function everyFact(facts: PrintkFacts): PrintkFacts {
  const { by, kernels, rank, record, userspace, programs, block, head, once, after, quotable, fallback } = facts;
  const { continuation, rest, trigger, anchor, indent, furtherIndent, otherIndents, firstWidth } = facts;
  const usual = { by, kernels, rank, record, userspace, programs, block, head, once, after, quotable, fallback };
  return { ...usual, continuation, rest, trigger, anchor, indent, furtherIndent, otherIndents, firstWidth };
}

/**
 * Declares one printk.
 *
 * @example
 * const PagesRam = printk('PagesRam', { by: '__show_mem', kernels: '2.6.28..', rank: Rank.totals },
 *   count('ramPages'), ' pages RAM');
 * PagesRam.read('8388477 pages RAM', 'strict', [])  // { type: 'PagesRam', ramPages: 8388477 }
 */
export function printk<const T extends string, const P extends readonly Part[]>(
  type: T,
  facts: PrintkFacts,
  ...parts: P
): Printk<T, PartsFields<P>> {
  const all = captures(parts);
  const patterns: Partial<Record<Mode | 'anywhere', RegExp>> = {};

  function pattern(mode: 'strict' | 'loose'): RegExp {
    // Blanks at the edges are trimmed by carriers, so a loose reading does not ask for them.
    const source = () => compile(mode === 'loose' ? trimEnd(parts) : parts, mode);
    return (patterns[mode] ??= new RegExp(`^${source()}$`, 's'));
  }

  function spansIn(matching: RegExp, text: string): Record<string, Span> | undefined {
    const match = new RegExp(matching, 'sd').exec(text);
    return match === null
      ? undefined
      : Object.assign({}, ...all.map((capture, index) => captureSpans(capture, match, index + 1)));
  }

  return {
    ...everyFact(facts),
    type,
    parts,
    token: createToken({ name: type, pattern: Lexer.NA }),
    read(text, mode, notes) {
      const match = pattern(mode).exec(text);
      if (match === null) return undefined;
      const node: Fields = { type, start: 0, end: 0 };
      const noted = notes.length;
      for (let index = 0; index < all.length; index += 1) {
        const raw = match[index + 1];
        if (raw === undefined) continue;
        const before = notes.length;
        if (!(all[index] as Capture).read(raw, 0, node, notes, mode)) {
          notes.length = noted;
          return undefined;
        }
        if (notes.length > before) shiftNotes(notes, before, groupStart(pattern(mode), text, index + 1));
      }
      return node;
    },
    readPartial(text, notes) {
      const node: Fields = { type, start: 0, end: 0 };
      return { node, ...readPartial(parts, text, node, notes) };
    },
    find(text) {
      patterns.anywhere ??= new RegExp(compile(parts, 'strict', '(?:)'), 's');
      const match = patterns.anywhere.exec(text);
      return match === null ? undefined : [match.index, match.index + match[0].length];
    },
    print(node) {
      const { text } = printParts(parts, node as Fields);
      return indentOf(facts, node as Fields, text) + text;
    },
    arbitrary: (fc) =>
      fieldsArbitrary(parts, fc).map((fields) => ({ type, ...fields }) as { type: T } & PartsFields<P>),
    spans(text) {
      const exact = spansIn(pattern('strict'), text);
      if (exact !== undefined) return exact;
      const collapsed = collapse(text);
      const spans = spansIn(pattern('loose'), collapsed.text);
      return spans && mapSpans(spans, (index) => collapsed.at(index));
    },
  };
}

/** The blanks before the text of a line: those of its first column, those that the node says, or the usual ones. */
export function indentOf(
  { indent = '', otherIndents, firstWidth }: Pick<PrintkFacts, 'indent' | 'otherIndents' | 'firstWidth'>,
  node: Fields,
  text: string,
): string {
  if (firstWidth !== undefined) return ' '.repeat(Math.max(0, firstWidth - text.search(/ |$/)));
  if (otherIndents !== undefined && typeof node['indent'] === 'number') return ' '.repeat(node['indent']);
  return typeof indent === 'string' ? indent : indent(node);
}

/** Where a group stands: asked for only when there is something to say about it. */
function groupStart(pattern: RegExp, text: string, group: number): number {
  return new RegExp(pattern, 'sd').exec(text)?.indices?.[group]?.[0] ?? 0;
}

function shiftNotes(notes: Note[], from: number, by: number): void {
  for (let index = from; index < notes.length; index += 1) {
    const note = notes[index] as Note;
    notes[index] = { ...note, start: note.start + by, end: note.end + by };
  }
}

function captureSpans(capture: Capture, match: RegExpExecArray, group: number): Record<string, Span> {
  const raw = match[group];
  const place = match.indices?.[group];
  return raw === undefined || place === undefined ? {} : capture.spans(raw, place[0]);
}

function mapSpans(spans: Record<string, Span>, at: (index: number) => number): Record<string, Span> {
  return Object.fromEntries(Object.entries(spans).map(([name, [start, end]]) => [name, [at(start), at(end)] as const]));
}

/** The parts without the blanks at the very end of their text. */
function trimEnd(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (typeof last !== 'string') return parts;
  return [...parts.slice(0, -1), last.trimEnd()];
}
