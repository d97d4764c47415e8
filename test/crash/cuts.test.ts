import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const SESSIONS = ['crash/3.10-hung-machine.txt', 'crash/6.1-session.txt'];

interface Placed {
  readonly key: string;
  readonly value: number | bigint;
  readonly start: number;
  readonly end: number;
}

/** Members that say where something stands, or stand for a place in a list. */
const PLACES = new Set(['start', 'end', 'diagnostics', 'from', 'open', 'records']);

/** Every number of a session, with the smallest node around it. */
function numbersOf(value: unknown, place = { start: 0, end: 0 }, key = ''): Placed[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [{ key, value, ...place }];
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as { start?: number; end?: number };
  const here = typeof start === 'number' && typeof end === 'number' ? { start, end } : place;
  return Object.entries(value)
    .filter(([name]) => !PLACES.has(name))
    .flatMap(([name, member]) => numbersOf(member, here, name));
}

/** Numbers that do not stand in the text of their node. */
function invented(text: string): string[] {
  return parse(text).records.flatMap((record) =>
    numbersOf(record)
      .filter(({ value, start, end }) => {
        const printed = text.slice(start, end).match(/-?[0-9]+(?:\.[0-9]+)?/g) ?? [];
        const hexadecimal = text.slice(start, end).match(/0x[0-9a-f]+/g) ?? [];
        return ![...printed, ...hexadecimal].some((digits) => Number(digits) === Number(value));
      })
      .map(({ key, value }) => `${key} = ${value}`),
  );
}

describe.each(SESSIONS)('%s', (path) => {
  const text = fixture(path);

  it('prints every number that its nodes have', () => {
    expect(invented(text)).toEqual([]);
  });

  it('cut anywhere has no number that its own lines do not print', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        expect(invented(text.slice(0, end))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('cut inside a line says so', () => {
    const end = text.indexOf('COMMITTED') + 14;
    const diagnostics = parse(text.slice(0, end)).records.flatMap((record) => record.diagnostics);
    const shown = parse(text.slice(0, end)).records[0];
    // The row is not whole: it is left as text, or marked.
    expect(
      diagnostics.length > 0 ||
        JSON.stringify(shown, (_, v) => (typeof v === 'bigint' ? String(v) : v)).includes('COMMITTED'),
    ).toBe(true);
  });
});
