import type { CharSet } from './char-set.ts';
import type { Pattern } from './pattern.ts';

/** A state goes on to `next` with any character of a set. */
export interface Step {
  readonly set: CharSet;
  readonly next: number;
}

/**
 * The states that a pattern can be in: from each either one step with a
 * character, or jumps without one. State 0 is where it has been found.
 */
export class Automaton {
  readonly #steps: (Step | undefined)[] = [undefined];
  readonly #jumps: number[][] = [[]];
  readonly start: number;

  constructor(pattern: Pattern) {
    this.start = this.#add(pattern, FOUND);
  }

  /** The steps of states: those that only jump have none. */
  stepsOf(states: Iterable<number>): Step[] {
    const steps: Step[] = [];
    for (const state of states) {
      const step = this.#steps[state];
      if (step !== undefined) steps.push(step);
    }
    return steps;
  }

  /** The sets of characters that make a difference. */
  get sets(): ReadonlySet<CharSet> {
    const sets = new Set<CharSet>();
    for (const step of this.#steps) if (step !== undefined) sets.add(step.set);
    return sets;
  }

  /** Adds a state, and all that it jumps to, to a set of states. */
  reach(state: number, into: Set<number>): void {
    const waiting = [state];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (into.has(next)) continue;
      into.add(next);
      waiting.push(...(this.#jumps[next] as number[]));
    }
  }

  /** A state with all that it jumps to. */
  reached(state: number): Set<number> {
    const states = new Set<number>();
    this.reach(state, states);
    return states;
  }

  #state(step: Step | undefined, jumps: number[]): number {
    this.#steps.push(step);
    return this.#jumps.push(jumps) - 1;
  }

  /** Adds the states of a pattern that goes on to `next`; where it begins. */
  #add(pattern: Pattern, next: number): number {
    switch (pattern.kind) {
      case 'set':
        return this.#state({ set: pattern.set, next }, []);
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => this.#add(part, after), next);
      case 'choice':
        return this.#state(
          undefined,
          pattern.parts.map((part) => this.#add(part, next)),
        );
      case 'repeat':
        return this.#repeat(pattern.part, pattern.min, pattern.max, next);
    }
  }

  #repeat(part: Pattern, min: number, max: number, next: number): number {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      const jumps = [next];
      start = this.#state(undefined, jumps);
      jumps.push(this.#add(part, start));
    } else {
      for (let count = min; count < max; count += 1) start = this.#state(undefined, [this.#add(part, start), next]);
    }
    for (let count = 0; count < min; count += 1) start = this.#add(part, start);
    return start;
  }
}

/** The state of having been found. */
export const FOUND = 0;
