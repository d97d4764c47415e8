import { anchorOf } from '../printk/anchor.ts';
import { escapeRegExp } from '../printk/regexp.ts';
import { declarations } from '../records/declarations.ts';

/** What each declaration that can begin a record is found by, as regular expression source. */
export function triggersOf(): string[] {
  // Lines that count only after others cannot begin a record, nor can those that a head stands before.
  const alone = declarations.filter(({ after }) => after === undefined);
  return alone.map((printk) => {
    const trigger = printk.trigger ?? printk.anchor ?? anchorOf(printk.parts);
    return typeof trigger === 'string' ? escapeRegExp(trigger.trim()) : trigger.source;
  });
}

let whole: RegExp | undefined;

/** Whether a line holds any of the words that records begin with. */
export function hasTrigger(text: string): boolean {
  whole ??= new RegExp(triggerPattern().source);
  return whole.test(text);
}

/**
 * The words, any of which a line must hold to be worth reading while no record
 * is open. Everything else is passed over without being split into lines.
 */
export function triggerPattern(): RegExp {
  // A line that is all value has no words of its own; the declarations' tests see to it that it names some.
  const sources = [...new Set(triggersOf())].filter((source) => source !== '');
  // A trigger that holds another adds nothing.
  const needed = sources.filter((source) => !sources.some((other) => other !== source && source.includes(other)));
  // Sorted, words with a common beginning stand together, which the engine's search makes use of.
  return new RegExp(needed.sort().join('|'), 'g');
}
