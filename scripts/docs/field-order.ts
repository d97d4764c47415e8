import { isOptional, type Part } from '../../src/printk/part.ts';
import { declarations } from '../../src/records/declarations.ts';
import { listingLines } from '../../src/records/listings.ts';
import { TASK_COLUMNS } from '../../src/records/tasks/columns.ts';

function namesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return isOptional(part) ? namesOf(part.parts) : part.names;
  });
}

/** The fields of every line in the order in which they are printed. */
const ORDERS: readonly (readonly string[])[] = [
  ...[...declarations, ...listingLines].map(({ parts }) => namesOf(parts)),
  ['pid', ...TASK_COLUMNS.map(({ field }) => field), 'name'],
];

/**
 * Fields in the order of the line that has the most of them, the others after.
 * The compiler keeps no order of inferred fields that outlasts a change elsewhere.
 */
export function inUsualOrder<F extends { readonly name: string }>(fields: readonly F[]): F[] {
  const names = new Set(fields.map(({ name }) => name));
  const shared = (order: readonly string[]) => order.filter((name) => names.has(name)).length;
  const best = ORDERS.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  const rank = ({ name }: F) => best.indexOf(name) + 1 || best.length + 1;
  return [...fields].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
