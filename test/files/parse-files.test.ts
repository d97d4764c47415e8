import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFiles } from '../../src/files/parse-files.ts';
import { type AnyRecord, parseStream } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';
import { folderOf } from './folder.ts';

const LOGS = fixtures('oom-report').slice(0, 6);

/** The records of a text in the order in which a stream gives them. */
async function inStream(text: string): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for await (const record of parseStream([new TextEncoder().encode(text)])) records.push(record);
  return records;
}

async function collect(paths: string[], workers: number): Promise<[string, AnyRecord][]> {
  const found: [string, AnyRecord][] = [];
  for await (const { path, record } of parseFiles(paths, { workers })) found.push([basename(path), record]);
  return found;
}

describe('files side by side', () => {
  it.each([1, 2, 3])(
    'give the records of one after the other, with %i workers',
    async (workers) => {
      const texts = Object.fromEntries(LOGS.map((path, index) => [`${index}.log`, fixture(path)]));
      const folder = await folderOf(texts);
      const expected: [string, AnyRecord][] = [];
      for (const [name, text] of Object.entries(texts))
        for (const record of await inStream(text)) expected.push([name, record]);
      expect(expected.length).toBeGreaterThan(LOGS.length);
      const paths = Object.keys(texts).map((name) => join(folder, name));
      expect(await collect(paths, workers)).toEqual(expected);
    },
    60_000,
  );

  it('may be compressed', async () => {
    const text = fixture(LOGS[0] as string);
    const folder = await folderOf({ 'log.gz': gzipSync(text) });
    const records = (await collect([join(folder, 'log.gz')], 1)).map(([, record]) => record);
    expect(records).toEqual(await inStream(text));
  }, 60_000);

  it('that are missing are an error when their turn comes', async () => {
    const folder = await folderOf({ log: fixture(LOGS[0] as string) });
    const files = parseFiles([join(folder, 'log'), join(folder, 'nothing')], { workers: 1 });
    expect((await files.next()).value).toMatchObject({ path: join(folder, 'log') });
    await expect(
      (async () => {
        for await (const _ of files);
      })(),
    ).rejects.toThrow('ENOENT');
  }, 60_000);

  it.each([0, 1.5, Number.NaN])('are not parsed by %d workers', async (workers) => {
    await expect(parseFiles([], { workers }).next()).rejects.toThrow(TypeError);
  });
});
