import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oomReport } from '../../src/arbitraries/index.ts';
import { type AnyRecord, parse, print } from '../../src/index.ts';
import { strip } from './strip.ts';

/** Ways in which a text tells two writers apart. */
const WRITERS: Record<string, (writer: number, line: string, index: number) => string> = {
  hosts: (writer, line) => `Nov 20 17:52:39 host${writer} kernel: ${line}`,
  callers: (writer, line) => `[ 1000.000001][ T${1000 + writer}] ${line}`,
  // Two machines, or two boots: clocks that are far apart.
  clocks: (writer, line, index) => `[${(writer * 90_000 + 500 + index / 1e4).toFixed(6).padStart(12)}] ${line}`,
  'pods of a container runtime': (writer, line) =>
    `2026-11-20T17:52:39.565127000Z stdout F Nov 20 17:52:39 host${writer} kernel: ${line}`,
  'hosts of a journal': (writer, line) =>
    JSON.stringify({ _HOSTNAME: `host${writer}`, SYSLOG_IDENTIFIER: 'kernel', MESSAGE: line }),
};

/** The lines of both texts, each in its own order, mixed as the choices say. */
function mix(
  texts: [string, string],
  choices: readonly boolean[],
  frame: (writer: number, line: string, index: number) => string,
): string {
  const rest = texts.map((text) => text.split('\n')) as [string[], string[]];
  let mixed = '';
  for (let index = 0; rest[0].length + rest[1].length > 0; index += 1) {
    const wanted = choices[index % choices.length] ? 1 : 0;
    const writer = rest[wanted].length > 0 ? wanted : 1 - wanted;
    mixed += `${frame(writer, rest[writer as 0 | 1].shift() ?? '', index)}\n`;
  }
  return mixed;
}

describe.each(Object.entries(WRITERS))('two reports told apart by %s', (_sign, frame) => {
  it('come out whole, however their lines are mixed', () => {
    fc.assert(
      fc.property(
        oomReport(),
        oomReport(),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 30 }),
        (first, second, choices) => {
          const { records } = parse(mix([print(first), print(second)], choices, frame));
          const found = records.map((record) => JSON.stringify(sorted(strip(unstamped(record))))).sort();
          expect(found).toEqual([first, second].map((report) => JSON.stringify(sorted(strip(report)))).sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});

function unstamped(record: AnyRecord): AnyRecord {
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    ['stamp', 'time', 'bootSeconds'].includes(key) ? undefined : value,
  ) as AnyRecord;
}

/** Keys in one order, so that equal records have equal JSON. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  ) as T;
}

describe('two reports in a row', () => {
  it('are two, the first cut at any line', () => {
    fc.assert(
      fc.property(oomReport(), oomReport(), fc.double({ min: 0.1, max: 0.95, noNaN: true }), (first, second, where) => {
        const lines = print(first).split('\n');
        const cut = lines.slice(0, Math.max(1, Math.floor(where * lines.length)));
        const { records } = parse(`${[...cut, print(second)].join('\n')}\n`);
        expect(records).toHaveLength(2);
        expect(strip(records[1])).toEqual(strip(second));
      }),
      { numRuns: 60 },
    );
  });
});

describe('two reports that nothing tells apart', () => {
  it('have their doubt said when their lines are mixed', () => {
    fc.assert(
      fc.property(oomReport(), oomReport(), (first, second) => {
        const { records } = parse(mix([print(first), print(second)], [true, false], (_, line) => line));
        const codes = records.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
        expect(codes).toContain('interleaved-report');
      }),
      { numRuns: 60 },
    );
  });
});
