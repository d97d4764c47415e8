import { pipeline, Readable, type Transform } from 'node:stream';
import { firstBytes, rejoin } from './first-bytes.ts';

/** What compressed files begin with. */
const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

async function decompressor(head: Uint8Array): Promise<Transform | undefined> {
  const [isGzip, isZstd] = [beginsWith(head, GZIP), beginsWith(head, ZSTD)];
  if (!isGzip && !isZstd) return undefined;
  const zlib = await import('node:zlib');
  if (isGzip) return zlib.createGunzip();
  // Node.js has it since 22.15.
  if (zlib.createZstdDecompress === undefined) throw new Error('this release of Node.js cannot read zstd');
  return zlib.createZstdDecompress();
}

/**
 * The bytes as they are, or decompressed when they begin like gzip or zstd.
 * Chunks may lie where the ones before them lay.
 *
 * @throws what zlib throws at bytes that only begin so
 */
export async function* decompress(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const head = await firstBytes(source, ZSTD.length);
    const through = await decompressor(head);
    if (through === undefined) yield* rejoin(head, source);
    else yield* pipeline(Readable.from(copied(rejoin(head, source))), through, () => {}) as AsyncIterable<Uint8Array>;
  } finally {
    await source.return?.();
  }
}

/** A stream asks for the next chunk before it is done with one. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
