import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKernelPrefix, readWholePrefix } from '../../src/source/kernel-prefix.ts';
import { Text } from '../../src/source/text.ts';
import { usualSeconds } from '../../src/source/usual-stamp.ts';

describe('the usual stamp', () => {
  it('is the number that it prints', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), (seconds, micros) => {
        const printed = `${seconds}.${String(micros).padStart(6, '0')}`;
        expect(usualSeconds(`[${printed.padStart(12)}] x`)).toBe(Number(printed));
      }),
    );
  });

  it.each([
    '[ 1867]     0',
    '[1.5] x',
    '[    5.123456]x',
    '[    5.123456][  T123] x',
    '<4>[    5.123456] x',
    '[ .123456] x',
    '',
  ])('is not what stands in %j', (text) => {
    expect(usualSeconds(text)).toBeNaN();
  });

  it('is read as any prefix is', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '<',
        '>',
        '(',
        ')',
        '-',
        ' ',
        '  ',
        '.',
        ':',
        'T',
        'C',
        'c',
        'K',
        '0',
        '7',
        '12',
        '123456',
        'kswapd0',
      ],
      ...[
        '[    5.123456]',
        '[ 1069.393693] ',
        '[  T123]',
        '(0)[77:kswapd0] ',
        ' [1:kswapd0:   77]',
        ' c0   1234 ',
        '<4>',
      ],
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const stamped = text.map((rest) => `[ 1069.393693]${rest}`);
    fc.assert(
      fc.property(fc.oneof(text, stamped), (message) => {
        const [usual, whole] = [readKernelPrefix, readWholePrefix].map((read) =>
          read(new Text(message, 7), { framing: 'dmesg' }),
        );
        expect(usual).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});
