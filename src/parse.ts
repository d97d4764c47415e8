import type { LogOptions } from './reports/log-options.ts';
import { type Document, readDocument } from './reports/parse-log.ts';
import { type AnyRecord, sectionKinds } from './sections.ts';

/**
 * Parses a text after finding out what it is. Kernel logs in every framing are
 * read, and /proc files and the output of commands wherever they stand; text
 * that holds none gives an empty document.
 *
 * @throws TypeError when an option or the input is of the wrong type; never because of what the input says
 * @example
 * const { records } = parse(await readFile('/var/log/kern.log', 'utf8'));
 * for (const report of records) if (report.type === 'OomReport') console.log(report.kills);
 */
export function parse(input: string | Uint8Array, options: LogOptions = {}): Document<AnyRecord> {
  return readDocument(input, options, sectionKinds());
}
