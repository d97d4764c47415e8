import * as fc from 'fast-check';
import type { Arbitrary, FastCheck } from '../printk/fast-check.ts';
import type { NodeOf, Printk } from '../printk/printk.ts';
import { declarationOf } from '../records/declarations.ts';

/** Every node that a declared line can give, with every optional part present and absent. */
export function lineOf<P extends Printk>(printk: P): fc.Arbitrary<NodeOf<P>> {
  // Declarations know fast-check by shape only; this is where it comes in.
  const node = printk.arbitrary(fc as unknown as FastCheck) as Arbitrary<object> as unknown as fc.Arbitrary<object>;
  return node.map((fields) => ({ start: 0, end: 0, ...fields }) as NodeOf<P>);
}

/**
 * Every node of a line type, by its name.
 *
 * @throws TypeError when no line of that type is declared
 * @example
 * fc.assert(fc.property(line('KilledProcess'), (node) => print(node).includes('Killed process')));
 */
export function line(type: string): fc.Arbitrary<{ type: string; start: number; end: number }> {
  const printk = declarationOf(type);
  if (printk === undefined) throw new TypeError(`no line is declared as ${type}`);
  return lineOf(printk) as unknown as fc.Arbitrary<{ type: string; start: number; end: number }>;
}
