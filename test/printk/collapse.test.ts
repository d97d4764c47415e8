import { describe, expect, it } from 'vitest';
import { collapse } from '../../src/printk/collapse.ts';

describe('collapse', () => {
  it.each([
    ['a b', 'a b'],
    ['a   b', 'a b'],
    ['a\t b', 'a b'],
    ['a\tb', 'a b'],
    ['  a', ' a'],
    ['a  ', 'a'],
    ['', ''],
    ['   ', ''],
  ])('makes %j %j', (text, expected) => {
    expect(collapse(text).text).toBe(expected);
  });

  it('knows where each character stood', () => {
    const { text, at } = collapse('ab   cd  e  ');
    expect(text).toBe('ab cd e');
    expect([...text].map((_, index) => at(index))).toEqual([0, 1, 2, 5, 6, 7, 9]);
  });

  it('ends at the end of what is left', () => {
    expect(collapse('ab  c').at(4)).toBe(5);
    expect(collapse('abc').at(3)).toBe(3);
  });
});
