// From a file of its own: the index of the package loads four times as much.
import { TZDateMini } from '@date-fns/tz/date/mini';

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TIME = /^([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]+))?)?$/;
const OFFSET = /^([+-])([0-9]{2}):?([0-9]{2})?$/;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A fraction of a second in whole milliseconds, as far as its digits go. */
export function millisecondsOf(digits: string): number {
  return Number(digits.slice(0, 3).padEnd(3, '0'));
}

/** The beginning of a day in UTC; undefined when there is no such day. */
function dayOf(date: string): number | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(date) ?? [];
  const start = new Date(0);
  start.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return year !== '' && start.getUTCMonth() + 1 === Number(month) && start.getUTCDate() === Number(day)
    ? start.getTime()
    : undefined;
}

/** Milliseconds since midnight; undefined when there is no such time of day. */
function sinceMidnight(time: string): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', fraction = ''] = TIME.exec(time) ?? [];
  const all = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000 + millisecondsOf(fraction);
  const isTime = hours !== '' && Number(minutes) < 60 && Number(seconds) < 60 && all <= 24 * HOUR;
  return isTime ? all : undefined;
}

/** When the clocks of UTC show this; undefined when they never do. */
function inUtc(date: string, time: string): Date | undefined {
  const [day, since] = [dayOf(date), sinceMidnight(time)];
  return day === undefined || since === undefined ? undefined : new Date(day + since);
}

/** The moment of a date and a time with the offset from UTC that is printed behind them, `Z` for none. */
export function atOffset(date: string, time: string, offset: string): Date | undefined {
  const shown = inUtc(date, time);
  if (shown === undefined || offset === 'Z') return shown;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(offset) ?? [];
  if (hours === undefined || Number(minutes) >= 60) return undefined;
  const east = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return new Date(shown.getTime() + (sign === '+' ? -east : east));
}

/** The moment at which the clocks of a zone, which must be one, show a date and a time; undefined for no such time. */
export function inZone(date: string, time: string, timeZone: string): Date | undefined {
  const shown = inUtc(date, time);
  if (shown === undefined) return undefined;
  const moment = new TZDateMini(0, timeZone);
  moment.setFullYear(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate());
  moment.setHours(shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds(), shown.getUTCMilliseconds());
  return moment;
}

/** The year that the clocks of a zone show. */
export function yearIn(timeZone: string, moment: Date): number {
  return new TZDateMini(moment.getTime(), timeZone).getFullYear();
}

/** Whether a name or an offset is one that clocks can be set by. */
export function isTimeZone(timeZone: string): boolean {
  const offset = /^[+-]([0-9]{2}):?([0-9]{2})$/.exec(timeZone);
  if (offset !== null) return Number(offset[1]) <= 14 && Number(offset[2]) < 60;
  return !Number.isNaN(new TZDateMini(0, timeZone).getTime());
}
