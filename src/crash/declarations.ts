import type { Printk } from '../printk/printk.ts';
import type { LineFamily } from './line/line-family.ts';
import { allFamilies } from './registry.ts';

const LINE_FAMILIES = (allFamilies as readonly LineFamily[]).filter(({ lines }) => lines !== undefined);

/** Every line of output that is declared. */
export const crashDeclarations: readonly Printk[] = [...new Set(LINE_FAMILIES.flatMap(({ lines }) => lines))];

const BY_TYPE = new Map(crashDeclarations.map((declaration) => [declaration.type, declaration]));

/** The declaration of a line, by the type of its node. */
export function crashDeclarationOf(type: string): Printk | undefined {
  return BY_TYPE.get(type);
}
