import { describe, expect, it } from 'vitest';
import { flag, names, oneOf } from '../../../src/printk/fields/choice.ts';
import { count } from '../../../src/printk/fields/number.ts';
import { opt } from '../../../src/printk/part.ts';
import { readSilently, sample } from '../sample.ts';

describe('oneOf', () => {
  const line = sample(oneOf('cause', ['Out of memory', 'Out of memory (oom_kill_allocating_task)']), ': x');

  it.each(['Out of memory', 'Out of memory (oom_kill_allocating_task)'])('is one of its wordings: %s', (cause) => {
    expect(readSilently(line, `${cause}: x`)).toEqual({ cause });
    expect(line.print({ cause })).toBe(`${cause}: x`);
  });

  it.each(['out of memory: x', 'Out of memory (x): x', ': x'])('is no other: %s', (text) => {
    expect(readSilently(line, text)).toBeUndefined();
  });

  it('takes the longer wording where one begins with another', () => {
    expect(readSilently(sample(oneOf('unit', ['k', 'kB']), opt(oneOf('rest', ['B']))), 'kB')).toEqual({ unit: 'kB' });
  });

  it('takes its wordings as they are, not as patterns', () => {
    const dots = sample(oneOf('message', ['processes...', '[.]']));
    expect(readSilently(dots, 'processes...')).toEqual({ message: 'processes...' });
    expect(readSilently(dots, 'processesxxx')).toBeUndefined();
    expect(readSilently(dots, '.')).toBeUndefined();
  });
});

describe('flag', () => {
  const line = sample(count('highmemPages'), ' pages HighMem', opt(flag('movableOnly', '/MovableOnly')));

  it('is true, or absent', () => {
    expect(readSilently(line, '0 pages HighMem/MovableOnly')).toEqual({ highmemPages: 0, movableOnly: true });
    expect(readSilently(line, '5 pages HighMem')).toEqual({ highmemPages: 5 });
  });

  it('is printed when it is there', () => {
    expect(line.print({ highmemPages: 0, movableOnly: true })).toBe('0 pages HighMem/MovableOnly');
    expect(line.print({ highmemPages: 5 })).toBe('5 pages HighMem');
  });
});

describe('names', () => {
  const line = sample(
    'mode:0x0(',
    names('gfpFlags', { separator: '|', each: /[A-Za-z0-9_]+/, samples: ['GFP_KERNEL'] }),
    ')',
  );

  it.each([
    ['', []],
    ['GFP_KERNEL', ['GFP_KERNEL']],
    ['GFP_KERNEL|__GFP_COMP|0x100', ['GFP_KERNEL', '__GFP_COMP', '0x100']],
  ])('are the names between separators: (%s)', (text, gfpFlags) => {
    expect(readSilently(line, `mode:0x0(${text})`)).toEqual({ gfpFlags });
    expect(line.print({ gfpFlags })).toBe(`mode:0x0(${text})`);
  });

  it.each(['|', 'A|', '|A', 'A||B', 'A B', 'A,B'])('are whole names: (%s)', (text) => {
    expect(readSilently(line, `mode:0x0(${text})`)).toBeUndefined();
  });
});
