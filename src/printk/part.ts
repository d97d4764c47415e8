import type { Arbitrary, FastCheck } from './fast-check.ts';
import type { Note } from './note.ts';

/** How a line is read: as the kernel prints it, with blanks collapsed, or item by item because it is damaged. */
export type Mode = 'strict' | 'loose' | 'damaged';

/** What is known about the place where a capture stands. */
export interface Place {
  readonly mode: Mode;
  /** Pattern of what may stand right after the capture; `$` at the end of the line. */
  readonly follow: string;
}

export type Fields = Record<string, unknown>;

/** Where a value stood: [start, end) in the text of its line. */
export type Span = readonly [start: number, end: number];

/**
 * One printf conversion, or one run of them: what it looks like, the fields it
 * gives, how they are printed again, and every value they can take.
 */
export interface Capture<F extends object = object> {
  readonly part: 'capture';
  /** The fields it sets; open key sets name the one field that holds them. */
  readonly names: readonly string[];
  /** Characters it can begin with, so that a line need not be tried; any when absent. */
  readonly begins?: string | undefined;
  /** Its own last characters prove it whole (a unit, a closed wording), or it sees to its own end. */
  readonly closed?: true | undefined;
  /** In the notation of the reference: `<pid>`, `<totalVmKb>kB`. */
  readonly template: string;
  /** Regular expression source without capturing groups, linear in the line. */
  pattern(place: Place): string;
  /** Reads what the pattern matched at index `at`; false when it does not hold after all. */
  read(raw: string, at: number, into: Fields, notes: Note[], mode: Mode): boolean;
  /** The text of the fields, or undefined when the node has none of them. */
  print(node: Fields): string | undefined;
  /**
   * For values that may hold the very text that follows them: whether in a cut
   * line the value at `at` surely ends at `end`. Always, when absent.
   */
  readonly endsSurely?: ((text: string, at: number, end: number, follow: string) => boolean) | undefined;
  arbitrary(fc: FastCheck): Arbitrary<F>;
  spans(raw: string, at: number): Record<string, Span>;
  /** Carries the type of the fields; never there at run time. */
  readonly fields?: F;
}

/** Parts that are printed together or not at all; present when any field in it is. */
export interface Optional<P extends readonly Part[] = readonly Part[]> {
  readonly part: 'optional';
  readonly parts: P;
}

export type Part = string | Capture | Optional;

/** Parts that only some kernels, or some situations, print. It must hold a field. */
export function opt<const P extends readonly Part[]>(...parts: P): Optional<P> {
  return { part: 'optional', parts };
}

export function isOptional(part: Part): part is Optional {
  return typeof part !== 'string' && part.part === 'optional';
}
