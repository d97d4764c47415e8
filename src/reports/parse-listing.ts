import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { type Buddyinfo, buddyinfo } from '../records/buddyinfo/listing.ts';
import type { AnyListing, ListingRecord } from '../records/listings.ts';
import { decodeUtf8, toBinary } from '../source/bytes.ts';
import { Text } from '../source/text.ts';
import { ListingKind } from './listing-section.ts';
import type { Document } from './parse-log.ts';
import type { Section } from './section.ts';

const kinds = new Map<AnyListing, ListingKind>();

function kindOf(listing: AnyListing): ListingKind {
  const kind = kinds.get(listing) ?? new ListingKind(listing);
  kinds.set(listing, kind);
  return kind;
}

/** Reads a text as one kind of listing, one or several; whatever is none of it gets a diagnostic. */
function parseListing<R extends ListingRecord>(listing: AnyListing, input: string | Uint8Array): Document<R> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    throw new TypeError('the input is a string or a Uint8Array');
  const bytes = typeof input !== 'string';
  const kind = kindOf(listing);
  const records: ListingRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  let section: Section<ListingRecord> | undefined;
  let start = 0;
  const lines = (bytes ? toBinary(input) : input).split('\n');
  for (const [number, text] of lines.entries()) {
    const verbatim = new Text(text.replace(/\r$/, ''), start);
    const line = { raw: bytes ? decodeUtf8(verbatim) : verbatim, unterminated: number === lines.length - 1 };
    start += text.length + 1;
    if (section?.take(line)) continue;
    records.push(...(section?.end() ?? []));
    section = kind.begin(line);
    if (section === undefined && text.trim() !== '')
      diagnostics.push(diagnostic('unread-line', `no line of ${listing.title}`, line.raw.start, line.raw.end));
  }
  records.push(...(section?.end() ?? []));
  // A listing gives records of its own type only.
  return { type: 'Document', offsetUnit: bytes ? 'bytes' : 'utf16', records: records as R[], diagnostics };
}

/**
 * Parses /proc/buddyinfo.
 *
 * @throws TypeError when the input is neither text nor bytes
 * @example
 * parseBuddyinfo('Node 0, zone   Normal    250   1248    805 \n').records[0].rows[0].counts // [250, 1248, 805]
 */
export function parseBuddyinfo(input: string | Uint8Array): Document<Buddyinfo> {
  return parseListing(buddyinfo, input);
}
