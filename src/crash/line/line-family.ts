import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { ReadLine } from '../../printk/dispatcher.ts';
import type { Note } from '../../printk/note.ts';
import type { Fields } from '../../printk/part.ts';
import type { Printk } from '../../printk/printk.ts';
import { type LineDraft, type LineToken, lineToken, RecordParser, type Rule } from '../../records/record-parser.ts';
import type { Block, Family, Placeless } from '../family.ts';
import type { CrashNode } from '../node.ts';
import type { Line } from './line.ts';
import { LineFinder } from './line-finder.ts';

/** Empty lines in a row that a block goes on after: crash prints up to two, and web pages one between any two lines. */
const EMPTY_MAX = 3;

/** Mail programs break lines no shorter than this. */
const WRAPPED_MIN = 40;

/** Output that is made of lines, each declared once; a grammar puts them into the node. */
export interface LineFamilySpec<N extends CrashNode, D extends LineDraft> extends Omit<Family<N>, 'read'> {
  /** The more particular before the more general. */
  readonly lines: readonly Printk[];
  /** The lines that can stand first. */
  readonly begins: readonly Printk[];
  /** Further lines that stand first under one of its commands, when a pipe took what stood before. */
  readonly beginsAsked?: readonly Printk[];
  /** Only under one of its commands: its lines are too plain to be known by their shape. */
  readonly onlyAsked?: true;
  /** Whether a line begins another block, after the lines that are there. */
  another?(node: Fields, before: readonly Printk[], taken: readonly { readonly read: ReadLine }[]): boolean;
  draft(): D;
  /** Its rules, named after the functions of crash. */
  rules(grammar: RecordParser<D>): Rule[];
  /** The node's own fields; undefined when the lines are too few to be sure of. */
  build(draft: D): Placeless<N> | undefined;
}

/** A line of the block, and the index of the line after it. */
interface Taken {
  readonly read: ReadLine;
  readonly line: Line;
  readonly notes: readonly Note[];
  readonly next: number;
}

/** A family of lines as the registry sees it, with its declarations for the reference and for tests. */
export interface LineFamily<N extends CrashNode = CrashNode> extends Family<N> {
  readonly lines: readonly Printk[];
  readonly grammar: (config: { skipValidations: boolean }) => unknown;
}

/** A family whose output is made of lines. */
export function lineFamily<N extends CrashNode, D extends LineDraft>(spec: LineFamilySpec<N, D>): LineFamily<N> {
  let finder: LineFinder | undefined;
  let openers: { plain: Opener; asked: Opener } | undefined;
  let parser: RecordParser<D> | undefined;
  const grammar = (config: { skipValidations: boolean }) =>
    new RecordParser<D>(
      spec.lines.map(({ token }) => token),
      spec.rules,
      config,
      spec.draft,
    );

  function build(taken: readonly Taken[]): Block<N> | undefined {
    const diagnostics: Diagnostic[] = [];
    parser ??= grammar({ skipValidations: true });
    const draft = parser.run(taken.map((one) => tokenOf(one, diagnostics)));
    const node = spec.build(draft);
    const [first, last] = [taken[0], taken.at(-1)];
    if (node === undefined || first === undefined || last === undefined) return undefined;
    const { type, ...fields } = node;
    const placed = { type, start: first.line.start, end: last.line.end, ...fields } as unknown as N;
    return { node: placed, next: last.next, diagnostics };
  }

  return {
    ...spec,
    grammar,
    read(lines, at, asked) {
      openers ??= openersOf(spec);
      const { begins, finder: opener } = asked ? openers.asked : openers.plain;
      if ((spec.onlyAsked && !asked) || !opener.canRead(lines[at]?.words ?? '')) return undefined;
      finder ??= new LineFinder(spec.lines);
      const taken = takeLines(finder, { begins, another: spec.another }, lines, at);
      return taken.length === 0 ? undefined : build(taken);
    },
  };
}

/** The lines that can stand first. */
interface Opener {
  readonly begins: readonly Printk[];
  readonly finder: LineFinder;
}

function openersOf({
  begins,
  beginsAsked = [],
}: Pick<LineFamilySpec<CrashNode, LineDraft>, 'begins' | 'beginsAsked'>): { plain: Opener; asked: Opener } {
  const plain = { begins, finder: new LineFinder(begins) };
  if (beginsAsked.length === 0) return { plain, asked: plain };
  const all = [...begins, ...beginsAsked];
  return { plain, asked: { begins: all, finder: new LineFinder(all) } };
}

interface Bounds {
  readonly begins: readonly Printk[];
  readonly another: LineFamilySpec<CrashNode, LineDraft>['another'] | undefined;
}

/** The lines from `at` on that are of one block. */
function takeLines(finder: LineFinder, { begins, another }: Bounds, lines: readonly Line[], at: number): Taken[] {
  const taken: Taken[] = [];
  const before: Printk[] = [];
  let empty = 0;
  for (let index = at; index < lines.length; ) {
    if (lines[index]?.blank) {
      index += 1;
      if ((empty += 1) > EMPTY_MAX) break;
      continue;
    }
    const one = takeLine(finder, lines, index, before.at(-1)?.type ?? '');
    if (one === undefined) break;
    const { declaration, node } = one.read;
    if (before.length === 0 ? !begins.includes(declaration) : (another?.(node, before, taken) ?? false)) break;
    taken.push(one);
    before.push(declaration);
    index = one.next;
    empty = 0;
  }
  return taken;
}

/** A line; or two that a mail program made of one. */
function takeLine(finder: LineFinder, lines: readonly Line[], index: number, last: string): Taken | undefined {
  const line = lines[index] as Line;
  const notes: Note[] = [];
  const read = finder.read(line.words, last, notes);
  if (read !== undefined) return { read, line, notes, next: index + 1 };
  const next = lines[index + 1];
  if (next === undefined || next.blank || line.words.length < WRAPPED_MIN) return undefined;
  const both = finder.read(`${line.words} ${next.words}`, last, notes);
  return both && { read: both, line: line.join(next), notes, next: index + 2 };
}

/** Names and paths are read with single blanks, and may have had more. */
function restoreBlanks({ declaration, node }: ReadLine, line: Line): void {
  const texts = Object.keys(node).filter(
    (name) => typeof node[name] === 'string' && (node[name] as string).includes(' '),
  );
  if (texts.length === 0) return;
  const spans = declaration.spans(line.words) ?? {};
  for (const name of texts) {
    const [start, end] = spans[name] ?? [0, 0];
    if (end > start) node[name] = line.verbatim(start, end);
  }
}

function tokenOf({ read, line, notes }: Taken, diagnostics: Diagnostic[]): LineToken {
  const { declaration, node } = read;
  node['start'] = line.start;
  node['end'] = line.end;
  restoreBlanks(read, line);
  for (const { code, message, start, end } of notes)
    diagnostics.push(diagnostic(code, message, line.at(start), line.at(end)));
  if (line.cut)
    diagnostics.push(
      diagnostic('unterminated-line', 'this line ends early; its last value may be cut', line.start, line.end),
    );
  return lineToken(declaration, node as { start: number });
}
