import type { Fields } from '../printk/part.ts';
import type { Printk } from '../printk/printk.ts';
import { declarationOf } from './declarations.ts';

/** The declaration of a line node: that of its type, or of its form where several lines make one type of record. */
export function declarationOfNode({ type, form }: { type: string; form?: unknown }): Printk | undefined {
  return declarationOf(typeof form === 'string' ? form : type);
}

/** The text of a line node, by its declaration. */
export function printLine(node: { type: string }): string {
  const declaration = declarationOfNode(node);
  if (declaration === undefined) throw new TypeError(`no line is declared for a node of type ${node.type}`);
  return declaration.print(node as unknown as Fields);
}
