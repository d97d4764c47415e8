import { describe, expect, it } from 'vitest';
import { anchorOf, beginsOf } from '../../src/printk/anchor.ts';
import { oneOf } from '../../src/printk/fields/choice.ts';
import { count, int } from '../../src/printk/fields/number.ts';
import { comm } from '../../src/printk/fields/text.ts';
import { opt } from '../../src/printk/part.ts';

describe('anchorOf', () => {
  it('is the longest literal that every line has', () => {
    expect(anchorOf(['Killed process ', int('pid'), ' (', comm('comm'), ') total-vm:'])).toBe('Killed process');
  });

  it('is none that stands only in some', () => {
    expect(anchorOf(['a:', int('a'), opt(', much longer:', int('b'))])).toBe('a:');
  });

  it('is empty where there is no literal', () => {
    expect(anchorOf([int('a')])).toBe('');
  });
});

describe('beginsOf', () => {
  it.each([
    ['a literal', ['Node ', count('node')], 'N'],
    ['a number', [count('ramPages'), ' pages RAM'], '0123456789'],
    ['a number that may be negative', [int('order')], '-0123456789'],
    ['wordings', [oneOf('cause', ['Out', 'Memory']), ': '], 'OM'],
    ['an optional part, or what is after it', [opt('Node ', count('node'), ' '), 'DMA'], 'ND'],
    ['an empty literal, and what is after it', ['', 'abc'], 'a'],
  ])('is the first character of %s', (_, parts, expected) => {
    expect(beginsOf(parts)).toBe(expected);
  });

  it('is any where a name begins the line', () => {
    expect(beginsOf([comm('comm'), ' invoked'])).toBeUndefined();
    expect(beginsOf([opt('[', int('pid'), '] '), comm('comm')])).toBeUndefined();
  });
});
