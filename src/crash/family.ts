import type { Diagnostic } from '../diagnostic.ts';
import type { Arbitrary, FastCheck } from '../printk/fast-check.ts';
import type { Line } from './line/line.ts';
import type { CrashNode } from './node.ts';

/** A block of output that was read, and where the rest of the output begins. */
export interface Block<N extends CrashNode = CrashNode> {
  readonly node: N;
  /** Index of the line after it. */
  readonly next: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A node without its place, as tests make them up. */
export type Placeless<N extends CrashNode> = Omit<N, 'start' | 'end'>;

/** One kind of output: the commands that print it, how it is read, printed and made up. */
export interface Family<N extends CrashNode = CrashNode> {
  /** The type of its node. */
  readonly type: N['type'];
  readonly title: string;
  /** The commands that print it, without what they are asked about: `kmem -i`. */
  readonly commands: readonly string[];
  /**
   * The block that begins at a line; undefined when none of this kind does.
   * `asked`: one of its commands stands before, so that lines count which are too plain to be known by their shape.
   */
  read(lines: readonly Line[], at: number, asked: boolean): Block<N> | undefined;
  print(node: N): string[];
  arbitrary(fc: FastCheck): Arbitrary<Placeless<N>>;
}
