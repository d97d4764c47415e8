import { type Automaton, FOUND } from './automaton.ts';
import { CODES } from './char-set.ts';

/** The places that a set of them leads to with a character. */
function follow(automaton: Automaton, places: ReadonlySet<number>, code: number): Set<number> {
  const reached = new Set<number>();
  for (const place of places) {
    const next = automaton.step(place, code);
    if (next !== undefined) automaton.reach(next, reached);
  }
  return reached;
}

/** Of two bytes: a match can begin with them. */
export const BEGINS = 1;
/** Of two bytes: they can be the second and third of a match. */
export const GOES_ON = 2;

/**
 * What two bytes in a row can be in a match, by `first * 256 + second`. With
 * it a search looks at every second byte only, and nearly always goes on.
 *
 * @param samples a character of each class
 * @returns undefined when a match can be shorter than three bytes
 */
export function pairTable(
  automaton: Automaton,
  classOf: Uint8Array,
  samples: readonly number[],
): Uint8Array | undefined {
  const classes = samples.length;
  const pairs = new Uint8Array(classes * classes);
  const start = new Set<number>();
  automaton.reach(automaton.start, start);
  for (const [first, code] of samples.entries()) {
    const begun = follow(automaton, start, code);
    if (begun.size === 0) continue;
    for (const [second, next] of samples.entries()) {
      const further = follow(automaton, begun, next);
      if (begun.has(FOUND) || further.has(FOUND)) return undefined;
      if (further.size === 0) continue;
      pairs[first * classes + second] = (pairs[first * classes + second] as number) | BEGINS;
      for (const [third, last] of samples.entries()) {
        const pair = second * classes + third;
        if (follow(automaton, further, last).size > 0) pairs[pair] = (pairs[pair] as number) | GOES_ON;
      }
    }
  }
  return byByte(pairs, classOf, classes);
}

function byByte(pairs: Uint8Array, classOf: Uint8Array, classes: number): Uint8Array {
  const table = new Uint8Array(CODES * CODES);
  for (let first = 0; first < CODES; first += 1) {
    const row = (classOf[first] as number) * classes;
    for (let second = 0; second < CODES; second += 1)
      table[first * CODES + second] = pairs[row + (classOf[second] as number)] as number;
  }
  return table;
}
