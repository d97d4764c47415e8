import { anchorOf, beginsOf } from './anchor.ts';
import { collapse } from './collapse.ts';
import type { Note } from './note.ts';
import type { Fields, Part } from './part.ts';
import type { Printk } from './printk.ts';

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
}

/** Shorter words stand in too many lines. */
const ANCHOR_MIN = 4;

function candidateOf(declaration: Printk): Candidate {
  const anchor = declaration.anchor ?? anchorOf(declaration.parts);
  if (typeof anchor !== 'string') return { declaration, holdsAnchor: (text) => anchor.test(text), tellsDamaged: true };
  const words = anchor.trim().replace(/ +/g, ' ');
  return { declaration, holdsAnchor: (text) => text.includes(words), tellsDamaged: words.length >= ANCHOR_MIN };
}

/**
 * Finds the declaration of a line: the one that followed this kind of line
 * last time, then those that can begin with its first character.
 */
export class Dispatcher {
  readonly #byFirst = new Map<string, Candidate[]>();
  readonly #anchored: Candidate[] = [];
  readonly #successor = new Map<string, Printk>();

  constructor(declarations: readonly Printk[]) {
    for (const declaration of declarations) {
      const begins = beginsOf(declaration.parts);
      const candidate = candidateOf(declaration);
      // A line that begins with a value of any shape is only worth trying when its anchor is there.
      if (begins === undefined) this.#anchored.push(candidate);
      for (const first of new Set(begins)) {
        const list = this.#byFirst.get(first);
        if (list === undefined) this.#byFirst.set(first, [candidate]);
        else list.push(candidate);
      }
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
    if (text.slice(0, indent) !== indentOf(read.declaration, context.last, trimmed)) {
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
    const expected = this.#successor.get(last);
    if (expected !== undefined && allowed(expected, last)) {
      const node = expected.read(text, 'strict', notes);
      if (node !== undefined) return { declaration: expected, node };
    }
    const candidates = this.#candidates(text, last);
    const read = readWhole(candidates, text, 'strict', notes) ?? readCollapsed(candidates, text, notes);
    if (read !== undefined && !read.declaration.fallback) this.#successor.set(last, read.declaration);
    return read;
  }

  #candidates(text: string, last: string): Candidate[] {
    const first = this.#byFirst.get(text[0] ?? '') ?? [];
    const anchored = this.#anchored.filter((candidate) => candidate.holdsAnchor(text));
    const candidates = [...first, ...anchored].filter(({ declaration }) => allowed(declaration, last));
    return candidates.sort((a, b) => Number(a.declaration.fallback ?? false) - Number(b.declaration.fallback ?? false));
  }
}

/** The blanks that the kernel prints before this line. */
function indentOf(
  { type, indent = '', furtherIndent = indent, firstWidth }: Printk,
  last: string | undefined,
  text: string,
): string {
  if (firstWidth !== undefined) return ' '.repeat(Math.max(0, firstWidth - text.search(/ |$/)));
  return last === type ? furtherIndent : indent;
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

/** The second reading, of the line with its blanks collapsed: whole, or as far as it is sure. */
function readCollapsed(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  const collapsed = collapse(text);
  const own: Note[] = [];
  const read = readWhole(candidates, collapsed.text, 'loose', own) ?? readCut(candidates, collapsed.text, own);
  for (const note of own) notes.push({ ...note, start: collapsed.at(note.start), end: collapsed.at(note.end) });
  return read;
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
