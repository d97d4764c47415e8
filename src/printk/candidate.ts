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

/** Whether a line may be of the declaration, by what stands in it. */
export function mayBeOf({ beginsAnyhow, holdsAnchor }: Candidate, text: string): boolean {
  return !beginsAnyhow || holdsAnchor(text);
}

/** Declarations that lines with the same beginning may be of, in the order in which they are tried. */
export class Candidates {
  readonly #all: readonly Candidate[];
  readonly #byLast = new Map<string, readonly Candidate[]>();

  constructor(all: readonly Candidate[]) {
    this.#all = all;
  }

  /** Those that count behind a line of this type. */
  after(last: string): readonly Candidate[] {
    let counting = this.#byLast.get(last);
    if (counting === undefined) {
      counting = this.#all.filter(({ declaration }) => counts(declaration, last));
      this.#byLast.set(last, counting);
    }
    return counting;
  }
}

function counts({ after, type }: Printk, last: string): boolean {
  return after === undefined || type === last || after.includes(last);
}
