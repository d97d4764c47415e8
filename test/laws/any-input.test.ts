import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/arbitraries/line.ts';
import { parse, print } from '../../src/index.ts';
import type { Fields } from '../../src/printk/part.ts';
import { declarations } from '../../src/records/declarations.ts';
import { listingLines } from '../../src/records/listings.ts';
import { fixture } from '../fixture.ts';

/** Words that the grammars look for, so that random text comes near to records. */
const WORDS = [
  ' invoked oom-killer: gfp_mask=0x0',
  'Killed process ',
  'Node 0 DMA free:1kB min:',
  ' (',
  ') total-vm:',
  'kB',
  '\n',
  '[ 1.000000] ',
  '#012',
  'Mem-Info:',
  '0*4kB ',
  '= 0kB',
  '99999999999999999999',
  '__proto__ 5',
  'Memory cgroup stats for /a:',
  'Jun  6 21:33:13 h kernel: ',
  '\0',
  '\ud800',
  '{"MESSAGE":"',
];

describe('any input', () => {
  it('gives a document and does not throw', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...WORDS)), { maxLength: 40 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, (input) => {
        const { type, records } = parse(input);
        expect(type).toBe('Document');
        for (const record of records) expect(typeof print(record)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('may be any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => parse(bytes).offsetUnit === 'bytes'));
  });

  it.each([null, undefined, 5, {}])('must be text or bytes: %s is a TypeError', (input) => {
    expect(() => parse(input as unknown as string)).toThrow(TypeError);
  });

  it('takes a key such as __proto__ for data', () => {
    const text =
      'memory: usage 1kB, limit 2kB, failcnt 0\nMemory cgroup stats for /a:\n__proto__ 5\nconstructor 6\nanon 7\n';
    const [record] = parse(text).records;
    const values = record?.type === 'OomReport' ? record.memcg?.stats[0]?.values : undefined;
    expect(Object.entries(values ?? {})).toEqual([
      ['__proto__', 5],
      ['constructor', 6],
      ['anon', 7],
    ]);
    expect(({} as Record<string, unknown>)['5']).toBeUndefined();
  });
});

/** Milliseconds of the fastest of three runs. */
function cost(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Eight times the text may take so many times as long: linear is 8, quadratic 64. */
const LINEAR = 24;

describe('hostile lines', () => {
  it.each([...declarations, ...listingLines].map((printk) => [printk.type, printk] as const))(
    'near %s are read in linear time',
    (_type, printk) => {
      const [sample] = fc.sample(lineOf(printk), { numRuns: 1, seed: 7 });
      const text = printk.print(sample as unknown as Fields);
      const half = text.slice(0, Math.ceil(text.length / 2));
      for (const filler of [' ', '1', '1 ', 'a:1kB ', '(', ') ', '1*4kB ', '|A', ',pid=1', text]) {
        const line = (length: number) => (half + filler.repeat(length)).slice(0, length);
        const [short, long] = [line(2048), line(16_384)];
        for (const mode of ['strict', 'loose'] as const) {
          expect(cost(() => printk.read(long, mode, []))).toBeLessThan(
            Math.max(
              cost(() => printk.read(short, mode, [])),
              1,
            ) * LINEAR,
          );
        }
        expect(cost(() => printk.readPartial(long, []))).toBeLessThan(
          Math.max(
            cost(() => printk.readPartial(short, [])),
            1,
          ) * LINEAR,
        );
      }
    },
  );

  it('do not make the whole parser quadratic', () => {
    const line = fixture('oom-report/4.4-global-syslog.log').split('\n')[0] as string;
    const input = (length: number) => `${line}${' free:1kB'.repeat(length)}\n`;
    parse(input(1000));
    const [short, long] = [cost(() => parse(input(4000))), cost(() => parse(input(64_000)))];
    // Sixteen times the text; a quadratic reading would take 256 times as long.
    expect(long).toBeLessThan(Math.max(short, 2) * 64);
  });
});
