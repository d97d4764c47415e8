import type { PrintkFacts } from '../../src/printk/facts.ts';
import type { Note } from '../../src/printk/note.ts';
import type { Fields, Part } from '../../src/printk/part.ts';
import { type Printk, printk } from '../../src/printk/printk.ts';

export const FACTS: PrintkFacts = { by: 'sample', kernels: '6.18', rank: 0 };

/** Without the types of the parts, which nobody asks for here. */
const declare: (type: string, facts: PrintkFacts, ...parts: Part[]) => Printk = printk as never;

/** A declaration of these parts; its nodes are of the type `Sample`. */
export function sample(...parts: Part[]): Printk {
  return declare('Sample', FACTS, ...parts);
}

export interface Reading {
  fields: Fields | undefined;
  notes: Note[];
}

/** The fields of a node without what makes it a node. */
export function fieldsOf(node: Fields | undefined): Fields | undefined {
  if (node === undefined) return undefined;
  const { type, start, end, ...fields } = node;
  return fields;
}

export function read(declaration: Printk, text: string, mode: 'strict' | 'loose' = 'strict'): Reading {
  const notes: Note[] = [];
  return { fields: fieldsOf(declaration.read(text, mode, notes)), notes };
}

/** The fields of a whole line that is read without a remark. */
export function readSilently(
  declaration: Printk,
  text: string,
  mode: 'strict' | 'loose' = 'strict',
): Fields | undefined {
  const { fields, notes } = read(declaration, text, mode);
  if (notes.length > 0) throw new Error(`remarks: ${JSON.stringify(notes)}`);
  return fields;
}

export function readPartial(declaration: Printk, text: string): Fields | undefined {
  return fieldsOf(declaration.readPartial(text, []).node);
}
