import { anchorOf, beginsOf } from './anchor.ts';
import type { Printk } from './printk.ts';

/** A declaration that a line may be of, and what it is known by. */
export interface Candidate {
  readonly declaration: Printk;
  /** Whether the line holds what tells this declaration apart. */
  holdsAnchor(text: string): boolean;
  /** The anchor is long enough to know a damaged line by. */
  readonly tellsDamaged: boolean;
  /** It can begin with any character: only worth trying when its anchor is there. */
  readonly beginsAnyhow: boolean;
}

/** Shorter words stand in too many lines. */
const ANCHOR_MIN = 4;

export function candidateOf(declaration: Printk): Candidate {
  const anchor = declaration.anchor ?? anchorOf(declaration.parts);
  const beginsAnyhow = beginsOf(declaration.parts) === undefined;
  if (typeof anchor !== 'string')
    return { declaration, holdsAnchor: (text) => anchor.test(text), tellsDamaged: true, beginsAnyhow };
  const words = anchor.trim().replace(/ +/g, ' ');
  const tellsDamaged = words.length >= ANCHOR_MIN;
  return { declaration, holdsAnchor: (text) => text.includes(words), tellsDamaged, beginsAnyhow };
}

/** Whether a line may be of the declaration, by what stands in it and by the line before. */
export function isCandidate(
  { declaration, beginsAnyhow, holdsAnchor }: Candidate,
  text: string,
  last: string,
): boolean {
  return allowed(declaration, last) && (!beginsAnyhow || holdsAnchor(text));
}

function allowed({ after, type }: Printk, last: string): boolean {
  return after === undefined || type === last || after.includes(last);
}
