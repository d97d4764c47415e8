import { describe, expect, it } from 'vitest';
import { Text } from '../../src/source/text.ts';

describe('verbatim text', () => {
  const text = new Text('abcdef', 100);

  it('stands where it begins', () => {
    expect([text.start, text.at(0), text.at(3), text.end]).toEqual([100, 100, 103, 106]);
  });

  it('has slices that stand in their own place', () => {
    const slice = text.slice(2, 4);
    expect([slice.text, slice.start, slice.end]).toEqual(['cd', 102, 104]);
  });

  it('is sliced to its end unless said', () => {
    expect(text.slice(4).text).toBe('ef');
    expect(text.slice(6).end).toBe(106);
  });

  it('may be empty', () => {
    const empty = new Text('', 7);
    expect([empty.start, empty.end, empty.at(0)]).toEqual([7, 7, 7]);
  });
});

describe('text with a table of offsets', () => {
  /** `a\nb` as it stands in JSON: the escape takes two characters. */
  const text = new Text('a\nb', 10, [10, 11, 13, 14]);

  it('stands where each character was encoded', () => {
    expect([text.at(0), text.at(1), text.at(2), text.end]).toEqual([10, 11, 13, 14]);
  });

  it('has slices with their part of the table', () => {
    const last = text.slice(2);
    expect([last.text, last.start, last.end]).toEqual(['b', 13, 14]);
    const first = text.slice(0, 1);
    expect([first.text, first.start, first.end]).toEqual(['a', 10, 11]);
  });
});

describe('replace', () => {
  it('gives the text itself when nothing matches', () => {
    const text = new Text('abc', 5);
    expect(text.replace(/x/g, () => 'y')).toBe(text);
  });

  it('keeps the place of what is around a shorter replacement', () => {
    const text = new Text('a--b--c', 50).replace(/--/g, () => '+');
    expect(text.text).toBe('a+b+c');
    expect([0, 1, 2, 3, 4].map((index) => text.at(index))).toEqual([50, 51, 53, 54, 56]);
    expect(text.end).toBe(57);
  });

  it('puts a longer replacement where the match began', () => {
    const text = new Text('a.b', 0).replace(/\./g, () => '...');
    expect(text.text).toBe('a...b');
    expect([0, 1, 2, 3, 4].map((index) => text.at(index))).toEqual([0, 1, 1, 1, 2]);
  });

  it('may leave nothing', () => {
    const text = new Text('----', 8).replace(/-/g, () => '');
    expect([text.text, text.end]).toEqual(['', 12]);
  });

  it('hands the whole match over', () => {
    expect(new Text('x12y', 0).replace(/x([0-9]+)/g, ([, digits = '']) => `<${digits}>`).text).toBe('<12>y');
  });

  it('may be done again on its result', () => {
    const once = new Text('[a][b]', 0).replace(/\[/g, () => '');
    const twice = once.replace(/\]/g, () => '');
    expect(twice.text).toBe('ab');
    expect([twice.at(0), twice.at(1), twice.end]).toEqual([1, 4, 6]);
  });

  it('begins anew each time, whatever the pattern did before', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(new Text('aba', 0).replace(pattern, () => 'x').text).toBe('xbx');
  });
});
