import type { PrintkFacts } from './facts.ts';
import type { Fields } from './part.ts';

/** The blanks before the text of a line: those of its first column, those that the node says, or the usual ones. */
export function indentOf(
  { indent = '', otherIndents, firstWidth }: Pick<PrintkFacts, 'indent' | 'otherIndents' | 'firstWidth'>,
  node: Fields,
  text: string,
): string {
  if (firstWidth !== undefined) return ' '.repeat(Math.max(0, firstWidth - text.search(/ |$/)));
  if (otherIndents !== undefined && typeof node['indent'] === 'number') return ' '.repeat(node['indent']);
  return typeof indent === 'string' ? indent : indent(node);
}
