import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decompress } from '../../src/files/decompress.ts';
import { passingBytes, readFile } from '../../src/files/read-file.ts';
import { folderOf, textOf } from './folder.ts';

const TEXT = 'a line\nand another\n'.repeat(50_000);

describe('a file', () => {
  it.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['gzip', (text: string) => gzipSync(text)],
    ['two gzip members', (text: string) => Buffer.concat([gzipSync(text.slice(0, 1000)), gzipSync(text.slice(1000))])],
    ['zstd', (text: string) => zstdCompressSync(text)],
  ])('that is %s gives its text', async (_, encode) => {
    const folder = await folderOf({ log: encode(TEXT) });
    expect(await textOf(readFile(join(folder, 'log')))).toBe(TEXT);
  });

  it('of fewer bytes than a magic number is plain', async () => {
    const folder = await folderOf({ empty: '', short: '\x1f' });
    expect(await textOf(readFile(join(folder, 'empty')))).toBe('');
    expect(await textOf(readFile(join(folder, 'short')))).toBe('\x1f');
  });

  it('gives chunks that may be kept, and that pass unless they are', async () => {
    const folder = await folderOf({ log: TEXT });
    const kept: Uint8Array[] = [];
    for await (const chunk of readFile(join(folder, 'log'))) kept.push(chunk);
    expect(kept.length).toBeGreaterThan(1);
    expect(Buffer.concat(kept).toString()).toBe(TEXT);
    expect(await textOf(passingBytes(join(folder, 'log')))).toBe(TEXT);
  });

  it('that is missing, or cut in the middle of gzip, is an error', async () => {
    const folder = await folderOf({ cut: gzipSync(TEXT).subarray(0, 200) });
    await expect(textOf(readFile(join(folder, 'nothing')))).rejects.toThrow('ENOENT');
    await expect(textOf(readFile(join(folder, 'cut')))).rejects.toThrow('unexpected end of file');
  });
});

it('is told by its first bytes wherever the chunks end', async () => {
  async function* byteByByte() {
    for (const byte of gzipSync('a line\n')) yield Uint8Array.of(byte);
  }
  expect(await textOf(decompress(byteByByte()))).toBe('a line\n');
});

/** Chunks of three bytes that lie in the same place. */
async function* inPlace(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const place = new Uint8Array(3);
  for (let index = 0; index < bytes.length; index += place.length) {
    place.set(bytes.subarray(index, index + place.length));
    yield place.subarray(0, Math.min(place.length, bytes.length - index));
  }
}

it.each([
  ['plain', (text: string) => Buffer.from(text)],
  ['gzip', (text: string) => gzipSync(text)],
  ['zstd', (text: string) => zstdCompressSync(text)],
])('is whole where chunks lie in one place: %s', async (_, encode) => {
  const text = 'a line\nand another\n'.repeat(100);
  expect(await textOf(decompress(inPlace(encode(text))))).toBe(text);
});
