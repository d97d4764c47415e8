import { describe, expect, it } from 'vitest';
import { amounts } from '../../../src/printk/fields/amounts.ts';
import { pairs } from '../../../src/printk/fields/pairs.ts';
import { opt } from '../../../src/printk/part.ts';
import { yesNo } from '../../../src/records/mem-info/fields.ts';
import { read, readPartial, readSilently, sample } from '../sample.ts';

const zone = sample(
  'DMA ',
  pairs(
    [amounts('kB', 'Kb', 'free', 'min', 'low', 'isolated(anon)', 'active_anon'), amounts('', '', 'pages_scanned')],
    {
      least: 2,
      spaced: { flag: 'spacedKeys', keys: ['active_anon'] },
    },
  ),
  opt(' all_unreclaimable? ', yesNo('allUnreclaimable')),
);

describe('pairs', () => {
  it('are fields of camel case with the suffix of their unit', () => {
    expect(readSilently(zone, 'DMA free:15872kB min:32kB isolated(anon):0kB active_anon:4kB pages_scanned:7')).toEqual({
      freeKb: 15872,
      minKb: 32,
      isolatedAnonKb: 0,
      activeAnonKb: 4,
      pagesScanned: 7,
    });
  });

  it('may be absent, and come in any order, in which they are printed', () => {
    const text = 'DMA low:3kB free:1kB min:2kB';
    const fields = readSilently(zone, text);
    expect(fields).toEqual({ freeKb: 1, minKb: 2, lowKb: 3 });
    expect(zone.print(fields ?? {})).toBe(text);
  });

  it('end before a key that asks', () => {
    const text = 'DMA free:1kB min:2kB all_unreclaimable? yes';
    expect(readSilently(zone, text)).toEqual({ freeKb: 1, minKb: 2, allUnreclaimable: true });
    expect(zone.print({ freeKb: 1, minKb: 2, allUnreclaimable: false })).toBe(
      'DMA free:1kB min:2kB all_unreclaimable? no',
    );
  });

  it('are too few to be taken for a run', () => {
    expect(read(zone, 'DMA free:1kB').fields).toBeUndefined();
    expect(read(zone, 'DMA free:1kB new_key:2kB').fields).toBeUndefined();
  });

  it('keep a key that nobody knows, with its text, and say so', () => {
    const text = 'DMA free:1kB new_key:2MB min:3kB';
    const { fields, notes } = read(zone, text);
    expect(fields).toEqual({ freeKb: 1, other: { new_key: '2MB' }, minKb: 3 });
    expect(notes).toEqual([
      { code: 'unknown-field', message: expect.stringContaining('new_key:2MB'), start: 21, end: 24 },
    ]);
    expect(text.slice(21, 24)).toBe('2MB');
    expect(zone.print(fields ?? {})).toBe(text);
  });

  it('take __proto__ for a key', () => {
    const { fields } = read(zone, 'DMA free:1kB min:3kB __proto__:5kB');
    expect(Object.entries(fields?.['other'] as object)).toEqual([['__proto__', '5kB']]);
  });

  it('count the first of two values of one key', () => {
    const { fields, notes } = read(zone, 'DMA free:1kB min:2kB free:9kB');
    expect(fields).toEqual({ freeKb: 1, minKb: 2 });
    expect(notes).toEqual([{ code: 'duplicate-field', message: expect.stringContaining('free'), start: 26, end: 29 }]);
  });

  it('leave out a number beyond 2^53, and keep the others', () => {
    const { fields, notes } = read(zone, 'DMA free:18446744073709551615kB min:2kB low:3kB');
    expect(fields).toEqual({ minKb: 2, lowKb: 3 });
    expect(notes).toEqual([
      { code: 'unsafe-integer', message: expect.stringContaining('18446744073709551615'), start: 9, end: 29 },
    ]);
  });

  it.each(['9007199254740991', '-5', '0'])('read %s whole', (digits) => {
    expect(readSilently(zone, `DMA free:${digits}kB min:2kB`)).toEqual({ freeKb: Number(digits), minKb: 2 });
  });

  it('may have a blank after the colon where that is known', () => {
    const text = 'DMA free:1kB min:2kB active_anon: 3kB';
    const fields = readSilently(zone, text);
    expect(fields).toEqual({ freeKb: 1, minKb: 2, activeAnonKb: 3, spacedKeys: true });
    expect(zone.print(fields ?? {})).toBe(text);
  });

  it.each([
    'DMA free:1kB min:2kB low: 3kB',
    'DMA free:1kB min:2kB low:',
    'DMA free:1kB min:2kB low',
    'DMA free:1kB  min:2kB',
    'DMA free:1kB min:2kB :3kB',
    'DMA free:1kB min:2kB low:x',
  ])('are nothing else: %s', (text) => {
    expect(read(zone, text).fields).toBeUndefined();
  });

  it('do not take a known key with another unit for its value', () => {
    expect(read(zone, 'DMA free:1kB min:2kB low:3KB').fields).toBeUndefined();
  });

  it('take a known key that is cut before its unit for no key that nobody knows', () => {
    const { fields } = read(zone, 'DMA free:1kB min:2kB low:3');
    expect(fields?.['other']).toBeUndefined();
  });
});

describe('pairs of a damaged line', () => {
  it('are those that can be read, each piece between them said', () => {
    const notes: Parameters<typeof zone.readPartial>[1] = [];
    const text = 'DMA free:1kB %min:2kB low:3kB';
    const { node } = zone.readPartial(text, notes);
    expect(node).toEqual({ type: 'Sample', start: 0, end: 0, freeKb: 1, lowKb: 3 });
    expect(notes).toEqual([{ code: 'unread-text', message: expect.stringContaining('%min:2kB'), start: 13, end: 21 }]);
  });

  it('leave a number out that nothing proves whole', () => {
    expect(readPartial(zone, 'DMA free:1kB pages_scanned:12')).toEqual({ freeKb: 1 });
    expect(readPartial(zone, 'DMA free:1kB pages_scanned:12 mi')).toMatchObject({ freeKb: 1, pagesScanned: 12 });
  });

  it('are at least one', () => {
    expect(zone.readPartial('DMA xyz', []).values).toBe(0);
    expect(zone.readPartial('DMA free:1kB', []).values).toBe(1);
  });
});

describe('pairs with another separator', () => {
  const line = sample('x ', pairs([amounts('', '', 'total', 'free')], { separator: '=' }));

  it('are read and printed with it', () => {
    expect(readSilently(line, 'x total=5 free=3')).toEqual({ total: 5, free: 3 });
    expect(line.print({ total: 5, free: 3 })).toBe('x total=5 free=3');
    expect(read(line, 'x total:5').fields).toBeUndefined();
  });
});
