import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { AnyListing, ListingRecord } from '../../records/listings.ts';
import { toBinary } from '../../source/bytes.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import { Text } from '../../source/text.ts';
import type { Document } from '../parse-log.ts';
import { SectionReader } from '../section-reader.ts';
import { ListingKinds } from './listing-kinds.ts';

export interface ListingOptions {
  /** The file that the text is from: some hold a bare number, which says by itself neither what it is nor whose. */
  path?: string;
}

const kinds = new Map<AnyListing, ListingKinds>();

function kindOf(listing: AnyListing, { path }: ListingOptions): ListingKinds {
  if (path !== undefined) return new ListingKinds([listing], { path, named: true });
  const kind = kinds.get(listing) ?? new ListingKinds([listing], { named: true });
  kinds.set(listing, kind);
  return kind;
}

function checkOptions(options: ListingOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('the options are an object');
  if (options.path !== undefined && typeof options.path !== 'string') throw new TypeError('the path is a string');
}

/** Reads a text as one kind of listing, one or several; whatever is none of it gets a diagnostic. */
export function parseListing<R extends ListingRecord>(
  listing: AnyListing,
  input: string | Uint8Array,
  options: ListingOptions = {},
): Document<R> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    throw new TypeError('the input is a string or a Uint8Array');
  checkOptions(options);
  const bytes = typeof input !== 'string';
  const records: ListingRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  function unread({ raw }: InputLine): void {
    if (raw.text.trim() !== '')
      diagnostics.push(diagnostic('unread-line', `no line of ${listing.title}`, raw.start, raw.end));
  }
  const sections = new SectionReader<ListingRecord>([kindOf(listing, options)], {
    records: (found) => records.push(...found),
    line: unread,
    noSection: (lines) => lines.forEach(unread),
  });
  let start = 0;
  const lines = (bytes ? toBinary(input) : input).split('\n');
  for (const [number, text] of lines.entries()) {
    const raw = new Text(text.replace(/\r$/, ''), start);
    sections.read({ raw, unterminated: number === lines.length - 1 && text !== '', plain: false }, bytes);
    start += text.length + 1;
  }
  sections.end(bytes);
  // A listing gives records of its own type only.
  return { type: 'Document', offsetUnit: bytes ? 'bytes' : 'utf16', records: records as R[], diagnostics };
}
