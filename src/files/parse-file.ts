import type { AnyRecord } from '../sections.ts';
import { parseStream, type StreamOptions } from '../stream/parse-stream.ts';
import { passingBytes } from './read-file.ts';

/**
 * Parses a file as it is read, gzip, zstd and UTF-16 too; offsets are bytes of the text in UTF-8.
 *
 * @throws what the file system throws when the file cannot be read
 * @throws TypeError when an option is of the wrong type
 * @example
 * for await (const record of parseFile('/var/log/kern.log.1.gz')) console.log(record.type);
 */
export function parseFile(path: string | URL, options: StreamOptions = {}): AsyncGenerator<AnyRecord, void, undefined> {
  return parseStream(passingBytes(path), options);
}
