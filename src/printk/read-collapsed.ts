import type { Candidate } from './candidate.ts';
import { type Collapsed, collapse } from './collapse.ts';
import type { ReadLine } from './dispatcher.ts';
import type { Note } from './note.ts';

function readWhole(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  for (const { declaration } of candidates) {
    const node = declaration.read(text, 'loose', notes);
    if (node === undefined) continue;
    node['repaired'] = true;
    return { declaration, node };
  }
  return undefined;
}

/** The second reading, of the line with its blanks collapsed, where it is whole. */
export function readRepaired(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  const collapsed = collapse(text);
  const own: Note[] = [];
  const read = readWhole(candidates, collapsed.text, own);
  addNotes(own, collapsed, notes);
  return read;
}

/** The second reading, of the line with its blanks collapsed: whole, or as far as it is sure. */
export function readCollapsed(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  const collapsed = collapse(text);
  const own: Note[] = [];
  const read = readWhole(candidates, collapsed.text, own) ?? readCut(candidates, collapsed.text, own);
  addNotes(own, collapsed, notes);
  return read;
}

function addNotes(own: readonly Note[], collapsed: Collapsed, notes: Note[]): void {
  for (const note of own) notes.push({ ...note, start: collapsed.at(note.start), end: collapsed.at(note.end) });
}

/** Where a value should stand: the conversion of a format string, the group of a pattern. */
const PROGRAM_TEXT = /%[#0 +-]*[0-9*]*[hlz]{0,2}[a-zA-Z]|\(\?/y;

/** Source code holds the words of a line, not what the kernel prints between them. */
function isProgramText(text: string, at: number): boolean {
  PROGRAM_TEXT.lastIndex = at;
  return PROGRAM_TEXT.test(text);
}

/** The declaration that is surest about a cut or damaged line: most values, then the longest stretch. */
function readCut(candidates: readonly Candidate[], text: string, notes: Note[]): ReadLine | undefined {
  let best: (ReadLine & { values: number; end: number; notes: Note[] }) | undefined;
  for (const { declaration, tellsDamaged, holdsAnchor } of candidates) {
    if (!tellsDamaged || !holdsAnchor(text)) continue;
    const own: Note[] = [];
    const { node, values, end } = declaration.readPartial(text, own);
    if (isProgramText(text, end)) continue;
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
