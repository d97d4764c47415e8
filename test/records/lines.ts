import type { Note } from '../../src/printk/note.ts';
import type { Fields } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';

/** The fields of a whole line, without what makes it a node; undefined when the declaration does not read it as it stands. */
export function fieldsOf(declaration: Printk, text: string, notes: Note[] = []): Fields | undefined {
  const indent = declaration.indent ?? '';
  const node = text.startsWith(indent) ? declaration.read(text.slice(indent.length), 'strict', notes) : undefined;
  if (node === undefined) return undefined;
  const { type, start, end, ...fields } = node;
  return fields;
}

/** Reads a line and prints what was read. */
export function printed(declaration: Printk, text: string): string | undefined {
  const fields = fieldsOf(declaration, text);
  return fields && declaration.print(fields);
}
