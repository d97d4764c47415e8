import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { UsageError } from './options.ts';

const CHUNK = 1 << 18;

/** The bytes of a file, or of standard input for `-`. */
export async function* readInput(file: string): AsyncGenerator<Uint8Array> {
  const stream: Readable = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
