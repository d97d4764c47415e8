import { decompress } from '../files/decompress.ts';
import { readFile } from '../files/read-file.ts';
import { UsageError } from './options.ts';

/** The bytes of a file, or of standard input for `-`, decompressed when they are compressed. */
export async function* readInput(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? decompress(process.stdin) : readFile(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
