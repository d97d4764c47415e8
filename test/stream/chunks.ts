import * as fc from 'fast-check';
import { type AnyRecord, type LogOptions, parseStream } from '../../src/index.ts';

type Chunk = string | Uint8Array;

/** An input in chunks, cut at the given places. */
export function cutAt<T extends Chunk>(input: T, places: readonly number[]): T[] {
  const ends = [...new Set([...places, input.length])].sort((a, b) => a - b);
  return ends.map((end, index) => input.slice(ends[index - 1] ?? 0, end) as T);
}

/** Places to cut an input at: a few anywhere, or many close to each other. */
export function places(length: number): fc.Arbitrary<number[]> {
  return fc.oneof(
    fc.array(fc.nat(length), { maxLength: 12 }),
    fc
      .tuple(fc.nat(length), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 80 }))
      .map(([start, steps]) => {
        let at = start;
        return steps.map((step) => Math.min((at += step), length));
      }),
  );
}

/** The records of a stream, in the order in which they stand. */
export async function recordsOf(
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
  options?: LogOptions,
): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for await (const record of parseStream(chunks, options)) records.push(record);
  return records.sort((a, b) => a.start - b.start);
}
