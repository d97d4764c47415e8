import { indentOf } from '../../src/printk/indent.ts';
import type { Note } from '../../src/printk/note.ts';
import type { Fields } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';

/** The fields of a whole line, without what makes it a node; undefined when the declaration does not read it as it stands. */
export function fieldsOf(declaration: Printk, text: string, notes: Note[] = []): Fields | undefined {
  const trimmed = declaration.indent === undefined ? text : text.trimStart();
  const node = declaration.read(trimmed, 'strict', notes);
  if (node === undefined || text !== indentOf(declaration, node, trimmed) + trimmed) return undefined;
  const { type, start, end, ...fields } = node;
  return fields;
}

/** Reads a line and prints what was read. */
export function printed(declaration: Printk, text: string): string | undefined {
  const fields = fieldsOf(declaration, text);
  return fields && declaration.print(fields);
}
