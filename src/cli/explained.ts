import { explainFiles } from '../analysis/changes/explain-files.ts';
import { explain } from '../analysis/explain/explain.ts';
import type { AnyRecord, ListingRecord } from '../sections.ts';
import { tree } from './tree.ts';

/** A record for people; an outline of what nothing can be said about. */
export function explained(record: AnyRecord, format: 'ansi' | 'plain' | 'markdown'): string {
  if ('envelope' in record || record.type === 'CrashSession') return explain(record, { format });
  return tree(record).join('\n');
}

/** What files say together; each by itself when that is nothing. */
export function explainedTogether(files: readonly ListingRecord[]): string {
  return explainFiles(files) || files.flatMap((record) => tree(record)).join('\n');
}
