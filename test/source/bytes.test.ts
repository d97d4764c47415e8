import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, toBinary } from '../../src/source/bytes.ts';
import { Text } from '../../src/source/text.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => decodeUtf8(new Text(toBinary(bytes), 0));

describe('toBinary', () => {
  it('has one character for each byte', () => {
    expect(toBinary(Uint8Array.of(0, 10, 65, 0x80, 0xff))).toBe('\0\nA\x80\xff');
  });

  it('reads the part of a buffer that the array is a view of', () => {
    const buffer = Uint8Array.of(1, 2, 65, 66, 3).buffer;
    expect(toBinary(new Uint8Array(buffer, 2, 2))).toBe('AB');
  });

  it('does the same where there is no Buffer', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const expected = toBinary(bytes);
    const node = globalThis.Buffer;
    try {
      Reflect.deleteProperty(globalThis, 'Buffer');
      expect(toBinary(bytes) === expected).toBe(true);
    } finally {
      globalThis.Buffer = node;
    }
  });
});

describe('decodeUtf8', () => {
  it('gives ASCII as it is', () => {
    const text = new Text('plain', 3);
    expect(decodeUtf8(text)).toBe(text);
  });

  it.each(['é', '数据库', '😀', 'naïve 数 x'])('decodes %s', (text) => {
    expect(decode(encode(text)).text).toBe(text);
  });

  it('keeps the offsets of what is around a sequence', () => {
    // Two letters, three bytes, a letter.
    const text = decode(encode('ab数c'));
    expect([text.at(0), text.at(1), text.at(2), text.at(3), text.end]).toEqual([0, 1, 2, 5, 6]);
  });

  it.each([
    ['a lone continuation byte', [0x41, 0x80, 0x42], 'A\ufffdB'],
    ['a byte that no sequence has', [0x41, 0xff, 0x42], 'A\ufffdB'],
    ['a sequence cut short', [0x41, 0xe6, 0x95, 0x42], 'A\ufffdB'],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'caf\ufffd'],
    ['an overlong slash', [0xc0, 0xaf], '\ufffd\ufffd'],
  ])('puts U+FFFD for %s', (_, bytes, expected) => {
    expect(decode(Uint8Array.from(bytes)).text).toBe(expected);
  });

  it('never moves the text around the bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = decode(Uint8Array.from([0x3c, ...bytes, 0x3e]));
        expect(text.text.startsWith('<')).toBe(true);
        expect(text.text.endsWith('>')).toBe(true);
        expect(text.at(text.text.length - 1)).toBe(bytes.length + 1);
        expect(text.end).toBe(bytes.length + 2);
      }),
    );
  });
});
