import { type Buddyinfo, buddyinfo } from '../records/buddyinfo/listing.ts';
import { type ListingOptions, parseListing } from './parse-listing.ts';
import type { Document } from './parse-log.ts';

/**
 * Parses /proc/buddyinfo.
 *
 * @throws TypeError when the input is neither text nor bytes
 * @example
 * parseBuddyinfo('Node 0, zone   Normal    250   1248    805 \n').records[0].rows[0].counts // [250, 1248, 805]
 */
export function parseBuddyinfo(input: string | Uint8Array, options?: ListingOptions): Document<Buddyinfo> {
  return parseListing(buddyinfo, input, options);
}
