import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, explain, explanation, memoryAccount, verifyVictim, zoneStates } from '../../src/analysis/index.ts';
import { oomReport } from '../../src/arbitraries/index.ts';
import { type LogRecord, parseLog } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

/** Everything that takes a record. */
function analyse(record: LogRecord): string {
  diagnose(record);
  explanation(record);
  memoryAccount(record);
  zoneStates(record);
  if (record.type === 'OomReport') verifyVictim(record);
  return explain(record);
}

const HOLES = /undefined|NaN|Infinity|\[object/;

describe('nothing that a log can hold makes the analysis fail, or leaves a hole in a sentence', () => {
  it('reports of any values', () => {
    fc.assert(
      fc.property(oomReport(), (report) => {
        expect(analyse(report)).not.toMatch(HOLES);
      }),
    );
  });

  const texts = fixtures()
    .filter((path) => /^(?:oom-report|allocation-.*)\/.*\.log$/.test(path))
    .map(fixture);

  it('logs whose numbers are damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '0', '-1', '7', '99999999999999', 'x')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, edits) => {
        const numbers = [...text.matchAll(/(?<=[ =:(])-?(?:0x)?[0-9a-f]+/g)];
        let damaged = text;
        for (const [place, instead] of edits.toSorted(([a], [b]) => (b % numbers.length) - (a % numbers.length))) {
          const { index, 0: number } = numbers[place % numbers.length]!;
          damaged = damaged.slice(0, index) + instead + damaged.slice(index + number.length);
        }
        for (const record of parseLog(damaged).records) expect(analyse(record)).not.toMatch(HOLES);
      }),
      { numRuns: 200 },
    );
  });

  it('logs of which lines are lost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.infiniteStream(fc.nat(9)), (text, dice) => {
        const kept = text.split('\n').filter(() => (dice.next().value as number) > 2);
        for (const record of parseLog(kept.join('\n')).records) expect(analyse(record)).not.toMatch(HOLES);
      }),
      { numRuns: 200 },
    );
  });
});
