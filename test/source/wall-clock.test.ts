import { describe, expect, it } from 'vitest';
import { atOffset, inZone, isTimeZone, millisecondsOf, yearIn } from '../../src/source/wall-clock.ts';

describe('a time with its offset', () => {
  it.each([
    ['17:52:39', 'Z', '2026-11-20T17:52:39.000Z'],
    ['17:52', '+00:00', '2026-11-20T17:52:00.000Z'],
    ['175239', '+0530', '2026-11-20T12:22:39.000Z'],
    ['17:52:39.5', '-05:30', '2026-11-20T23:22:39.500Z'],
    ['17:52:39,123456789', '+08', '2026-11-20T09:52:39.123Z'],
    ['24:00:00', 'Z', '2026-11-21T00:00:00.000Z'],
  ])('%s%s is %s', (time, offset, expected) => {
    expect(atOffset('2026-11-20', time, offset)?.toISOString()).toBe(expected);
  });

  it.each([
    ['2026-02-29', '17:52:39', 'Z'],
    ['2026-13-01', '17:52:39', 'Z'],
    ['2026-00-10', '17:52:39', 'Z'],
    ['20261120', '17:52:39', 'Z'],
    ['2026-11-20', '24:00:01', 'Z'],
    ['2026-11-20', '17:60:00', 'Z'],
    ['2026-11-20', '17:52:60', 'Z'],
    ['2026-11-20', '17:52.5', 'Z'],
    ['2026-11-20', '17', 'Z'],
    ['2026-11-20', '', 'Z'],
    ['2026-11-20', '17:52:39', '+08:75'],
    ['2026-11-20', '17:52:39', 'CET'],
  ])('there is no %sT%s%s', (date, time, offset) => {
    expect(atOffset(date, time, offset)).toBeUndefined();
  });
});

describe('a time in a zone', () => {
  it.each([
    ['in winter', '2026-01-20', '17:52:39', '2026-01-20T16:52:39.000Z'],
    ['in summer', '2026-07-20', '17:52:39', '2026-07-20T15:52:39.000Z'],
    ['before the clocks go back', '2026-10-25', '01:59:59', '2026-10-24T23:59:59.000Z'],
    ['before zones had whole hours', '1890-01-01', '12:00:00', '1890-01-01T11:06:32.000Z'],
  ])('%s', (_, date, time, expected) => {
    expect(inZone(date, time, 'Europe/Berlin')?.toISOString()).toBe(expected);
  });

  it('is none on a day that there is not', () => {
    expect(inZone('2026-02-30', '17:52:39', 'UTC')).toBeUndefined();
  });
});

it('tells the year of a zone', () => {
  const moment = new Date('2026-12-31T20:00:00Z');
  expect(yearIn('UTC', moment)).toBe(2026);
  expect(yearIn('Asia/Shanghai', moment)).toBe(2027);
});

it.each([
  ['5', 500],
  ['035', 35],
  ['0359999', 35],
  ['', 0],
])('reads the fraction %j as %i ms', (digits, milliseconds) => {
  expect(millisecondsOf(digits)).toBe(milliseconds);
});

it.each([
  ['UTC', true],
  ['Europe/Berlin', true],
  ['+08:00', true],
  ['+15:00', false],
  ['+08:60', false],
  ['local', false],
])('takes %s for a zone: %s', (zone, is) => {
  expect(isTimeZone(zone)).toBe(is);
});
