import { open } from 'node:fs/promises';
import { decompress } from './decompress.ts';
import { toUtf8 } from './to-utf8.ts';

/** Enough to make the cost of a chunk small, and little enough that few chunks hold something of interest. */
const CHUNK = 1 << 18;

/**
 * The bytes of a file as they stand in it, each chunk in the memory of the one
 * before: it holds until the next is asked for. Memory of its own for each
 * costs more than reading it, and has the collector of garbage run all the time.
 */
export async function* fileBytes(path: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a text: decompressed when they are gzip or zstd, in UTF-8 when they are UTF-16. */
export function textBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  return toUtf8(decompress(bytes));
}

/** The text of a file, each chunk as long as it is not done with. */
export function passingBytes(path: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  return textBytes(fileBytes(path));
}

/**
 * The text of a file as it is read, in UTF-8: decompressed when it is gzip or
 * zstd, and written anew when it is UTF-16 with its byte order mark.
 *
 * @throws what the file system throws when the file cannot be read
 */
export async function* readFile(path: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of passingBytes(path)) yield Buffer.from(chunk);
}
