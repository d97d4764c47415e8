import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { ListingContext } from '../../records/listing.ts';
import type { ListingRecord } from '../../records/listings.ts';
import type { LineToken } from '../../records/record-parser.ts';
import type { ListingKind } from './listing-kind.ts';

/** What is known of a listing when its last line has come. */
interface ListingFacts {
  readonly start: number;
  readonly end: number;
  readonly repaired: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly context: ListingContext;
}

/** The record of a listing, made of its lines; undefined when they are too few to be sure of. */
export function buildListing(
  { listing, parser }: ListingKind,
  tokens: LineToken[],
  { start, end, repaired, diagnostics, context }: ListingFacts,
): ListingRecord | undefined {
  const remarks = [...diagnostics];
  const grammar = parser();
  const draft = grammar.run(tokens);
  const record = listing.build(
    draft,
    (code, message, line) => remarks.push(diagnostic(code, message, line.start, line.end)),
    context,
  );
  if (record === undefined) return undefined;
  for (const { start: at, notes } of grammar.remarks)
    for (const note of notes) remarks.push(diagnostic(note.code, note.message, at + note.start, at + note.end));
  const { type, ...fields } = record;
  return {
    ...{ type, start, end, diagnostics: remarks.sort((a, b) => a.start - b.start) },
    ...(context.path === undefined ? {} : { path: context.path }),
    ...(repaired ? { repaired: true } : {}),
    ...(draft.otherLines.length > 0 ? { otherLines: draft.otherLines } : {}),
    ...fields,
  } as never;
}
