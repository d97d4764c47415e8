import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decompress } from '../../src/files/decompress.ts';
import { readFile } from '../../src/files/read-file.ts';
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
