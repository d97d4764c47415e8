import type { Fields } from '../printk/part.ts';
import { declarationOf } from './declarations.ts';

/** The text of a line node, by its declaration. */
export function printLine(node: { type: string }): string {
  const declaration = declarationOf(node.type);
  if (declaration === undefined) throw new TypeError(`no line is declared for a node of type ${node.type}`);
  return declaration.print(node as unknown as Fields);
}
