import { type Automaton, FOUND } from './automaton.ts';
import { type CharSet, CODES, charSet } from './char-set.ts';

/** Of two bytes: a match can begin with them. */
export const BEGINS = 1;
/** Of two bytes: they can be the second and third of a match. */
export const GOES_ON = 2;
/** Of two bytes: they can be the third and fourth of a match, or the third its last. */
export const ENDS = 4;

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const ANY = charSet([], true);

/** Bytes two at a time by `pairOf`; those from the second on where the first stands at an odd place of the memory. */
export function pairsIn(bytes: Uint8Array): Uint16Array {
  if (bytes.length === 0) return new Uint16Array(0);
  const shift = bytes.byteOffset & 1;
  const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset + shift, (bytes.length - shift) >> 1);
  return LITTLE_ENDIAN ? pairs : pairs.map((pair) => pairOf(pair >> 8, pair & 255));
}

/** The number of two bytes in a row: what most machines read where they read two at a time. */
export function pairOf(first: number, second: number): number {
  return (second << 8) | first;
}

/** The number of the second byte of one pair and the first of the next. */
export function pairAcross(pair: number, next: number): number {
  return pairOf(pair >> 8, next & 255);
}

/**
 * What two bytes in a row can be in a match, by their number. With it a search
 * looks at every second byte only, and nearly always goes on. Where a match can
 * be shorter than three bytes every pair can be anything.
 */
export function pairTable(automaton: Automaton): Uint8Array {
  const table = new Uint8Array(CODES * CODES);
  const begun = automaton.reached(automaton.start);
  for (const first of automaton.stepsOf(begun)) {
    const goneOn = automaton.reached(first.next);
    if (goneOn.has(FOUND)) return table.fill(BEGINS | GOES_ON | ENDS);
    for (const second of automaton.stepsOf(goneOn)) {
      const further = automaton.reached(second.next);
      if (further.has(FOUND)) return table.fill(BEGINS | GOES_ON | ENDS);
      mark(table, BEGINS, first.set, second.set);
      for (const third of automaton.stepsOf(further)) {
        mark(table, GOES_ON, second.set, third.set);
        const last = automaton.reached(third.next);
        if (last.has(FOUND)) mark(table, ENDS, third.set, ANY);
        else for (const fourth of automaton.stepsOf(last)) mark(table, ENDS, third.set, fourth.set);
      }
    }
  }
  return table;
}

function mark(table: Uint8Array, as: number, firsts: CharSet, seconds: CharSet): void {
  const codes = codesOf(seconds);
  for (const first of codesOf(firsts))
    for (const second of codes) {
      const pair = pairOf(first, second);
      table[pair] = (table[pair] as number) | as;
    }
}

function codesOf(set: CharSet): number[] {
  const codes: number[] = [];
  for (let code = set.indexOf(1); code >= 0 && code < CODES; code = set.indexOf(1, code + 1)) codes.push(code);
  return codes;
}
