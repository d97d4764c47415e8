import type { LogOptions } from '../reports/log-options.ts';
import { LogReader } from '../reports/log-reader.ts';
import { type AnyRecord, sectionKinds } from '../sections.ts';

/** How a stream is parsed. */
export interface StreamOptions extends LogOptions {
  /**
   * After so many milliseconds without input the records that are open are
   * given out as they are. Off unless said: then records depend on the text alone.
   */
  flushAfterMs?: number | undefined;
}

function checkFlush({ flushAfterMs }: StreamOptions): void {
  if (flushAfterMs !== undefined && !(flushAfterMs > 0)) throw new TypeError('flushAfterMs is a number above 0');
}

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
  options: StreamOptions = {},
): AsyncGenerator<AnyRecord, void, undefined> {
  checkFlush(options);
  const reader = new LogReader(options, sectionKinds());
  const { flushAfterMs } = options;
  if (flushAfterMs === undefined) for await (const chunk of chunks) yield* reader.push(chunk);
  else {
    for await (const chunk of withPauses(chunks, flushAfterMs))
      yield* chunk === PAUSE ? reader.flush() : reader.push(chunk);
  }
  yield* reader.end();
}

const PAUSE = Symbol('nothing came for a while');

/** The chunks, and a mark where the next is long in coming. */
async function* withPauses<T>(
  chunks: AsyncIterable<T> | Iterable<T>,
  milliseconds: number,
): AsyncGenerator<T | typeof PAUSE, void, undefined> {
  const source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  try {
    let next = Promise.resolve(source.next());
    for (let told = false; ; ) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const pause = new Promise<typeof PAUSE>((resolve) => {
        if (!told) timer = setTimeout(() => resolve(PAUSE), milliseconds);
      });
      const result = await Promise.race([next, pause]);
      clearTimeout(timer);
      told = result === PAUSE;
      if (result === PAUSE) yield PAUSE;
      else if (result.done) return;
      else {
        yield result.value;
        next = Promise.resolve(source.next());
      }
    }
  } finally {
    // Not waited for: a chunk may be asked for that is long in coming.
    void source.return?.();
  }
}

/**
 * The same as a TransformStream: text or bytes in, records out.
 *
 * @example
 * response.body.pipeThrough(new ParseStream()).pipeTo(sink);
 */
export class ParseStream extends TransformStream<string | Uint8Array, AnyRecord> {
  constructor(options: StreamOptions = {}) {
    checkFlush(options);
    const reader = new LogReader(options, sectionKinds());
    const { flushAfterMs } = options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    super({
      transform(chunk, controller) {
        clearTimeout(timer);
        for (const record of reader.push(chunk)) controller.enqueue(record);
        if (flushAfterMs === undefined) return;
        timer = setTimeout(() => {
          for (const record of reader.flush()) controller.enqueue(record);
        }, flushAfterMs);
      },
      flush(controller) {
        clearTimeout(timer);
        for (const record of reader.end()) controller.enqueue(record);
      },
    });
  }
}
