import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineReader } from '../../src/source/line-reader.ts';
import type { SourceLine } from '../../src/source/source-line.ts';
import { Text } from '../../src/source/text.ts';
import { fixture, fixtures } from '../fixture.ts';

/** What may stand in the middle of a line and is not to be read as it is. */
const ODD = [
  '\\n',
  '#012',
  '\\x20',
  '&lt;',
  '\x1b[0m',
  '\r',
  '\0',
  '\u00a0',
  '=',
  '=3D',
  '=20',
  '=C2=A0',
  '\\_GFP',
  'gfp\\_mask',
  '<4>',
  '<br>',
  '<b>',
  '> ',
  '| ',
  'é',
];
const GLUED = [' kernel: ', '[   12.345678] ', ' Jun  6 21:33:13 h kernel: '];

/** Lines of a text, each with something odd put into it at some places, or none. */
function damaged(text: string): fc.Arbitrary<string[]> {
  const lines = text.split('\n').slice(0, 60);
  const place = fc.tuple(
    fc.nat(lines.length - 1),
    fc.oneof(fc.nat(200), fc.constant(9999)),
    fc.constantFrom(...ODD, ...GLUED),
  );
  return fc.array(place, { maxLength: 4 }).map((places) => {
    const odd = [...lines];
    for (const [number, at, what] of places) {
      const line = odd[number] as string;
      const index = Math.min(at, line.length);
      odd[number] = line.slice(0, index) + what + line.slice(index);
    }
    return odd;
  });
}

/** A line with the place of each character of its message, however that is kept. */
function seen({ message, ...line }: SourceLine): object {
  return { ...line, text: message.text, places: [...message.text, ''].map((_, index) => message.at(index)) };
}

describe('a line of the common case', () => {
  it.each(fixtures('framings'))('is read as any other: %s', (path) => {
    fc.assert(
      fc.property(damaged(fixture(path)), (lines) => {
        const [usual, thorough] = [new LineReader(), new LineReader()];
        let start = 0;
        for (const line of lines) {
          const raw = new Text(line, start);
          start += line.length + 1;
          expect(usual.read(raw, false).map(seen)).toEqual(thorough.readUnusual(raw, false).map(seen));
        }
        expect(usual.end().map(seen)).toEqual(thorough.end().map(seen));
      }),
      { numRuns: 50 },
    );
  });
});
