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
  /** Lines that are too damaged to have a place of their own. */
  otherLines?: OtherLine[];
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
  /** The lines that can begin it: so much its own that they begin it wherever they stand. */
  readonly begins: readonly Printk[];
  /** What tells lines apart that stand once in a listing: a second with the same key begins another one. */
  key?(node: Fields): string | undefined;
  /** The draft that its rules fill. */
  draft(): D;
  /** Its rules, named after the function that prints the file. */
  rules(grammar: RecordParser<D>): Rule[];
  /** The record's own fields; undefined when the lines are too few to be sure of. */
  build(draft: D, note: ListingNote): Omit<R, keyof ListingBase> | undefined;
  print(record: R): string[];
  arbitrary(fc: FastCheck): Arbitrary<Omit<R, keyof ListingBase>>;
}

/** Takes a remark about a line of the listing. */
type ListingNote = (code: Diagnostic['code'], message: string, line: Located) => void;
