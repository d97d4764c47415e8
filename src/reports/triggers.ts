import { anchorOf } from '../printk/anchor.ts';
import type { Printk } from '../printk/printk.ts';
import { escapeRegExp } from '../printk/regexp.ts';
import { declarations } from '../records/declarations.ts';

/** What a line of the declaration is found by in a stream of text, as regular expression source. */
export function triggerOf({ trigger, anchor, parts }: Printk): string {
  const found = trigger ?? anchor ?? anchorOf(parts);
  return typeof found === 'string' ? escapeRegExp(found.trim()) : found.source;
}

/** What each declaration that can begin a record of a log is found by. */
function triggersOf(): string[] {
  // Lines that count only after others cannot begin a record, nor can those that a head stands before.
  return declarations.filter(({ after }) => after === undefined).map(triggerOf);
}

/** journald writes what is no plain text as an array of bytes, in which no word can be seen. */
const BYTES = '"MESSAGE" ?: ?\\[';

let whole: RegExp | undefined;

/** Whether a line holds any of the words that records begin with. */
export function hasTrigger(text: string): boolean {
  whole ??= new RegExp(triggerPattern().source);
  return whole.test(text);
}

/**
 * The words any of which a line must hold to be worth reading while no record
 * is open, those of other text than logs among them. Everything else is passed
 * over without being split into lines.
 */
export function triggerPattern(others: readonly RegExp[] = []): RegExp {
  return anyOf(triggersOf(), [BYTES, ...others.map(({ source }) => source)]);
}

/** Any of the words, as regular expression sources; `others` are alternatives themselves. */
export function anyOf(words: readonly string[], others: readonly string[] = []): RegExp {
  // A line that is all value has no words of its own; the declarations' tests see to it that it names some.
  const sources = [...new Set(words)].filter((source) => source !== '');
  // A trigger that holds another adds nothing; of the others that cannot be said.
  const needed = sources.filter((source) => !sources.some((other) => other !== source && source.includes(other)));
  // Sorted, words with a common beginning stand together, which the engine's search makes use of.
  return new RegExp([...needed, ...others].sort().join('|'), 'g');
}
