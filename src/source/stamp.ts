import { TZDate, tz } from '@date-fns/tz';
// From files of their own: the index of date-fns holds all of it, and its `parse` every language.
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Envelope } from './envelope.ts';

/** How stamps without a year or a zone are to be understood. */
export interface ClockOptions {
  /** When the log was taken: stamps without a year get the last year in which they are not later than this. */
  referenceDate?: Date | undefined;
  /** Zone of stamps that print none: an IANA name or an offset such as `+08:00`. */
  timeZone?: string | undefined;
}

const MICROSECONDS = /^[0-9]{16}$/;
const UNIX_SECONDS = /^[0-9]{9,10}\.[0-9]{6}$/;
const DAY = 86_400_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a stamp in words says: `Jun  6 21:33:13`, `Nov 20 2018 04:02:36`, `Tue Nov 20 04:02:36 UTC 2018`. */
const WORDS =
  /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) {0,2}([0-9]{1,2}) (?:([0-9]{4}) )?([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?(?: ([A-Z]{3}))?(?: ([0-9]{4}))?$/;

interface Words {
  readonly month: string;
  readonly day: string;
  readonly clock: string;
  readonly zone?: string | undefined;
  readonly year?: string | undefined;
}

function readWords(stamp: string): Words | undefined {
  const [, name = '', day = '', before, clock = '', zone, after] = WORDS.exec(stamp) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0
    ? undefined
    : { month: String(month).padStart(2, '0'), day: day.padStart(2, '0'), clock, zone, year: before ?? after };
}

function inZone(date: string, clock: string, timeZone: string): Date {
  return parseISO(`${date}T${clock}`, { in: tz(timeZone) });
}

/** The latest year in which the stamp is not after the reference, a day's leeway given for clocks. */
function withoutYear({ month, day, clock }: Words, { referenceDate, timeZone }: ClockOptions): Date | undefined {
  if (referenceDate === undefined || timeZone === undefined) return undefined;
  const year = new TZDate(referenceDate.getTime(), timeZone).getFullYear();
  for (const candidate of [year, year - 1, year - 2, year - 3, year - 4]) {
    // 29 February is only valid in a leap year.
    const date = inZone(`${candidate}-${month}-${day}`, clock, timeZone);
    if (isValid(date) && date.getTime() <= referenceDate.getTime() + DAY) return date;
  }
  return undefined;
}

/** The fraction of a second that a stamp prints, in milliseconds. */
function milliseconds(stamp: string): number {
  const [, digits] = /:[0-9]{2}[.,]([0-9]+)/.exec(stamp) ?? [];
  return digits === undefined ? 0 : Math.floor(Number(`0.${digits}`) * 1000);
}

/** A printed zone as date-fns takes it; undefined for abbreviations, which mean different zones in different places. */
function zoneOf(printed: string): string | undefined {
  if (printed === 'UTC' || printed === 'GMT') return 'UTC';
  const offset = /^([+-][0-9]{2}):?([0-9]{2})?$/.exec(printed);
  return offset === null ? undefined : `${offset[1]}:${offset[2] ?? '00'}`;
}

function toDate(stamp: string, options: ClockOptions): Date | undefined {
  const { timeZone } = options;
  if (MICROSECONDS.test(stamp)) return new Date(Number(stamp) / 1000);
  if (UNIX_SECONDS.test(stamp)) return new Date(Number(stamp) * 1000);
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*(?:Z|[+-][0-9]{2}:?[0-9]{2})$/.test(stamp))
    return parseISO(stamp.replace(/([.,][0-9]{3})[0-9]+/, '$1').replace(',', '.'));
  const dated = /^([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9:]{8})(?:[.,][0-9]+)?(?: ([^ ]+))?$/.exec(stamp);
  if (dated !== null) {
    const zone = dated[3] === undefined ? timeZone : zoneOf(dated[3]);
    return zone === undefined ? undefined : inZone(dated[1] as string, dated[2] as string, zone);
  }
  const words = readWords(stamp);
  if (words?.year === undefined) return words && withoutYear(words, options);
  const zone = words.zone === undefined ? timeZone : zoneOf(words.zone);
  return zone === undefined ? undefined : inZone(`${words.year}-${words.month}-${words.day}`, words.clock, zone);
}

/**
 * The moment of an envelope in ISO 8601 (UTC), only when date, year and zone
 * are printed or given: never guessed from the clock.
 */
export function timeOf(envelope: Envelope | undefined, options: ClockOptions): string | undefined {
  if (envelope?.stamp === undefined) return undefined;
  const date = toDate(envelope.stamp, options);
  if (date === undefined || !isValid(date)) return undefined;
  const time = date.getTime();
  // The patterns above are of whole seconds; what was read with its fraction has it already.
  return new Date(time % 1000 === 0 ? time + milliseconds(envelope.stamp) : time).toISOString();
}

function isZone(timeZone: string): boolean {
  const offset = /^[+-]([0-9]{2}):?([0-9]{2})$/.exec(timeZone);
  if (offset !== null) return Number(offset[1]) <= 14 && Number(offset[2]) < 60;
  return !Number.isNaN(new TZDate(0, timeZone).getTime());
}

/** Throws TypeError for options that can never work: a mistake of the program, not of the input. */
export function checkClockOptions({ referenceDate, timeZone }: ClockOptions): void {
  if (referenceDate !== undefined && !(referenceDate instanceof Date && isValid(referenceDate)))
    throw new TypeError('referenceDate must be a valid Date');
  if (timeZone !== undefined && (typeof timeZone !== 'string' || !isZone(timeZone)))
    throw new TypeError(`timeZone ${timeZone} is not known`);
}
