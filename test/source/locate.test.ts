import { describe, expect, it } from 'vitest';
import { locate } from '../../src/source/locate.ts';

describe('locate', () => {
  it.each([
    ['the first character', 'a\nbc', 0, { line: 1, column: 1 }],
    ['a newline itself', 'a\nbc', 1, { line: 1, column: 2 }],
    ['the first of a line', 'a\nbc', 2, { line: 2, column: 1 }],
    ['the end of the text', 'a\nbc', 4, { line: 2, column: 3 }],
    ['the end after a last newline', 'a\n', 2, { line: 2, column: 1 }],
    ['an empty line', 'a\n\nb', 2, { line: 2, column: 1 }],
    ['the second of two newlines at the beginning', '\n\n', 1, { line: 2, column: 1 }],
    ['nothing at all', '', 0, { line: 1, column: 1 }],
    ['a carriage return, which is part of its line', 'a\r\nb', 1, { line: 1, column: 2 }],
    ['UTF-16 units', '数😀x', 3, { line: 1, column: 4 }],
  ])('finds %s', (_, text, offset, place) => {
    expect(locate(text, offset)).toEqual(place);
  });

  it('counts bytes in bytes', () => {
    const bytes = new TextEncoder().encode('数\nx数y');
    // Three bytes and a newline, then a letter and three bytes before the y.
    expect(locate(bytes, 8)).toEqual({ line: 2, column: 5 });
  });

  it.each([-1, 5, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('takes no offset %s outside of the text', (offset) => {
    expect(() => locate('a\nbc', offset)).toThrow(TypeError);
    expect(() => locate(new Uint8Array(4), offset)).toThrow(TypeError);
  });
});
