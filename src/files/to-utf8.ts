import { firstBytes, rejoin } from './first-bytes.ts';

const MARK_LENGTH = 2;

/** The encoding whose byte order mark this is. */
function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * The bytes as they are, or in UTF-8 when they begin with the byte order mark of
 * UTF-16: shells of Windows write the output of a command so.
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const head = await firstBytes(source, MARK_LENGTH);
    const encoding = utf16Of(head);
    if (encoding === undefined) yield* rejoin(head, source);
    else yield* recoded(rejoin(head, source), encoding);
  } finally {
    await source.return?.();
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
