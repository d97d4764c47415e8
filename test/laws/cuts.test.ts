import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { numbersOf } from './numbers.ts';

/** One report of each form: its whole text has exactly one record but for the memcg log. */
const REPORTS = [
  'oom-report/4.4-global-syslog.log',
  'oom-report/6.1-global.log',
  'oom-report/6.18-memcg-odd-names.log',
  'oom-report/5.10-memcg-bare-statistics.log',
  'allocation-failure/6.12-order-10.log',
  'allocation-stall/4.9-glued.log',
];

/** Numbers that a record of a part has and the record of the whole text has not, or has otherwise. */
function wrong(
  whole: ReadonlyMap<string, number>,
  part: string,
  from: number,
  allowed: (end: number) => boolean,
): string[] {
  return parse(part).records.flatMap((record) => {
    // Offsets of a part that begins later in the text are brought to those of the whole.
    const shifted = JSON.parse(JSON.stringify(record), (key, value: unknown) =>
      (key === 'start' || key === 'end') && typeof value === 'number' ? value + from : value,
    ) as unknown;
    return numbersOf(shifted)
      .filter(({ key, value, end }) => whole.get(key) !== value && whole.get(place(key)) !== value && !allowed(end))
      .map(({ key, value }) => `${key} = ${value}, not ${whole.get(key)}`);
  });
}

function numbersByKey(text: string): Map<string, number> {
  return new Map(
    parse(text)
      .records.flatMap((record) => numbersOf(record))
      .flatMap(({ key, value }): [string, number][] => [
        [key, value],
        [place(key), value],
      ]),
  );
}

/** The key without the name of its node: the beginning of a line can be the whole line of an older kernel. */
function place(key: string): string {
  return key.includes('@') ? key.slice(key.indexOf('@')) : key;
}

describe.each(REPORTS)('%s', (path) => {
  const text = fixture(path);
  const whole = numbersByKey(text);
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index + 1);

  it('cut at any line end from behind gives no wrong number', () => {
    for (const end of ends) expect(wrong(whole, text.slice(0, end), 0, () => false)).toEqual([]);
  });

  it('cut at any line end from the front gives no wrong number', () => {
    for (const start of ends) {
      // A block that began before the cut is another block: only what stands on single lines has its old place.
      const numbers = wrong(whole, text.slice(start), start, () => false).filter((key) => key.includes('@'));
      // So is a reserve line whose zone line is lost: on its own, where in the whole it is part of its zone.
      expect(numbers.filter((key) => !/^(?:MemcgStats|LowmemReserve)@/.test(key))).toEqual([]);
    }
  });

  it('cut inside a line has only the number at the cut in doubt, and says so', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        const part = text.slice(0, end);
        const marked = parse(part).records.some(({ diagnostics }) =>
          diagnostics.some(({ code }) => code === 'unterminated-line'),
        );
        const doubtful = wrong(whole, part, 0, (nodeEnd) => marked && nodeEnd === end);
        expect(doubtful).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
