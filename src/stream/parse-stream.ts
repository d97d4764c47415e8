import { type LogOptions, LogReader } from '../reports/log-reader.ts';
import { type AnyRecord, sectionKinds } from '../sections.ts';

/**
 * Parses a log as it comes and gives each record out when it is complete, in
 * bounded memory. Chunk borders may stand anywhere, inside a UTF-8 sequence
 * too: the records are those of the whole text.
 *
 * @param chunks strings, or bytes, never both; any (async) iterable, a ReadableStream too
 * @throws TypeError when an option or a chunk is of the wrong type
 * @example
 * for await (const record of parseStream(process.stdin)) console.log(record.type);
 */
export async function* parseStream(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  options: LogOptions = {},
): AsyncGenerator<AnyRecord, void, undefined> {
  const reader = new LogReader(options, sectionKinds());
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

/**
 * The same as a TransformStream: text or bytes in, records out.
 *
 * @example
 * response.body.pipeThrough(new ParseStream()).pipeTo(sink);
 */
export class ParseStream extends TransformStream<string | Uint8Array, AnyRecord> {
  constructor(options: LogOptions = {}) {
    const reader = new LogReader(options, sectionKinds());
    super({
      transform(chunk, controller) {
        for (const record of reader.push(chunk)) controller.enqueue(record);
      },
      flush(controller) {
        for (const record of reader.end()) controller.enqueue(record);
      },
    });
  }
}
