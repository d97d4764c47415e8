import { createToken, Lexer, type TokenType } from 'chevrotain';
import { compile } from './compile.ts';
import { everyFact, type PrintkFacts } from './facts.ts';
import type { Arbitrary, FastCheck } from './fast-check.ts';
import { indentOf } from './indent.ts';
import { FIELDS_MAX, NodeShape } from './node-shape.ts';
import type { Note } from './note.ts';
import type { Capture, Fields, Mode, Part, Span } from './part.ts';
import { isOptional } from './part.ts';
import { printParts } from './print.ts';
import { readMatch } from './read-match.ts';
import { readPartial } from './read-partial.ts';
import { collapsedSpans, spansIn } from './spans.ts';
import type { Flat, LineNode, PartsFields } from './types.ts';

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
  const names = all.flatMap((capture) => capture.names);
  let shape: NodeShape | undefined;
  const patterns: Partial<Record<Mode | 'anywhere', RegExp>> = {};

  function pattern(mode: 'strict' | 'loose'): RegExp {
    // Blanks at the edges are trimmed by carriers, so a loose reading does not ask for them.
    const source = () => compile(mode === 'loose' ? trimEnd(parts) : parts, mode);
    return (patterns[mode] ??= new RegExp(`^${source()}$`, 's'));
  }

  return {
    ...everyFact(facts),
    type,
    parts,
    token: createToken({ name: type, pattern: Lexer.NA }),
    read(text, mode, notes) {
      const match = pattern(mode).exec(text);
      if (match === null) return undefined;
      const noted = notes.length;
      if (shape !== undefined) {
        const node = shape.blank(type);
        if (readMatch(all, pattern(mode), match, node, notes, mode) && shape.fits(node)) return node;
        notes.length = noted;
      }
      const node: Fields = { type, start: 0, end: 0 };
      if (!readMatch(all, pattern(mode), match, node, notes, mode)) {
        notes.length = noted;
        return undefined;
      }
      if (names.length > FIELDS_MAX) shape = NodeShape.of(node, names);
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
    spans: (text) => spansIn(pattern('strict'), all, text) ?? collapsedSpans(pattern('loose'), all, text),
  };
}

/** The parts without the blanks at the very end of their text. */
function trimEnd(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (typeof last !== 'string') return parts;
  return [...parts.slice(0, -1), last.trimEnd()];
}
