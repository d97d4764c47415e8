import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Located } from '../../printk/types.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  PerfReportBar,
  PerfReportChain,
  PerfReportCount,
  PerfReportHeader,
  PerfReportHint,
  PerfReportLost,
  PerfReportRow,
  PerfReportRule,
  PerfReportSamples,
} from './lines.ts';

/** One function of perf report, and where it was called from. */
export interface PerfReportEntry extends Located {
  type: 'PerfReportEntry';
  row: PerfReportRow;
  /** Call chains, the caller first. */
  chains: PerfReportChain[];
}

/** What perf report prints of one event. */
export interface PerfReport extends ListingBase {
  type: 'PerfReport';
  lostSamples?: number;
  /** As printed: `22K`. */
  samples?: string;
  event?: string;
  eventCount?: number;
  header?: PerfReportHeader;
  entries: PerfReportEntry[];
}

interface PerfReportDraft extends LineDraft {
  found: Pick<PerfReport, 'entries'> & Partial<PerfReport>;
}

function chain(line: PerfReportChain, { found, otherLines }: PerfReportDraft): void {
  const entry = found.entries.at(-1);
  if (entry === undefined) {
    otherLines.push(line);
    return;
  }
  entry.end = line.end;
  const last = entry.chains.at(-1);
  // A line that is only a name goes on with the chain above it.
  if (last === undefined || line.root || line.percent !== undefined) entry.chains.push(line);
  else {
    last.symbols.push(...line.symbols);
    last.end = line.end;
  }
}

function rules(grammar: RecordParser<PerfReportDraft>): Rule[] {
  return [
    grammar.block('perfReportHeader', [
      on(PerfReportHint, () => undefined),
      onPartly(PerfReportRule, [], () => undefined),
      on(PerfReportLost, ({ lostSamples }, { found }: PerfReportDraft) => {
        found.lostSamples ??= lostSamples;
      }),
      on(PerfReportSamples, ({ samples, event }, { found }: PerfReportDraft) => {
        found.samples ??= samples;
        found.event ??= event;
      }),
      on(PerfReportCount, ({ eventCount }, { found }: PerfReportDraft) => {
        found.eventCount ??= eventCount;
      }),
      on(PerfReportHeader, (line, { found }: PerfReportDraft) => {
        found.header ??= line;
      }),
    ]),
    grammar.block('histsFprintf', [
      on(PerfReportRow, (row, { found }: PerfReportDraft) => {
        found.entries.push({ type: 'PerfReportEntry', start: row.start, end: row.end, row, chains: [] });
      }),
      on(PerfReportChain, chain),
      on(PerfReportBar, () => undefined),
    ]),
  ];
}

function print({ lostSamples, samples, eventCount, header, entries, ...report }: PerfReport): string[] {
  const rule = PerfReportRule.print({});
  return [
    PerfReportHint.print({}),
    ...(lostSamples === undefined ? [] : [rule, PerfReportLost.print({ lostSamples })]),
    ...(samples === undefined ? [] : [rule, PerfReportSamples.print({ ...report, samples })]),
    ...(eventCount === undefined ? [] : [PerfReportCount.print({ eventCount })]),
    ...(header === undefined ? [] : [rule, PerfReportHeader.print(header)]),
    ...entries.flatMap(({ row, chains }) => [PerfReportRow.print(row), ...chains.map(PerfReportChain.print)]),
  ];
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<PerfReport, 'start' | 'end' | 'diagnostics'>> {
  const place = { start: 0, end: 0 };
  const entry = fc.tuple(PerfReportRow.arbitrary(fc), fc.boolean()).map(
    ([row, called]): PerfReportEntry => ({
      ...{ type: 'PerfReportEntry', ...place, row: { ...row, ...place } as PerfReportRow },
      chains: called ? [{ type: 'PerfReportChain', ...place, bar: true, root: true, symbols: ['main', 'AA'] }] : [],
    }),
  );
  return fc.tuple(fc.nat(99), fc.array(entry, { minLength: 1, maxLength: 3 })).map(([lostSamples, entries]) => ({
    ...{ type: 'PerfReport' as const, lostSamples, samples: '22K', event: 'cpu-clock', eventCount: 5736750000 },
    header: { type: 'PerfReportHeader' as const, ...place, children: true as const },
    entries,
  }));
}

/** Lines inside a line whose ends were lost: comments, rows, call chains. */
const BEGINS =
  /(?=#(?: |#|$))|(?<=[ %]|^)(?=\| +-)|(?<![0-9]%) (?=[0-9]{1,3}\.[0-9]{2}% )|^(?=[0-9]{1,3}\.[0-9]{2}% )/g;

/** The report of perf. */
export const perfReport: Listing<'PerfReport', PerfReport, PerfReportDraft> = {
  type: 'PerfReport',
  name: 'perf-report',
  title: 'perf report',
  lines: [
    PerfReportHint,
    PerfReportLost,
    PerfReportSamples,
    PerfReportCount,
    PerfReportHeader,
    PerfReportRule,
    PerfReportRow,
    PerfReportBar,
    PerfReportChain,
  ],
  begins: [PerfReportHint, PerfReportSamples],
  repeats: true,
  floating: [PerfReportHint],
  cuts: (text) => [...text.matchAll(BEGINS)].map(({ 0: blank, index }) => index + blank.length),
  // The further functions of a chain are bare names, but indented.
  accepts: (text) => /^[ \t#0-9|-]/.test(text),
  key: ({ type }) =>
    ['PerfReportSamples', 'PerfReportCount', 'PerfReportHeader'].includes(type as string)
      ? (type as string)
      : undefined,
  draft: () => ({ otherLines: [], found: { entries: [] } }),
  rules,
  build: ({ found }) => (found.entries.length === 0 ? undefined : { type: 'PerfReport', ...found }),
  print,
  arbitrary,
};
