import { beginsOf } from './anchor.ts';
import { type Candidate, Candidates, candidateOf, mayBeOf } from './candidate.ts';
import { indentOf } from './indent.ts';
import { dropFirstValue } from './lost-head.ts';
import { type Note, shiftNotes } from './note.ts';
import type { Fields } from './part.ts';
import type { Printk } from './printk.ts';
import { readCollapsed, readRepaired } from './read-collapsed.ts';

/** A line that was read: its declaration, and the node it gave. */
export interface ReadLine {
  readonly declaration: Printk;
  readonly node: Fields;
}

/** What the reader of a log knows about a line beside its text. */
export interface LineContext {
  /** Type of the last line read of the same record, if any. */
  readonly last?: string | undefined;
  /** The line's head may be lost: a value that stands first is not sure. */
  readonly headDamaged?: boolean;
}

const BLANK = 32;
const ASCII_MAX = 127;

/** Declarations that are tried first after a line of one type. */
const EXPECTED_MAX = 3;

const NONE: readonly Candidate[] = [];

/** Those that read what nothing else does come last. */
function inOrder(declarations: readonly Printk[]): Printk[] {
  return [...declarations].sort((a, b) => Number(a.fallback ?? false) - Number(b.fallback ?? false));
}

/**
 * Finds the declaration of a line: those that followed this kind of line
 * lately, then those that can begin with its first character.
 */
export class Dispatcher {
  /** By the character that a line begins with, in the order in which they are tried. */
  readonly #byFirst = new Map<string, Candidates>();
  readonly #anyhow: Candidates;
  /** By the type of the line before, what followed last first. */
  readonly #expected = new Map<string, readonly Candidate[]>();
  /** The type asked for last, and what is expected after it. */
  #last: string | undefined;
  #afterLast: readonly Candidate[] = NONE;

  constructor(declarations: readonly Printk[]) {
    const candidates = inOrder(declarations).map(candidateOf);
    this.#anyhow = new Candidates(candidates.filter(({ beginsAnyhow }) => beginsAnyhow));
    const begins = candidates.map(({ declaration }) => beginsOf(declaration.parts));
    const byFirst = new Map<string, Candidate[]>([...begins.join('')].map((first) => [first, []]));
    for (const [index, candidate] of candidates.entries()) {
      const firsts = candidate.beginsAnyhow ? byFirst.keys() : new Set(begins[index]);
      for (const first of firsts) byFirst.get(first)?.push(candidate);
    }
    for (const [first, able] of byFirst) this.#byFirst.set(first, new Candidates(able));
  }

  /** Reads a message; undefined when no declaration reads it. Notes carry indices into the text. */
  read(text: string, context: LineContext, notes: Note[]): ReadLine | undefined {
    const trimmed = beginsBlank(text) ? text.trimStart() : text;
    const indent = text.length - trimmed.length;
    const noted = notes.length;
    const { last = '' } = context;
    const read = this.#readExpected(trimmed, last, notes) ?? this.#readAny(trimmed, last, notes);
    if (read === undefined) return undefined;
    if (context.headDamaged) dropFirstValue(read, trimmed, notes);
    if (!hasIndent(text, indent, expectedIndent(read, context.last, trimmed))) {
      if (read.declaration.otherIndents?.includes(indent)) read.node['indent'] = indent;
      else read.node['repaired'] = true;
    }
    if (indent > 0) shiftNotes(notes, noted, indent);
    return read;
  }

  #readAny(text: string, last: string, notes: Note[]): ReadLine | undefined {
    const candidates = (this.#byFirst.get(text[0] ?? '') ?? this.#anyhow).after(last);
    return (
      this.#readStrict(candidates, text, last, notes) ??
      readCollapsed(
        candidates.filter((candidate) => mayBeOf(candidate, text)),
        text,
        notes,
      )
    );
  }

  /** The same type again and again is looked up once. */
  #expectedAfter(last: string): readonly Candidate[] {
    if (last !== this.#last) this.#remember(last, this.#expected.get(last) ?? NONE);
    return this.#afterLast;
  }

  #remember(last: string, expected: readonly Candidate[]): void {
    this.#last = last;
    this.#afterLast = expected;
  }

  #readExpected(text: string, last: string, notes: Note[]): ReadLine | undefined {
    for (const candidate of this.#expectedAfter(last)) {
      const { declaration } = candidate;
      const node = declaration.read(text, 'strict', notes);
      if (node === undefined) continue;
      this.#expect(candidate, last);
      return { declaration, node };
    }
    return undefined;
  }

  #readStrict(candidates: readonly Candidate[], text: string, last: string, notes: Note[]): ReadLine | undefined {
    for (const candidate of candidates) {
      if (!mayBeOf(candidate, text)) continue;
      const { declaration } = candidate;
      const node = declaration.read(text, 'strict', notes);
      if (node === undefined) continue;
      // What reads any line leaves it to one that only wants its blanks set right.
      const repaired = declaration.fallback ? this.#readParticular(candidates, text, notes) : undefined;
      if (repaired !== undefined) return repaired;
      this.#expect(candidate, last);
      return { declaration, node };
    }
    return undefined;
  }

  #readParticular(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
    const particular = candidates.filter((candidate) => !candidate.declaration.fallback && mayBeOf(candidate, text));
    return readRepaired(particular, text, notes);
  }

  /**
   * What followed is tried first from now on, unless so much looks like it that
   * its turn matters, which it does not in the middle of a run.
   */
  #expect(candidate: Candidate, last: string): void {
    const { declaration, beginsAnyhow, tellsDamaged } = candidate;
    const inRun = declaration.run === true && declaration.type === last;
    if (declaration.fallback || (beginsAnyhow && !tellsDamaged && !inRun)) return;
    const before = this.#expectedAfter(last);
    if (before[0] === candidate) return;
    const others = before.filter((other) => other !== candidate);
    const expected = [candidate, ...others].slice(0, EXPECTED_MAX);
    this.#expected.set(last, expected);
    this.#remember(last, expected);
  }
}

/** Asked of every line: whether there may be blanks to take off, without making another string. */
function beginsBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return code <= BLANK || code > ASCII_MAX;
}

/** The blanks that the kernel prints before this line, where it stands. */
function expectedIndent({ declaration, node }: ReadLine, last: string | undefined, text: string): string {
  const { type, furtherIndent } = declaration;
  return last === type && furtherIndent !== undefined ? furtherIndent : indentOf(declaration, node, text);
}

function hasIndent(text: string, length: number, indent: string): boolean {
  return length === indent.length && text.startsWith(indent);
}
