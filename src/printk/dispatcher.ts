import { anchorOf, beginsOf } from './anchor.ts';
import { type Collapsed, collapse } from './collapse.ts';
import type { Note } from './note.ts';
import type { Fields, Part } from './part.ts';
import { indentOf, type Printk } from './printk.ts';

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

interface Candidate {
  readonly declaration: Printk;
  /** Whether the line holds what tells this declaration apart. */
  holdsAnchor(text: string): boolean;
  /** The anchor is long enough to know a damaged line by. */
  readonly tellsDamaged: boolean;
  /** It can begin with any character: only worth trying when its anchor is there. */
  readonly beginsAnyhow: boolean;
}

/** Declarations that are tried first after a line of one type. */
const EXPECTED_MAX = 3;

/** Shorter words stand in too many lines. */
const ANCHOR_MIN = 4;

function candidateOf(declaration: Printk): Candidate {
  const anchor = declaration.anchor ?? anchorOf(declaration.parts);
  const beginsAnyhow = beginsOf(declaration.parts) === undefined;
  if (typeof anchor !== 'string')
    return { declaration, holdsAnchor: (text) => anchor.test(text), tellsDamaged: true, beginsAnyhow };
  const words = anchor.trim().replace(/ +/g, ' ');
  const tellsDamaged = words.length >= ANCHOR_MIN;
  return { declaration, holdsAnchor: (text) => text.includes(words), tellsDamaged, beginsAnyhow };
}

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
  readonly #byFirst = new Map<string, Candidate[]>();
  readonly #anyhow: readonly Candidate[];
  /** By the type of the line before, what followed last first. */
  readonly #expected = new Map<string, readonly Candidate[]>();

  constructor(declarations: readonly Printk[]) {
    const candidates = inOrder(declarations).map(candidateOf);
    this.#anyhow = candidates.filter(({ beginsAnyhow }) => beginsAnyhow);
    const firsts = new Set(candidates.flatMap(({ declaration }) => [...(beginsOf(declaration.parts) ?? '')]));
    for (const first of firsts) {
      const begin = ({ declaration, beginsAnyhow }: Candidate) =>
        beginsAnyhow || (beginsOf(declaration.parts) as string).includes(first);
      this.#byFirst.set(first, candidates.filter(begin));
    }
  }

  /** Reads a message; undefined when no declaration reads it. Notes carry indices into the text. */
  read(text: string, context: LineContext, notes: Note[]): ReadLine | undefined {
    const trimmed = text.trimStart();
    const indent = text.length - trimmed.length;
    const noted = notes.length;
    const read = this.#readTrimmed(trimmed, context, notes);
    if (read === undefined) return undefined;
    if (context.headDamaged) dropFirstValue(read, trimmed, notes);
    if (!hasIndent(text, indent, expectedIndent(read, context.last, trimmed))) {
      if (read.declaration.otherIndents?.includes(indent)) read.node['indent'] = indent;
      else read.node['repaired'] = true;
    }
    if (indent > 0) {
      for (let index = noted; index < notes.length; index += 1) {
        const note = notes[index] as Note;
        notes[index] = { ...note, start: note.start + indent, end: note.end + indent };
      }
    }
    return read;
  }

  #readTrimmed(text: string, context: LineContext, notes: Note[]): ReadLine | undefined {
    const { last = '' } = context;
    const candidates = this.#byFirst.get(text[0] ?? '') ?? this.#anyhow;
    return (
      this.#readExpected(text, last, notes) ??
      this.#readStrict(candidates, text, last, notes) ??
      readCollapsed(
        candidates.filter((candidate) => isCandidate(candidate, text, last)),
        text,
        notes,
      )
    );
  }

  #readExpected(text: string, last: string, notes: Note[]): ReadLine | undefined {
    for (const candidate of this.#expected.get(last) ?? []) {
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
      if (!isCandidate(candidate, text, last)) continue;
      const { declaration } = candidate;
      const node = declaration.read(text, 'strict', notes);
      if (node === undefined) continue;
      // What reads any line leaves it to one that only wants its blanks set right.
      const exact = declaration.fallback ? readRepaired(candidates, text, last, notes) : undefined;
      if (exact !== undefined) return exact;
      this.#expect(candidate, last);
      return { declaration, node };
    }
    return undefined;
  }

  /** What followed is tried first from now on, unless so much looks like it that its turn matters. */
  #expect(candidate: Candidate, last: string): void {
    const { declaration, beginsAnyhow, tellsDamaged } = candidate;
    if (declaration.fallback || (beginsAnyhow && !tellsDamaged)) return;
    const before = this.#expected.get(last) ?? [];
    if (before[0] === candidate) return;
    const others = before.filter((other) => other !== candidate);
    this.#expected.set(last, [candidate, ...others].slice(0, EXPECTED_MAX));
  }
}

