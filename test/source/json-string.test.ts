import { describe, expect, it } from 'vitest';
import { jsonString } from '../../src/source/json-string.ts';
import { Text } from '../../src/source/text.ts';

describe('jsonString', () => {
  it.each([
    ['"plain"', 'plain'],
    ['""', ''],
    [String.raw`"a\"b"`, 'a"b'],
    [String.raw`"a\\"`, 'a\\'],
    [String.raw`"a\/b"`, 'a/b'],
    [String.raw`"\b\f\n\r\t"`, '\b\f\n\r\t'],
    [String.raw`"\u6570\uD83D\uDE00"`, '数😀'],
    [String.raw`"\\n"`, '\\n'],
  ])('decodes %s', (encoded, expected) => {
    expect(jsonString(new Text(`${encoded},`, 0), 0)?.text).toBe(expected);
    expect(JSON.parse(encoded)).toBe(expected);
  });

  it('stands inside its quotes', () => {
    const input = String.raw`{"msg":"a\nb"}`;
    const text = jsonString(new Text(input, 0), 7);
    expect(text?.text).toBe('a\nb');
    expect([text?.at(0), text?.at(1), text?.at(2), text?.end]).toEqual([8, 9, 11, 12]);
  });

  it.each([
    ['nothing there', 'abc', 0],
    ['no quote at the place', ' "a"', 0],
    ['no closing quote', '"abc', 0],
  ])('gives undefined for %s', (_, text, from) => {
    expect(jsonString(new Text(text, 0), from)).toBeUndefined();
  });
});
