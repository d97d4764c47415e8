import { createReadStream } from 'node:fs';
import { decompress } from './decompress.ts';

/** Enough to make the cost of a chunk small, and little enough that few chunks hold something of interest. */
const CHUNK = 1 << 18;

/** The bytes of a file as they stand in it. */
export function fileBytes(path: string | URL): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK });
}

/**
 * The bytes of a file as they are read, decompressed when it is gzip or zstd.
 *
 * @throws what the file system throws when the file cannot be read
 */
export function readFile(path: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  return decompress(fileBytes(path));
}
