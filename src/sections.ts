import type { CrashSession } from './crash/session/nodes.ts';
import { crashKind } from './crash/session/section.ts';
import { type ListingRecord, listings } from './records/listings.ts';
import { ListingKinds } from './reports/listings/listing-kinds.ts';
import type { LogRecord } from './reports/nodes.ts';
import type { SectionKind } from './reports/section.ts';

export type { ListingRecord };

/** Every top-level record: of a kernel log, of a file, of a command's output. */
export type AnyRecord = LogRecord | ListingRecord | CrashSession;

let kinds: readonly SectionKind<ListingRecord | CrashSession>[] | undefined;

/** Every kind of text that is told from a kernel log, built on first use. */
export function sectionKinds(): readonly SectionKind<ListingRecord | CrashSession>[] {
  kinds ??= [crashKind, new ListingKinds(listings)];
  return kinds;
}
