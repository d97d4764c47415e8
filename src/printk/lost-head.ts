import type { ReadLine } from './dispatcher.ts';
import type { Note } from './note.ts';
import type { Part } from './part.ts';

/** Leaves out the value that stands first: of an optional part that is there, or of the first part that always is. */
export function dropFirstValue({ declaration, node }: ReadLine, text: string, notes: Note[]): void {
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
