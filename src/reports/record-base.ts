import type { Diagnostic } from '../diagnostic.ts';
import type { OtherLine } from '../records/draft.ts';
import type { SourceLine } from '../source/source-line.ts';
import { type ClockOptions, timeOf } from '../source/stamp.ts';
import type { RecordBase, RecordEnvelope } from './nodes.ts';

/** The envelope of a record, from those of its first and last line. */
function envelopeOf(lines: readonly SourceLine[], clock: ClockOptions): RecordEnvelope {
  const first = lines.find(({ envelope }) => envelope !== undefined)?.envelope;
  const last = lines.findLast(({ envelope }) => envelope !== undefined)?.envelope;
  const [time, endTime] = [timeOf(first, clock), timeOf(last, clock)];
  return defined({
    host: first?.host,
    stamp: first?.stamp,
    time,
    bootSeconds: first?.bootSeconds,
    endStamp: last?.stamp,
    endTime,
    endBootSeconds: last?.bootSeconds,
  });
}

/** The object without its undefined members: what was not printed is absent. */
export function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in object) {
    const value = object[key];
    if (value !== undefined) present[key] = value as Exclude<T[typeof key], undefined>;
  }
  return present;
}

/** As they stand in the text: a line of another writer, the reaper's, is known to be of the record later. */
function inOrder(lines: readonly SourceLine[]): readonly SourceLine[] {
  const late = lines.some(({ number }, index) => index > 0 && number < (lines[index - 1] as SourceLine).number);
  return late ? [...lines].sort((a, b) => a.number - b.number) : lines;
}

function rangesOf(lines: readonly SourceLine[]): [number, number][] {
  const ranges: [number, number][] = [];
  let number = Number.NaN;
  let last: [number, number] | undefined;
  for (const line of lines) {
    if (last !== undefined && line.number - number <= 1) last[1] = Math.max(last[1], line.outerEnd);
    else {
      last = [line.outerStart, line.outerEnd];
      ranges.push(last);
    }
    number = line.lastNumber ?? line.number;
  }
  return ranges;
}

/** What every record has: place, diagnostics, envelope. */
export function baseOf(
  lines: readonly SourceLine[],
  diagnostics: Diagnostic[],
  otherLines: OtherLine[],
  clock: ClockOptions,
): RecordBase {
  const ordered = inOrder(lines);
  const ranges = rangesOf(ordered);
  return {
    start: ranges[0]?.[0] ?? 0,
    end: Math.max(...ranges.map(([, end]) => end)),
    ...(ranges.length > 1 ? { ranges } : {}),
    diagnostics: diagnostics.sort((a, b) => a.start - b.start),
    envelope: envelopeOf(ordered, clock),
    ...(otherLines.length > 0 ? { otherLines } : {}),
  };
}
