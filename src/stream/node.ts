/** For Node.js only: logs out of files. */
import { createReadStream } from 'node:fs';
import type { LogOptions } from '../reports/log-reader.ts';
import type { AnyRecord } from '../sections.ts';
import { parseStream } from './parse-stream.ts';

/**
 * Parses a file as it is read; offsets are bytes.
 *
 * @throws what the file system throws when the file cannot be read
 * @example
 * for await (const record of parseFile('/var/log/kern.log')) console.log(record.type);
 */
export function parseFile(path: string | URL, options: LogOptions = {}): AsyncGenerator<AnyRecord, void, undefined> {
  return parseStream(createReadStream(path, { highWaterMark: 1 << 18 }), options);
}
