import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/files/parse-file.ts';
import { type AnyRecord, type Diagnostic, ParseStream, parse, parseStream } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { recordsOf } from './chunks.ts';

const PATH = 'oom-report/6.12-memcg-group-kill.log';
const TEXT = fixture(PATH);
const BYTES = new TextEncoder().encode(TEXT);

const KILL = (pid: number) =>
  `[    ${pid}.000000] Out of memory: Killed process ${pid} (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB\n`;

describe('parseStream', () => {
  it.each([
    ['an array', () => [TEXT]],
    [
      'an async generator',
      async function* () {
        yield TEXT.slice(0, 1000);
        yield TEXT.slice(1000);
      },
    ],
    ['a stream of Node', () => Readable.from([TEXT.slice(0, 1000), TEXT.slice(1000)])],
    ['a web stream', () => new Blob([TEXT]).stream().pipeThrough(new TextDecoderStream())],
  ])('takes %s', async (_, source) => {
    expect(await recordsOf(source() as AsyncIterable<string>)).toEqual(parse(TEXT).records);
  });

  it('takes the bytes of a web stream', async () => {
    expect(await recordsOf(new Blob([TEXT]).stream())).toEqual(parse(BYTES).records);
  });

  it('has no records of nothing', async () => {
    expect(await recordsOf([])).toEqual([]);
    expect(await recordsOf([''])).toEqual([]);
  });

  it('gives a record out when it is complete, before the next chunk is asked for', async () => {
    const asked: number[] = [];
    async function* source() {
      for (const pid of [1, 2, 3]) {
        asked.push(pid);
        yield KILL(pid) + '[    9.000000] foo: unrelated\n'.repeat(100);
      }
    }
    const stream = parseStream(source());
    const { value } = await stream.next();
    expect(value).toMatchObject({ type: 'OomKill', kills: [{ pid: 1 }] });
    expect(asked).toEqual([1]);
    await stream.return();
  });

  it('stops asking when its reader stops', async () => {
    let ended = false;
    async function* source() {
      try {
        for (let pid = 1; ; pid += 1) yield KILL(pid) + '[    9.000000] foo: unrelated\n'.repeat(100);
      } finally {
        ended = true;
      }
    }
    for await (const record of parseStream(source())) {
      expect(record.type).toBe('OomKill');
      break;
    }
    expect(ended).toBe(true);
  });

  it.each([
    ['text then bytes', ['a', new Uint8Array(1)]],
    ['bytes then text', [new Uint8Array(1), 'a']],
    ['a number', [5]],
    ['null', [null]],
    ['a plain array', [[65, 66]]],
  ])('takes no %s', async (_, chunks) => {
    await expect(recordsOf(chunks as string[])).rejects.toThrow(TypeError);
  });

  it.each([{ timeZone: 'Mars/Olympus' }, { referenceDate: new Date(Number.NaN) }])(
    'takes no options that cannot work: %j',
    async (options) => {
      await expect(recordsOf([TEXT], options)).rejects.toThrow(TypeError);
    },
  );

  it('passes an error of its source on', async () => {
    async function* source() {
      yield KILL(1);
      throw new RangeError('the disk is gone');
    }
    await expect(recordsOf(source())).rejects.toThrow('the disk is gone');
  });

  it('understands stamps by its options', async () => {
    const line =
      'Nov 20 17:52:39 vm kernel: Out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB\n';
    const [record] = await recordsOf([line], { timeZone: '+08:00', referenceDate: new Date('2027-01-02T00:00:00Z') });
    const envelope = { host: 'vm', stamp: 'Nov 20 17:52:39', time: '2026-11-20T09:52:39.000Z' };
    expect(record).toMatchObject({ envelope });
  });
});

describe('ParseStream', () => {
  it('is a TransformStream of text', async () => {
    const records: AnyRecord[] = [];
    const source = new ReadableStream<string>({
      start(controller) {
        for (let at = 0; at < TEXT.length; at += 100) controller.enqueue(TEXT.slice(at, at + 100));
        controller.close();
      },
    });
    await source
      .pipeThrough(new ParseStream())
      .pipeTo(new WritableStream({ write: (record) => void records.push(record) }));
    expect(records).toEqual(parse(TEXT).records);
  });

  it('is a TransformStream of bytes', async () => {
    const records: AnyRecord[] = [];
    for await (const record of new Blob([TEXT]).stream().pipeThrough(new ParseStream())) records.push(record);
    expect(records).toEqual(parse(BYTES).records);
  });

  it('throws at once for options that cannot work', () => {
    expect(() => new ParseStream({ timeZone: 'Mars/Olympus' })).toThrow(TypeError);
  });

  it('fails for a chunk of another kind', async () => {
    const stream = new ParseStream();
    const writer = stream.writable.getWriter();
    const written = [writer.write('a'), writer.write(new Uint8Array(1))];
    const read = stream.readable.getReader().read();
    await expect(read).rejects.toThrow(TypeError);
    await expect(written[1]).rejects.toThrow(TypeError);
  });
});

describe('parseFile', () => {
  const path = join(import.meta.dirname, '..', 'fixtures', PATH);

  it('gives the records of the file, in bytes', async () => {
    const records: AnyRecord[] = [];
    for await (const record of parseFile(path)) records.push(record);
    expect(records).toEqual(parse(BYTES).records);
  });

  it('is what a stream of the file gives, whatever its chunks', async () => {
    expect(await recordsOf(createReadStream(path, { highWaterMark: 77 }))).toEqual(parse(BYTES).records);
  });

  it('fails when the file cannot be read', async () => {
    await expect(parseFile(join(path, 'nothing')).next()).rejects.toThrow();
  });
});

describe('lines ends', () => {
  it('may be those of a serial console', async () => {
    const crlf = TEXT.replaceAll('\n', '\r\n');
    const withoutPlaces = (records: AnyRecord[]) =>
      JSON.stringify(records, (key, value: unknown) => (['start', 'end', 'ranges'].includes(key) ? undefined : value));
    expect(withoutPlaces(parse(crlf).records)).toBe(withoutPlaces(parse(TEXT).records));
  });

  it('are no part of a name', () => {
    expect(parse('[    1.000000] a invoked oom-killer: gfp_mask=0x0, order=0\r\n').records[0]).toMatchObject({
      invocation: { comm: 'a', order: 0 },
      diagnostics: [],
    });
  });
});

describe('the end of the input inside a line', () => {
  const LINE = '[    1.000000] a invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=15';

  it('is said, at the line', () => {
    const [record] = parse(LINE).records;
    expect(record?.diagnostics.map(({ code, start, end }) => [code, LINE.slice(start, end)])).toEqual([
      ['unterminated-line', 'a invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=15'],
    ]);
  });

  it('is not said where a unit proves the value whole', () => {
    expect(parse(KILL(1).trimEnd()).records[0]?.diagnostics).toEqual([]);
  });

  it('is not said of a whole line', () => {
    expect(parse(`${LINE}\n`).records[0]?.diagnostics).toEqual([]);
  });
});

describe('what belongs to no record', () => {
  it('is told to onDiagnostic', async () => {
    const seen: Diagnostic[] = [];
    const long = 'x'.repeat(1 << 20);
    const chunks = ['a line of nobody\n', ...Array.from({ length: 20 }, () => long)];
    await recordsOf(chunks, { onDiagnostic: (diagnostic) => seen.push(diagnostic) });
    expect(seen.map(({ code }) => code)).toEqual(['line-too-long']);
  }, 60_000);

  it('is on the document', () => {
    expect(parse(TEXT).diagnostics).toEqual([]);
  });
});
