import { describe, expect, it } from 'vitest';
import { type ClockOptions, checkClockOptions, timeOf } from '../../src/source/stamp.ts';

const time = (stamp: string, options: ClockOptions = {}) => timeOf({ framing: 'any', stamp }, options);

describe('a stamp that prints date, year and zone', () => {
  it.each([
    ['rsyslog', '2026-11-20T17:52:39.565127+00:00', '2026-11-20T17:52:39.565Z'],
    ['journalctl short-iso', '2026-11-20T17:52:39+0000', '2026-11-20T17:52:39.000Z'],
    ['an offset east', '2026-11-20T17:52:39+0800', '2026-11-20T09:52:39.000Z'],
    ['an offset west, over midnight', '2026-11-20T22:52:39.561915-05:30', '2026-11-21T04:22:39.561Z'],
    ['Zulu time', '2018-11-20T04:02:36.123456789Z', '2018-11-20T04:02:36.123Z'],
    ['dmesg --time-format=iso', '2026-11-20T17:45:43,393693+00:00', '2026-11-20T17:45:43.393Z'],
    ['journalctl short-full', '2026-11-20 17:52:39 UTC', '2026-11-20T17:52:39.000Z'],
    ['the journal in microseconds', '1795197159561915', '2026-11-20T17:52:39.561Z'],
    ['journalctl short-unix', '1795197159.561915', '2026-11-20T17:52:39.561Z'],
    ['journalctl short-unix on the millisecond', '1795197159.562000', '2026-11-20T17:52:39.562Z'],
  ])('needs no options: %s', (_, stamp, expected) => {
    expect(time(stamp)).toBe(expected);
  });

  it('is not moved by options', () => {
    const options = { timeZone: 'Asia/Shanghai', referenceDate: new Date('2030-01-01T00:00:00Z') };
    expect(time('2026-11-20T17:52:39Z', options)).toBe('2026-11-20T17:52:39.000Z');
    expect(time('2026-11-20 17:52:39 UTC', options)).toBe('2026-11-20T17:52:39.000Z');
    expect(time('1795197159.561915', options)).toBe('2026-11-20T17:52:39.561Z');
  });

  it('keeps the milliseconds of journalctl verbose', () => {
    expect(time('2026-11-20 17:52:39.561915 UTC')).toBe('2026-11-20T17:52:39.561Z');
  });
});

describe('a stamp with a zone that is not understood', () => {
  it('gives no time', () => {
    expect(time('2026-11-20 17:52:39 CET')).toBeUndefined();
  });

  // timeZone is for stamps that print none.
  it.each(['2026-11-20 17:52:39 CET', '2026-11-20 17:52:39 +08'])(
    'is not understood by a zone that is not its own: %s',
    (stamp) => {
      const read = time(stamp, { timeZone: 'America/New_York' });
      // Absent, or by the printed zone: 16:52 UTC for CET, 09:52 for +08. Never 22:52.
      expect(read).not.toBe('2026-11-20T22:52:39.000Z');
    },
  );
});

describe('an ISO stamp without a zone', () => {
  it('gives no time: the zone of the machine that reads it says nothing', () => {
    expect(time('2026-11-20T17:52:39.565127')).toBeUndefined();
  });

  it('is in the given zone', () => {
    expect(time('2026-11-20T17:52:39.565127', { timeZone: '+08:00' })).toBe('2026-11-20T09:52:39.565Z');
  });
});

describe('a stamp of dmesg -T', () => {
  it('gives no time without a zone', () => {
    expect(time('Fri Nov 20 17:45:43 2026')).toBeUndefined();
    expect(time('Fri Nov 20 17:45:43 2026', { referenceDate: new Date('2026-11-21T00:00:00Z') })).toBeUndefined();
  });

  it.each([
    ['UTC', '2026-11-20T17:45:43.000Z'],
    ['+08:00', '2026-11-20T09:45:43.000Z'],
    ['-05:30', '2026-11-20T23:15:43.000Z'],
    ['Asia/Kolkata', '2026-11-20T12:15:43.000Z'],
    ['America/New_York', '2026-11-20T22:45:43.000Z'],
  ])('is in the zone %s', (timeZone, expected) => {
    expect(time('Fri Nov 20 17:45:43 2026', { timeZone })).toBe(expected);
  });

  it('may have a day of one digit', () => {
    expect(time('Tue Aug  4 03:54:03 2025', { timeZone: 'UTC' })).toBe('2025-08-04T03:54:03.000Z');
  });

  it('gives no time in a language that is not read', () => {
    expect(time('Di Aug 12 03:54:03 2025', { timeZone: 'UTC' })).toBeUndefined();
  });
});

