import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelLog, oomReport } from '../../src/arbitraries/index.ts';
import { parse, print } from '../../src/index.ts';
import { strip } from './strip.ts';

describe('generated reports', () => {
  it('parse to what they were printed from', () => {
    fc.assert(
      fc.property(oomReport(), (report) => {
        const { records } = parse(`${print(report)}\n`);
        expect(records.map(strip)).toEqual([strip(report)]);
      }),
    );
  });

  it('print what was parsed, to the byte', () => {
    fc.assert(
      fc.property(oomReport(), (report) => {
        const text = print(report);
        expect(parse(`${text}\n`).records.map(print)).toEqual([text]);
      }),
    );
  });

  it('are the same in every framing, noise between their lines or not', () => {
    fc.assert(
      fc.property(kernelLog(), ({ text, reports }) => {
        expect(
          parse(text).records.map((record) =>
            strip({ ...record, kills: 'kills' in record ? record.kills.map(withoutStamp) : [] }),
          ),
        ).toEqual(reports.map(strip));
      }),
      { numRuns: 200 },
    );
  });
});

function withoutStamp<K extends object>(kill: K): K {
  const {
    stamp: _stamp,
    time: _time,
    bootSeconds: _bootSeconds,
    ...rest
  } = kill as K & { stamp?: unknown; time?: unknown; bootSeconds?: unknown };
  return rest as K;
}
