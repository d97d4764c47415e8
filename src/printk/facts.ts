import type { Fields } from './part.ts';

/** Facts about a printk that its text does not show. */
export interface PrintkFacts {
  /** The function that prints it, for the reference. */
  readonly by: string;
  /** Kernel releases that print it, for the reference: `4.6..`, `2.6.36..4.4, RHEL 7`. */
  readonly kernels: string;
  /** Usual place inside a record: lines come in rising rank. */
  readonly rank: number;
  /** It is a record of this type by itself, wherever it stands. */
  readonly record?: string | undefined;
  /** Programs print it, not the kernel. */
  readonly userspace?: true | undefined;
  /** It counts only when one of these programs prints it: others print the like. */
  readonly programs?: readonly string[] | undefined;
  /** It is several lines, read together with newlines between them: how the first and the further ones begin. */
  readonly block?: { readonly begins: RegExp; readonly goesOn: RegExp } | undefined;
  /** It begins a record. */
  readonly head?: true | undefined;
  /** It stands at most once in a record. */
  readonly once?: true | undefined;
  /** Its lines come in a row: one behind another of its own kind goes where that went. */
  readonly run?: true | undefined;
  /** It counts only after one of these types (or itself): too many ordinary lines look like it. */
  readonly after?: readonly string[] | undefined;
  /** It is so much its own that it counts in the middle of other text too: quoted in prose, or in a string. */
  readonly quotable?: true | undefined;
  /** It reads what nothing else does: tried last, and never expected. */
  readonly fallback?: true | undefined;
  /** It can be a further line of a printk with embedded newlines, which has no envelope of its own in some logs. */
  readonly continuation?: true | undefined;
  /** What the rest of a line looks like that a mail program broke, where the line may end anywhere. */
  readonly rest?: RegExp | undefined;
  /** What in a stream of text makes a line worth reading; the anchor unless said. */
  readonly trigger?: string | RegExp | undefined;
  /** What tells its lines apart even when they are damaged, where the longest literal of the declaration does not. */
  readonly anchor?: string | RegExp | undefined;
  /** Blanks before the text as printed, the padding of a first column among them; log daemons often trim them. */
  readonly indent?: string | ((node: Fields) => string) | undefined;
  /** The same for a line that follows another of its own type: a further line of one printk. */
  readonly furtherIndent?: string | undefined;
  /** Numbers of blanks that other kernels print instead; the node then has the number as `indent`. */
  readonly otherIndents?: readonly number[] | undefined;
  /** The line begins with a padded value: the column at which that ends, however long it is. */
  readonly firstWidth?: number | undefined;
}

/** All facts, absent ones too: objects of one shape are read several times faster than of many. */
export function everyFact(facts: PrintkFacts): PrintkFacts {
  const { by, kernels, rank, record, userspace, programs, block, head, once, run, after } = facts;
  const { quotable, fallback, continuation, rest, trigger, anchor } = facts;
  const { indent, furtherIndent, otherIndents, firstWidth } = facts;
  const standing = { by, kernels, rank, record, userspace, programs, block, head, once, run, after };
  const reading = { quotable, fallback, continuation, rest, trigger, anchor };
  return { ...standing, ...reading, indent, furtherIndent, otherIndents, firstWidth };
}
