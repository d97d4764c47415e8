import * as fc from 'fast-check';
import type { FastCheck } from '../printk/fast-check.ts';
import { type AnyListing, type ListingRecord, listings } from '../records/listings.ts';

const ALL: readonly AnyListing[] = listings;

/**
 * Records of a file or of a command's output, by their type.
 *
 * @throws TypeError when there is no listing of that type
 * @example
 * fc.assert(fc.property(listing('Meminfo'), (record) => print(record).startsWith('MemTotal:')));
 */
export function listing<T extends ListingRecord['type']>(type: T): fc.Arbitrary<Extract<ListingRecord, { type: T }>> {
  const found = ALL.find((each) => each.type === type);
  if (found === undefined) throw new TypeError(`there is no listing of type ${type}`);
  const records = found.arbitrary(fc as unknown as FastCheck) as unknown as fc.Arbitrary<object>;
  return records.map((record) => ({ start: 0, end: 0, diagnostics: [], ...record }) as never);
}
