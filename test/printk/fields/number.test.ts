import { describe, expect, it } from 'vitest';
import { count, int, kB, signedKb, toNumber } from '../../../src/printk/fields/number.ts';
import type { Note } from '../../../src/printk/note.ts';
import { read, readSilently, sample } from '../sample.ts';

describe('int', () => {
  const line = sample('order=', int('order'));

  it.each([
    ['order=0', 0],
    ['order=10', 10],
    ['order=-1', -1],
    ['order=-1000', -1000],
  ])('reads %s and prints it again', (text, order) => {
    expect(readSilently(line, text)).toEqual({ order });
    expect(line.print({ order })).toBe(text);
  });

  it.each(['order=', 'order=-', 'order=+1', 'order=007', 'order=-0', 'order=1.5', 'order=0x1', 'order=1 ', 'order= 1'])(
    'is no whole number: %j',
    (text) => {
      expect(read(line, text)).toEqual({ fields: undefined, notes: [] });
    },
  );
});

describe('count', () => {
  const line = sample(count('ramPages'), ' pages RAM');

  it('reads a number of things', () => {
    expect(readSilently(line, '8388477 pages RAM')).toEqual({ ramPages: 8388477 });
  });

  it('is never negative', () => {
    expect(readSilently(line, '-5 pages RAM')).toBeUndefined();
  });
});

describe('kB', () => {
  const line = sample('total-vm:', kB('totalVm'), ', ', signedKb('freeSwap'));

  it('carries its unit in its name', () => {
    expect(readSilently(line, 'total-vm:21479079428kB, -4kB')).toEqual({ totalVmKb: 21479079428, freeSwapKb: -4 });
    expect(line.print({ totalVmKb: 21479079428, freeSwapKb: -4 })).toBe('total-vm:21479079428kB, -4kB');
  });

  it.each(['total-vm:5KB, 0kB', 'total-vm:5 kB, 0kB', 'total-vm:5, 0kB', 'total-vm:-5kB, 0kB'])(
    'is not of another unit or sign: %s',
    (text) => {
      expect(readSilently(line, text)).toBeUndefined();
    },
  );
});

describe('a number at the border of 2^53', () => {
  const line = sample('n=', int('n'), ', ', kB('a'));

  it.each(['9007199254740991', '-9007199254740991'])('is read when it fits: %s', (digits) => {
    expect(readSilently(line, `n=${digits}, 1kB`)).toEqual({ n: Number(digits), aKb: 1 });
  });

  it.each(['9007199254740992', '9007199254740993', '-9007199254740992', '18446744073709551615'])(
    'is left out with its digits when it does not: %s',
    (digits) => {
      const { fields, notes } = read(line, `n=${digits}, 1kB`);
      expect(fields).toEqual({ aKb: 1 });
      expect(notes).toEqual([
        { code: 'unsafe-integer', message: expect.stringContaining(digits), start: 2, end: 2 + digits.length },
      ]);
    },
  );

  it('has its remark at the digits, the unit left out', () => {
    expect(read(line, 'n=1, 99999999999999999999kB').notes).toEqual([
      { code: 'unsafe-integer', message: expect.stringContaining('99999999999999999999'), start: 5, end: 25 },
    ]);
  });
});

describe('toNumber', () => {
  it('puts its remark where it is told', () => {
    const notes: Note[] = [];
    expect(toNumber('18446744073709551615', 7, notes)).toBeUndefined();
    expect(notes.map(({ start, end }) => [start, end])).toEqual([[7, 27]]);
  });
});

describe('a padded number', () => {
  const line = sample('[', int('pid', { width: 5 }), '] ', kB('rss', { width: 6 }));

  it.each([
    ['[    1]      7kB', { pid: 1, rssKb: 7 }],
    ['[12345] 123456kB', { pid: 12345, rssKb: 123456 }],
    ['[1234567] 1234567kB', { pid: 1234567, rssKb: 1234567 }],
    ['[   -5]      0kB', { pid: -5, rssKb: 0 }],
  ])('reads %j and prints it again', (text, fields) => {
    expect(readSilently(line, text)).toEqual(fields);
    expect(line.print(fields)).toBe(text);
  });

  it.each(['[   1]      7kB', '[    1]     7kB', '[     1]      7kB', '[    1]       7kB'])(
    'is not of another width in a strict reading: %j',
    (text) => {
      expect(readSilently(line, text)).toBeUndefined();
    },
  );

  it('is not without its padding in a strict reading', () => {
    expect(readSilently(line, '[1]      7kB')).toBeUndefined();
  });

  it('may have lost its padding in a loose reading', () => {
    expect(readSilently(line, '[1] 7kB', 'loose')).toEqual({ pid: 1, rssKb: 7 });
    expect(readSilently(line, '[ 1] 7kB', 'loose')).toEqual({ pid: 1, rssKb: 7 });
  });
});
