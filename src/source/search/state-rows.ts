import { Automaton, FOUND, type Step } from './automaton.ts';
import { classesOf } from './char-set.ts';
import { readPattern } from './pattern.ts';

/** The row of nothing but the start of the patterns. */
export const START = 0;
/** What a row says of a class of characters with which it was not gone on yet. */
export const UNKNOWN = -1;
/** What it says where a match ends. */
export const MATCH = -2;

/** Sets of states that are kept; more than logs ever lead to, and few enough to stay in the cache. */
const SETS_MAX = 4096;

/**
 * The sets of places in patterns that text can have led to, a row of numbers for
 * each: by class of character the row of the next set. They are found out as
 * text leads to them.
 */
export class StateRows {
  readonly automaton: Automaton;
  /** By code of a character its class: those that no pattern tells apart share one. */
  readonly classOf: Uint8Array;
  readonly rows: Int32Array;
  readonly #samples: readonly number[];
  /** The first steps of the patterns: a match can begin anywhere, so that they belong to every set. */
  readonly #start: readonly Step[];
  /** By class of character where the first steps lead to with it. */
  readonly #begun: Set<number>[] = [];
  readonly #sets: (readonly number[])[] = [];
  readonly #rowByKey = new Map<string, number>();
  /** How often the sets were given up, because there were too many. */
  #forgotten = 0;

  /**
   * @param source a regular expression of literals, classes, groups and repeats
   * @throws TypeError when it holds anything else
   */
  constructor(source: string) {
    this.automaton = new Automaton(readPattern(source));
    const { classOf, samples } = classesOf(this.automaton.sets);
    this.classOf = classOf;
    this.#samples = samples;
    this.rows = new Int32Array(SETS_MAX * samples.length).fill(UNKNOWN);
    this.#start = this.automaton.stepsOf(this.automaton.reached(this.automaton.start));
    this.#rowOf(new Set());
  }

  /** Finds out where a set leads with a class of characters: the next row, or MATCH. */
  follow(row: number, charClass: number): number {
    const code = this.#samples[charClass] as number;
    const before = this.#forgotten;
    const reached = new Set(this.#begunWith(charClass));
    const places = this.#sets[row / this.#samples.length] as readonly number[];
    for (const { set, next } of this.automaton.stepsOf(places))
      if (set[code] === 1) this.automaton.reach(next, reached);
    const next = reached.has(FOUND) ? MATCH : this.#rowOf(reached);
    // Where there were too many sets, their rows are others now.
    if (before === this.#forgotten) this.rows[row + charClass] = next;
    return next;
  }

  /** The places that a match which begins with a class of characters leads to. */
  #begunWith(charClass: number): ReadonlySet<number> {
    let begun = this.#begun[charClass];
    if (begun === undefined) {
      begun = new Set();
      for (const { set, next } of this.#start)
        if (set[this.#samples[charClass] as number] === 1) this.automaton.reach(next, begun);
      this.#begun[charClass] = begun;
    }
    return begun;
  }

  /** The row of a set of places. */
  #rowOf(reached: ReadonlySet<number>): number {
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
    return row;
  }

  #forget(): void {
    const [start = []] = this.#sets;
    this.#forgotten += 1;
    this.#sets.length = 0;
    this.#rowByKey.clear();
    this.rows.fill(UNKNOWN);
    this.#addRow(start, start.join());
  }
}
