import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/files/parse-file.ts';
import { readFile } from '../../src/files/read-file.ts';
import { toUtf8 } from '../../src/files/to-utf8.ts';
import { folderOf, textOf } from './folder.ts';

const TEXT = 'a line\r\n数据库 \u{1f600}\r\n';
const MARK = '\ufeff';

function littleEndian(text: string): Buffer {
  return Buffer.from(MARK + text, 'utf16le');
}

function bigEndian(text: string): Buffer {
  return littleEndian(text).swap16();
}

async function* byteByByte(bytes: Uint8Array) {
  for (const byte of bytes) yield Uint8Array.of(byte);
}

async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

describe('text in UTF-16', () => {
  it.each([
    ['as Windows writes it', littleEndian],
    ['the other way round', bigEndian],
    ['in gzip', (text: string) => gzipSync(littleEndian(text))],
  ])('%s is read', async (_, encode) => {
    const folder = await folderOf({ log: encode(TEXT) });
    expect(await textOf(readFile(join(folder, 'log')))).toBe(TEXT);
  });

  it('is read wherever the chunks end', async () => {
    expect(await textOf(toUtf8(byteByByte(littleEndian(TEXT))))).toBe(TEXT);
    expect(await textOf(toUtf8(byteByByte(bigEndian(TEXT))))).toBe(TEXT);
  });

  it('is known by its mark alone', async () => {
    for (const bytes of [Buffer.from(TEXT), Buffer.from(MARK + TEXT), Buffer.from([0xff]), Buffer.alloc(0)])
      expect(Buffer.concat(await allOf(toUtf8(byteByByte(bytes))))).toEqual(bytes);
  });

  it('gives records at their places in UTF-8', async () => {
    const before = '数据库\r\n';
    const line = '[    1.000000] Killed process 121 (batch)';
    const folder = await folderOf({ log: littleEndian(`${before}${line}\r\n`) });
    const [record] = await allOf(parseFile(join(folder, 'log')));
    expect(record).toMatchObject({ type: 'OomKill', kills: [{ pid: 121, comm: 'batch' }] });
    expect(record?.start).toBe(Buffer.byteLength(before));
    expect(record?.end).toBe(Buffer.byteLength(before) + line.length);
  });
});
