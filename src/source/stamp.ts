import { TZDate } from '@date-fns/tz';
import { isValid, parse, parseISO } from 'date-fns';
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

function inZone(text: string, format: string, timeZone: string, reference = new Date(0)): Date {
  return parse(text, format, new TZDate(reference.getTime(), timeZone));
}

/** The latest year in which the stamp is not after the reference, a day's leeway given for clocks. */
function withoutYear(stamp: string, format: string, { referenceDate, timeZone }: ClockOptions): Date | undefined {
  if (referenceDate === undefined || timeZone === undefined) return undefined;
  const year = new TZDate(referenceDate.getTime(), timeZone).getFullYear();
  for (const candidate of [year, year - 1, year - 2, year - 3, year - 4]) {
    // The year stands in the text, so that 29 February is only valid in a leap year.
    const date = inZone(`${candidate} ${stamp}`, `yyyy ${format}`, timeZone, referenceDate);
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
    return zone === undefined ? undefined : inZone(`${dated[1]} ${dated[2]}`, 'yyyy-MM-dd HH:mm:ss', zone);
  }
  const words = stamp.replace(/ +/g, ' ').replace(/\.[0-9]+$/, '');
  if (/^[A-Z][a-z]{2} [0-9]{1,2} [0-9:]{8}$/.test(words)) return withoutYear(words, 'MMM d HH:mm:ss', options);
  if (/^[A-Z][a-z]{2}[ 0-9]{2,3} [0-9]{2}:[0-9]{2}$/.test(stamp))
    return withoutYear(stamp.replace(/^(.{3}) ?/, '$1 '), 'MMM d HH:mm', options);
  const zoned = /^([A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{1,2} [0-9:]{8}) ([A-Z]{3}) ([0-9]{4})$/.exec(words);
  const printedZone = zoned === null ? undefined : zoneOf(zoned[2] as string);
  if (zoned !== null && printedZone !== undefined)
    return inZone(`${zoned[1]} ${zoned[3]}`, 'EEE MMM d HH:mm:ss yyyy', printedZone);
  if (timeZone === undefined) return undefined;
  if (/^[A-Z][a-z]{2} [0-9]{1,2} [0-9]{4} [0-9:]{8}$/.test(words))
    return inZone(words, 'MMM d yyyy HH:mm:ss', timeZone);
  if (/^[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{1,2} [0-9:]{8} [0-9]{4}$/.test(words))
    return inZone(words, 'EEE MMM d HH:mm:ss yyyy', timeZone);
  return undefined;
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
