import { fileBytes, textBytes } from '../files/read-file.ts';
import { UsageError } from './options.ts';

/**
 * The text of a file, or of standard input for `-`, decompressed when it is compressed.
 *
 * @param onRead told how many bytes were read, as they stand in the file
 */
export async function* readInput(file: string, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  try {
    const bytes = file === '-' ? process.stdin : fileBytes(file);
    yield* textBytes(onRead === undefined ? bytes : counted(bytes, onRead));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}
