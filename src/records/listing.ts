import type { Diagnostic } from '../diagnostic.ts';
import type { Arbitrary, FastCheck } from '../printk/fast-check.ts';
import type { Fields } from '../printk/part.ts';
import type { Printk } from '../printk/printk.ts';
import type { Located } from '../printk/types.ts';
import type { OtherLine } from './draft.ts';
import type { LineDraft, RecordParser, Rule } from './record-parser.ts';

/** What every record of a listing has. Its place is that of its lines. */
export interface ListingBase extends Located {
  diagnostics: Diagnostic[];
  /** The file, where a prompt, the head of a section or the caller names it. */
  path?: string;
  /** A line was read only after blanks were collapsed, or from pieces; print gives the kernel's form. */
  repaired?: true;
  /** Lines that are too damaged to have a place of their own. */
  otherLines?: OtherLine[];
}

/** What is known of a listing beside its lines. */
export interface ListingContext {
  /** Its file, where that is named. */
  readonly path?: string;
  /** Somebody says what it is: a heading, or the caller. Otherwise its lines must prove it. */
  readonly named: boolean;
  /** The input ends inside the last line: a remark says so, and its last value stays. */
  readonly unterminated?: boolean;
}

/**
 * A listing: what one /proc file holds, or one command prints, from its first
 * line to its last. Its lines stand together, and are known by the first.
 */
export interface Listing<
  T extends string = string,
  R extends { type: T } = { type: T },
  D extends LineDraft = LineDraft,
> {
  /** The type of its record. */
  readonly type: T;
  /** Folder under records/. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Printk[];
  /**
   * The lines that can begin it: so much its own that they begin it wherever they stand. Their trigger is what the line
   * begins with.
   */
  readonly begins: readonly Printk[];
  /** Those of them whose trigger may stand anywhere in their line: behind a prompt, digits, lines whose ends were lost. */
  readonly floating?: readonly Printk[];
  /** Ends of the paths of the files that hold it. Where one of them is named, any of its lines may begin it. */
  readonly files?: RegExp;
  /** Lines that are all there is in a file; they stand alone, and only where the file is named. */
  readonly lone?: readonly Printk[];
  /** Lines that only lead to those that come next: behind the last rows they are another listing's. */
  readonly leads?: readonly Printk[];
  /** What the further pieces of a row look like that a mail program broke. */
  readonly pieces?: RegExp;
  /** Lines that say the same can follow each other; elsewhere the second is a mistake. */
  readonly repeats?: true;
  /** A line shortly behind which its own lines are part of something else. */
  readonly notAfter?: RegExp;
  /** Whether a line as it stands can be one of its own, where the declarations do not see enough. */
  accepts?(text: string): boolean;
  /** Where a page lost the line ends: the indices at which lines begin in the text. */
  cuts?(text: string): readonly number[];
  /** What tells lines apart that stand once in a listing: a second with the same key begins another one. */
  key?(node: Fields): string | undefined;
  /** The draft that its rules fill. */
  draft(): D;
  /** Its rules, named after the function that prints the file. */
  rules(grammar: RecordParser<D>): Rule[];
  /** The record's own fields; undefined when the lines are too few to be sure of. */
  build(draft: D, note: ListingNote, context: ListingContext): Omit<R, keyof ListingBase> | undefined;
  /**
   * Its nodes that are made of lines with keys, by type; and where in them the value of each line stands: `values.MemTotal`.
   * The lines come in their order.
   */
  readonly keyed?: Readonly<Record<string, () => (line: Fields) => string | undefined>>;
  print(record: R): string[];
  arbitrary(fc: FastCheck): Arbitrary<Omit<R, Exclude<keyof ListingBase, 'path'>>>;
}

/** Takes a remark about a line of the listing. */
export type ListingNote = (code: Diagnostic['code'], message: string, line: Located) => void;
