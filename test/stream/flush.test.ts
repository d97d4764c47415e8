import { expect, it } from 'vitest';
import { type AnyRecord, ParseStream, parseStream } from '../../src/index.ts';

const KILL = (pid: number) =>
  `[    ${pid}.000000] Out of memory: Killed process ${pid} (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB\n`;

/** A source that a test feeds by hand. */
function source() {
  const waiting: string[] = [];
  let wake = () => {};
  let ended = false;
  return {
    feed: (text: string) => {
      waiting.push(text);
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const text = waiting.shift();
        if (text !== undefined) yield text;
        else if (ended) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

it('gives an open record out when nothing comes for a while, once', async () => {
  const { feed, end, ...chunks } = source();
  const records = parseStream(chunks, { flushAfterMs: 10 });
  feed(KILL(1));
  expect((await records.next()).value).toMatchObject({ kills: [{ pid: 1 }] });
  feed(KILL(2));
  expect((await records.next()).value).toMatchObject({ kills: [{ pid: 2 }] });
  end();
  expect((await records.next()).done).toBe(true);
});

it('can be left while a chunk is long in coming', async () => {
  const { feed, ...chunks } = source();
  feed(KILL(1));
  for await (const record of parseStream(chunks, { flushAfterMs: 10 })) {
    expect(record.type).toBe('OomKill');
    break;
  }
});

it('works in a TransformStream too', async () => {
  const stream = new ParseStream({ flushAfterMs: 10 });
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<AnyRecord>;
  void writer.write(KILL(1));
  expect((await reader.read()).value).toMatchObject({ kills: [{ pid: 1 }] });
  void writer.write(KILL(2));
  void writer.close();
  expect((await reader.read()).value).toMatchObject({ kills: [{ pid: 2 }] });
  expect((await reader.read()).done).toBe(true);
});

it.each([0, -1, Number.NaN])('takes no pause of %d', async (flushAfterMs) => {
  await expect(parseStream([], { flushAfterMs }).next()).rejects.toThrow(TypeError);
  expect(() => new ParseStream({ flushAfterMs })).toThrow(TypeError);
});