/** Whether a line may be of the declaration, by what stands in it and by the line before. */
function isCandidate({ declaration, beginsAnyhow, holdsAnchor }: Candidate, text: string, last: string): boolean {
  return allowed(declaration, last) && (!beginsAnyhow || holdsAnchor(text));
}

/** The blanks that the kernel prints before this line, where it stands. */
function expectedIndent({ declaration, node }: ReadLine, last: string | undefined, text: string): string {
  const { type, furtherIndent } = declaration;
  return last === type && furtherIndent !== undefined ? furtherIndent : indentOf(declaration, node, text);
}

function hasIndent(text: string, length: number, indent: string): boolean {
  return length === indent.length && text.startsWith(indent);
}

function allowed({ after, type }: Printk, last: string): boolean {
  return after === undefined || type === last || after.includes(last);
}

function readWhole(
  candidates: readonly Candidate[],
  text: string,
  mode: 'strict' | 'loose',
  notes: Note[],
): ReadLine | undefined {
  for (const { declaration } of candidates) {
    const node = declaration.read(text, mode, notes);
    if (node === undefined) continue;
    if (mode === 'loose') node['repaired'] = true;
    return { declaration, node };
  }
  return undefined;
}

/** The second reading, whole, by those that do not read any line. */
function readRepaired(
  candidates: readonly Candidate[],
  text: string,
  last: string,
  notes: Note[],
): ReadLine | undefined {
  const collapsed = collapse(text);
  const own: Note[] = [];
  const particular = candidates.filter(
    (candidate) => !candidate.declaration.fallback && isCandidate(candidate, text, last),
  );
  const read = readWhole(particular, collapsed.text, 'loose', own);
  addCollapsed(own, collapsed, notes);
  return read;
}

/** The second reading, of the line with its blanks collapsed: whole, or as far as it is sure. */
function readCollapsed(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  const collapsed = collapse(text);
  const own: Note[] = [];
  const read = readWhole(candidates, collapsed.text, 'loose', own) ?? readCut(candidates, collapsed.text, own);
  addCollapsed(own, collapsed, notes);
  return read;
}

function addCollapsed(own: readonly Note[], collapsed: Collapsed, notes: Note[]): void {
  for (const note of own) notes.push({ ...note, start: collapsed.at(note.start), end: collapsed.at(note.end) });
}

/** The declaration that is surest about a cut or damaged line: most values, then the longest stretch. */
function readCut(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  let best: (ReadLine & { values: number; end: number; notes: Note[] }) | undefined;
  for (const { declaration, tellsDamaged, holdsAnchor } of candidates) {
    if (!tellsDamaged || !holdsAnchor(text)) continue;
    const own: Note[] = [];
    const { node, values, end } = declaration.readPartial(text, own);
    if (values > (best?.values ?? 0) || (values === best?.values && end > best.end))
      best = { declaration, node, values, end, notes: own };
  }
  if (best === undefined) return undefined;
  best.node['truncated'] = true;
  notes.push(...best.notes, {
    code: 'truncated-line',
    message: 'this line is cut or damaged; what was sure is read',
    start: best.end,
    end: text.length,
  });
  return best;
}

/** Leaves out the value that stands first: of an optional part that is there, or of the first part that always is. */
function dropFirstValue({ declaration, node }: ReadLine, text: string, notes: Note[]): void {
  if (declaration.continuation) return;
  for (const part of declaration.parts) {
    if (typeof part === 'string') return;
    const names = namesOf(part).filter((name) => node[name] !== undefined);
    for (const name of names) delete node[name];
    if (names.length === 0 && part.part === 'optional') continue;
    node['truncated'] = true;
    notes.push({
      code: 'truncated-line',
      message: 'the head of this line may be lost; its first value is left out',
      start: 0,
      end: text.length,
    });
    return;
  }
}

function namesOf(part: Exclude<Part, string>): readonly string[] {
  if (part.part === 'capture') return part.names;
  return part.parts.flatMap((inner) => (typeof inner === 'string' ? [] : namesOf(inner)));
}