describe('a stamp without a year', () => {
  const referenceDate = new Date('2027-01-02T12:00:00Z');
  const utc = { referenceDate, timeZone: 'UTC' };

  it.each([{}, { timeZone: 'UTC' }, { referenceDate }])('gives no time unless year and zone are given', (options) => {
    expect(time('Nov 20 17:52:39', options)).toBeUndefined();
  });

  it.each([
    ['the year before, when it is later in the year', 'Dec 31 23:59:59', '2026-12-31T23:59:59.000Z'],
    ['the year before, months earlier', 'Nov 20 17:52:39', '2026-11-20T17:52:39.000Z'],
    ['this year', 'Jan  1 00:00:01', '2027-01-01T00:00:01.000Z'],
    ['a day of one digit', 'Jan 1 00:00:01', '2027-01-01T00:00:01.000Z'],
    ['this year, a clock being up to a day ahead', 'Jan  3 11:00:00', '2027-01-03T11:00:00.000Z'],
    ['the year before, more than a day ahead', 'Jan  3 13:00:00', '2026-01-03T13:00:00.000Z'],
    ['the last leap year', 'Feb 29 10:00:00', '2024-02-29T10:00:00.000Z'],
    ['the minute of dmesg -e', 'Nov20 17:45', '2026-11-20T17:45:00.000Z'],
    ['the minute of dmesg -e, a day of one digit', 'Nov 5 17:45', '2026-11-05T17:45:00.000Z'],
  ])('is of %s', (_, stamp, expected) => {
    expect(time(stamp, utc)).toBe(expected);
  });

  it('is of a leap year of the reference itself', () => {
    expect(time('Feb 29 10:00:00', { referenceDate: new Date('2028-03-01T00:00:00Z'), timeZone: 'UTC' })).toBe(
      '2028-02-29T10:00:00.000Z',
    );
  });

  it.each([
    ['+08:00', '2026-11-20T09:52:39.000Z'],
    ['-05:30', '2026-11-20T23:22:39.000Z'],
    ['America/New_York', '2026-11-20T22:52:39.000Z'],
    ['Europe/Berlin', '2026-11-20T16:52:39.000Z'],
  ])('is in the zone %s', (timeZone, expected) => {
    expect(time('Nov 20 17:52:39', { referenceDate, timeZone })).toBe(expected);
  });

  it('goes by the summer time of its day', () => {
    expect(time('Jul 20 17:52:39', { referenceDate, timeZone: 'America/New_York' })).toBe('2026-07-20T21:52:39.000Z');
  });

  it('takes the year of the reference in the zone', () => {
    // 2026-12-31 20:00 in UTC is 2027-01-01 04:00 in Shanghai, where the log was written half an hour before.
    const options = { referenceDate: new Date('2026-12-31T20:00:00Z'), timeZone: 'Asia/Shanghai' };
    expect(time('Jan  1 03:30:00', options)).toBe('2026-12-31T19:30:00.000Z');
  });

  it('keeps the milliseconds of journalctl short-precise', () => {
    expect(time('Nov 20 17:52:39.561915', utc)).toBe('2026-11-20T17:52:39.561Z');
  });

  it.each(['Feb 30 10:00:00', 'Foo 20 17:52:39', 'Nov 20 25:52:39', 'Nov 20 17:61:39', 'Nov  0 17:52:39'])(
    'gives no time when there is no such moment: %s',
    (stamp) => {
      expect(time(stamp, utc)).toBeUndefined();
    },
  );
});

describe('timeOf', () => {
  it('is absent without an envelope, and without a stamp', () => {
    expect(timeOf(undefined, {})).toBeUndefined();
    expect(
      timeOf({ framing: 'dmesg', bootSeconds: 5 }, { timeZone: 'UTC', referenceDate: new Date(0) }),
    ).toBeUndefined();
  });

  it.each(['', 'yesterday', '17:52:39', '2026-13-45T99:99:99Z', '99999999999999999'])('is absent for %j', (stamp) => {
    expect(time(stamp, { timeZone: 'UTC', referenceDate: new Date('2027-01-02T12:00:00Z') })).toBeUndefined();
  });
});

describe('checkClockOptions', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', '+08:00', '-05:30', '+00:00'])('takes the zone %s', (timeZone) => {
    expect(() => checkClockOptions({ timeZone })).not.toThrow();
  });

  it('takes nothing, and a date', () => {
    expect(() => checkClockOptions({})).not.toThrow();
    expect(() => checkClockOptions({ timeZone: undefined, referenceDate: undefined })).not.toThrow();
    expect(() => checkClockOptions({ referenceDate: new Date(0) })).not.toThrow();
  });

  it.each(['', 'local', 'Mars/Olympus', 'UTC+8', '8', 'Europe/Berlin '])('takes no zone %j', (timeZone) => {
    expect(() => checkClockOptions({ timeZone })).toThrow(TypeError);
  });

  it.each([8, null, {}, '+25:99'])('takes no zone %j', (timeZone) => {
    expect(() => checkClockOptions({ timeZone: timeZone as string })).toThrow(TypeError);
  });

  it.each([new Date(Number.NaN), '2026-11-20', 0, null])('takes no reference date %s', (referenceDate) => {
    expect(() => checkClockOptions({ referenceDate: referenceDate as Date })).toThrow(TypeError);
  });
});
