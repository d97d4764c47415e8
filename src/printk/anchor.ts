import type { Part } from './part.ts';
import { isOptional } from './part.ts';

/** The longest literal that every line of these parts holds: what tells the printk apart. */
export function anchorOf(parts: readonly Part[]): string {
  const literals = parts.filter((part) => typeof part === 'string').map((literal) => literal.trim());
  return literals.reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '');
}

/** Characters that a line of these parts can begin with; undefined for any. */
export function beginsOf(parts: readonly Part[]): string | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return '';
  if (typeof part === 'string') return part === '' ? beginsOf(rest) : part[0];
  if (!isOptional(part)) return part.begins;
  const [here, next] = [beginsOf(part.parts), beginsOf(rest)];
  return here === undefined || next === undefined ? undefined : here + next;
}
