import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineScanner } from '../../src/source/line-scanner.ts';
import { WordSearch } from '../../src/source/search/word-search.ts';

const words = new WordSearch('oom|kill');

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Lines as the scanner gives them: [text, offset], with `mayPass` as told. */
function linesOf(chunks: readonly (string | Uint8Array)[], mayPass: (given: number) => boolean): [string, number][] {
  const scanner = new LineScanner(words, () => {});
  const lines: [string, number][] = [];
  const drain = () => {
    for (let line = scanner.next(mayPass(lines.length)); line !== undefined; line = scanner.next(mayPass(lines.length)))
      lines.push([line.raw.text, line.raw.start]);
  };
  for (const chunk of chunks) {
    scanner.push(chunk);
    drain();
  }
  scanner.end();
  drain();
  return lines;
}

const never = () => false;
const always = () => true;

describe('lines', () => {
  it('are cut at their ends, with their offsets', () => {
    expect(linesOf(['one\ntwo\r\n\nthree'], never)).toEqual([
      ['one', 0],
      ['two', 4],
      ['', 9],
      ['three', 10],
    ]);
  });

  it('say when the input ends inside them', () => {
    const scanner = new LineScanner(words, () => {});
    scanner.push('a\nb');
    expect(scanner.next(false)?.unterminated).toBe(false);
    expect(scanner.next(false)).toBeUndefined();
    scanner.end();
    expect(scanner.next(false)?.unterminated).toBe(true);
    expect(scanner.next(false)).toBeUndefined();
  });

  it('of bytes count bytes', () => {
    expect(linesOf([encode('é\nb\n')], never).map(([, start]) => start)).toEqual([0, 3]);
  });
});

describe('lines without any of the words', () => {
  it('are passed over, but for the one before a line that has one', () => {
    expect(linesOf(['a\nb\nc oom\nd\ne\nf kill\ng\n'], always)).toEqual([
      ['b', 2],
      ['c oom', 4],
      ['e', 12],
      ['f kill', 14],
    ]);
  });

  it('are given where they are of interest', () => {
    // From the second line given on all are wanted.
    expect(linesOf(['a\nb\nc oom\nd\ne\n'], (given) => given < 2).map(([text]) => text)).toEqual([
      'b',
      'c oom',
      'd',
      'e',
    ]);
  });
});

describe('chunks', () => {
  const pieces = fc.constantFrom('oom', 'kill', 'x', 'yy ', '\n', '\n\n', '\r\n', 'ki');
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  function cutAt(text: string, places: readonly number[]): string[] {
    const cuts = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
    return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
  }

  it.each([
    ['strings', (chunk: string): string | Uint8Array => chunk],
    ['bytes', encode],
  ])('of %s give the same lines wherever they are cut', (_, chunkOf) => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 8 }), fc.boolean(), (text, places, pass) => {
        const mayPass = pass ? always : never;
        const cut = cutAt(text, places).map((chunk) => chunkOf(chunk));
        expect(linesOf(cut, mayPass)).toEqual(linesOf([chunkOf(text)], mayPass));
      }),
      { numRuns: 500 },
    );
  });
});
