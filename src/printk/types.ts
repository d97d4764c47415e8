import type { Capture, Optional, Part } from './part.ts';

/** Readable in an editor: one object type instead of an intersection. */
export type Flat<T> = T extends infer O ? { [K in keyof O]: O[K] } : never;

/** `A | B` → `A & B`. */
export type Intersect<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

type PartFields<P> =
  P extends Capture<infer F> ? F : P extends Optional<infer Q> ? Partial<PartsFields<Q>> : Record<never, never>;

/** The fields that a sequence of parts gives; those of optional parts are optional. */
export type PartsFields<P extends readonly Part[]> = Flat<Intersect<PartFields<P[number]>>>;

/** What every node that stands for text has. Offsets are in the unit of the document. */
export interface Located {
  start: number;
  end: number;
}

/** What every line node has beside its own fields. */
export interface LineNode extends Located {
  /** Read only after blanks were collapsed, or from pieces; print gives the kernel's form. */
  repaired?: true;
  /** The line was cut or damaged: fields that could not be read for sure are absent. */
  truncated?: true;
}

/** A node of which only these fields are certain: its line may be cut or damaged. */
export type Partly<N extends LineNode & { type: string }, K extends keyof N = never> = Flat<
  Pick<N, 'type' | 'start' | 'end' | K> & Partial<N>
>;
