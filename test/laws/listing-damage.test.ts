import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

/** Whole files: in the others lines are glued, or many files stand in one text. */
const PATHS = fixtures('listings').filter((path) => !/article|6\.18-memcg/.test(path));

/** Those that do not stand in the text as decimal digits. */
const NOT_PRINTED = ['orders', 'counterIndent', 'depth', 'offset', 'size', 'place'];

const NO_VALUES = new Set(['start', 'end', 'type', 'diagnostics', 'path', 'pid', ...NOT_PRINTED]);

interface Said {
  readonly key: string;
  readonly value: number;
  /** The smallest stretch of text that it can be from. */
  readonly start: number;
  readonly end: number;
}

function said(value: unknown, key: string, place: { start: number; end: number }): Said[] {
  if (typeof value === 'number') return [{ key, value, ...place }];
  if (typeof value !== 'object' || value === null) return [];
  const { start = place.start, end = place.end } = value as { start?: number; end?: number };
  return Object.entries(value)
    .filter(([name]) => !NO_VALUES.has(name))
    .flatMap(([name, member]) => said(member, Array.isArray(value) ? key : name, { start, end }));
}

/** Every way in which a number is printed: plain, with decimals, in thousandths. */
function forms(value: number): string[] {
  const rest = value % 1000;
  const digits = rest < 0 ? `-${String(-rest).padStart(2, '0')}` : String(rest).padStart(3, '0');
  return [`${value}`, value.toFixed(1), value.toFixed(2), `${Math.trunc(value / 1000)}.${digits}`, `0${value}`];
}

/** Whether the number stands in the text by itself; behind its key, where lines begin with that. */
function stands({ key, value, start, end }: Said, text: string): boolean {
  const lines = text.slice(start, end).split('\n');
  const keyed =
    key === 'node'
      ? []
      : lines.filter(
          (line) =>
            line
              .trimStart()
              .replace(/^Node [0-9]+ /, '')
              .split(/[:\s]/)[0] === key,
        );
  return (keyed.length > 0 ? keyed : lines).some((line) => forms(value).some((form) => holds(line, form)));
}

function holds(line: string, form: string): boolean {
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) {
    if (!/[0-9.]/.test(line[at - 1] ?? '') && !/[0-9]/.test(line[at + form.length] ?? '')) return true;
  }
  return false;
}

function numbersOf(text: string): Said[] {
  return parse(text).records.flatMap((record) => said(record, '', { start: record.start, end: record.end }));
}

type Damage = (lines: string[], at: number, column: number) => void;

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['a line dropped', (lines, at) => lines.splice(at, 1)],
  ['a line cut', (lines, at, column) => lines.splice(at, 1, (lines[at] as string).slice(0, column))],
  ['a line twice', (lines, at) => lines.splice(at, 0, lines[at] as string)],
  ['a line of another writer', (lines, at) => lines.splice(at, 0, '[ 12.345678] usb 1-1: new device')],
  ['two lines swapped', (lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())],
];

describe.each(PATHS)('%s', (path) => {
  const text = fixture(path);
  const whole = numbersOf(text).length;

  it.each(DAMAGES)('with %s has only numbers that its lines print', (_name, damage) => {
    fc.assert(
      fc.property(fc.nat(text.split('\n').length - 2), fc.nat(60), (at, column) => {
        const lines = text.split('\n');
        damage(lines, at, column);
        const damaged = lines.join('\n');
        expect(numbersOf(damaged).filter((number) => !stands(number, damaged))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('loses nothing to a line of another writer in its middle', () => {
    const lines = text.split('\n');
    const at = Math.max(3, Math.floor(lines.length / 2));
    if (lines.length < 6 || lines[at - 1] === '' || lines[at] === '') return;
    lines.splice(
      at,
      0,
      '[ 12.345678] Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:1kB, file-rss:2kB, shmem-rss:0kB',
    );
    const { records } = parse(lines.join('\n'));
    const others = records.filter(({ type }) => type !== 'OomKill');
    expect(records.length - others.length).toBe(1);
    expect(others.flatMap((record) => said(record, '', record))).toHaveLength(whole);
  });
});
