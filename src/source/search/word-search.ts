import { Automaton, FOUND } from './automaton.ts';
import { CODES, classesOf } from './char-set.ts';
import { BEGINS, GOES_ON, pairTable } from './pair-table.ts';
import { readPattern } from './pattern.ts';

/** The row of nothing but the start of the patterns. */
const START = 0;
const UNKNOWN = -1;
const MATCH = -2;

/** Sets of states that are kept; more than logs ever lead to, and few enough to stay in the cache. */
const SETS_MAX = 4096;

/** For patterns that are too short to skip anything. */
const ANY_PAIR = new Uint8Array(CODES * CODES).fill(BEGINS | GOES_ON);

/**
 * Looks for any of many patterns at once, in one step per character however
 * many they are. A regular expression tries them one after the other at every
 * place, which over a log costs ten times as much.
 *
 * Its states are the sets of places in the patterns that the text so far can
 * have led to, found out as text leads to them.
 *
 * @example
 * const search = new WordSearch('invoked oom-killer|Killed process [0-9]+');
 * search.find('x: Killed process 7', 0) // 18: the match ends before this index
 */
export class WordSearch {
  readonly #automaton: Automaton;
  readonly #classOf: Uint8Array;
  readonly #samples: readonly number[];
  /** What two bytes in a row can be in a match. */
  #pairs: Uint8Array | undefined;
  readonly #sets: (readonly number[])[] = [];
  readonly #rowByKey = new Map<string, number>();
  /** How often the sets were given up, because there were too many. */
  #forgotten = 0;
  /** A row for each set: by class of character the row of the next set, MATCH, or UNKNOWN. */
  #rows: Int32Array;
  /** The row of the set that the text searched last ended in. */
  #row = START;

  /**
   * @param source a regular expression of literals, classes, groups and repeats
   * @throws TypeError when it holds anything else
   */
  constructor(source: string) {
    this.#automaton = new Automaton(readPattern(source));
    const { classOf, samples } = classesOf(this.#automaton.sets);
    this.#classOf = classOf;
    this.#samples = samples;
    this.#rows = new Int32Array(64 * samples.length).fill(UNKNOWN);
    this.#rowOf(new Set());
  }

  /** Where the first match in the text from `from` on ends, or -1. */
  find(text: string, from: number): number {
    const classOf = this.#classOf;
    let rows = this.#rows;
    let row = START;
    for (let index = from; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const charClass = classOf[code < CODES ? code : CODES] as number;
      let next = rows[row + charClass] as number;
      if (next < 0) {
        if (next === UNKNOWN) next = this.#follow(row, charClass);
        if (next === MATCH) return index + 1;
        rows = this.#rows;
      }
      row = next;
    }
    this.#row = row;
    return -1;
  }

  /** The same in bytes that go on where the text searched last, without a match, ended. */
  findOn(bytes: Uint8Array): number {
    const classOf = this.#classOf;
    let rows = this.#rows;
    let row = this.#row;
    for (let index = 0; index < bytes.length; index += 1) {
      if (row === START) index = this.#skip(bytes, index);
      const charClass = classOf[bytes[index] as number] as number;
      let next = rows[row + charClass] as number;
      if (next < 0) {
        if (next === UNKNOWN) next = this.#follow(row, charClass);
        if (next === MATCH) return index + 1;
        rows = this.#rows;
      }
      row = next;
    }
    this.#row = row;
    return -1;
  }

  /** The next index, not beyond the last, at which a match may begin. */
  #skip(bytes: Uint8Array, from: number): number {
    this.#pairs ??= pairTable(this.#automaton, this.#classOf, this.#samples) ?? ANY_PAIR;
    const pairs = this.#pairs;
    const end = bytes.length - 2;
    let index = from;
    while (index < end) {
      const second = bytes[index + 1] as number;
      const pair = pairs[(second << 8) | (bytes[index + 2] as number)] as number;
      if (pair === 0) index += 2;
      else if ((pair & GOES_ON) === 0) index += 1;
      else if (((pairs[((bytes[index] as number) << 8) | second] as number) & BEGINS) === 0) index += 1;
      else return index;
    }
    return Math.min(index, bytes.length - 1);
  }

  /** Finds out where a set leads with a class of characters. */
  #follow(row: number, charClass: number): number {
    const code = this.#samples[charClass] as number;
    const before = this.#forgotten;
    const reached = new Set<number>();
    for (const place of this.#sets[row / this.#samples.length] as readonly number[]) {
      const next = this.#automaton.step(place, code);
      if (next !== undefined) this.#automaton.reach(next, reached);
    }
    const next = reached.has(FOUND) ? MATCH : this.#rowOf(reached);
    // Where there were too many sets, their rows are others now.
    if (before === this.#forgotten) this.#rows[row + charClass] = next;
    return next;
  }

  /** The row of a set of places; a match can begin anywhere, so that the start is in all of them. */
  #rowOf(reached: Set<number>): number {
    this.#automaton.reach(this.#automaton.start, reached);
    const places = [...reached].sort((a, b) => a - b);
    const key = places.join();
    const known = this.#rowByKey.get(key);
    if (known !== undefined) return known;
    if (this.#sets.length >= SETS_MAX) this.#forget();
    return this.#addRow(places, key);
  }

  #addRow(places: readonly number[], key: string): number {
    const row = this.#sets.length * this.#samples.length;
    this.#sets.push(places);
    this.#rowByKey.set(key, row);
    if (row + this.#samples.length > this.#rows.length) {
      const grown = new Int32Array(2 * this.#rows.length).fill(UNKNOWN);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    return row;
  }

  #forget(): void {
    const [start = []] = this.#sets;
    this.#forgotten += 1;
    this.#sets.length = 0;
    this.#rowByKey.clear();
    this.#rows.fill(UNKNOWN);
    this.#addRow(start, start.join());
  }
}
