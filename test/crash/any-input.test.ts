import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/analysis/index.ts';
import { crashSession } from '../../src/arbitraries/index.ts';
import { type CrashItem, parse, parseCrash, parseStream, parseStructValue, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { json } from './words.ts';

/** Words that the readers look for, so that random text comes near to output. */
const WORDS = [
  'crash> ',
  'crash> bt -f\n',
  'crash> struct x\n',
  'crash> kmem -i\n',
  'crash> log\n',
  'PID: 1  TASK: ffff880003aecb00  CPU: 7  COMMAND: "',
  ' #0 [ffff8803e2ee5bd0] ',
  ' at ffffffff815f3776',
  'struct mutex {',
  '  owner = {',
  ' = ',
  '{',
  '}',
  ',',
  "0 '\\000'",
  '<repeats 9 times>',
  '"',
  '...',
  '$1 = ',
  'ffff888004a10000',
  'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME\n',
  'TOTAL MEM 4042945 15.4 GB ----',
  '[ 99026812502124] [UN] ',
  '      KERNEL: vmlinux\n    DUMPFILE: vmcore\n',
  '99999999999999999999',
  '\n',
  '\r\n',
  '\x1b[K',
  'RIP: 00007f27f41522d0  ',
];

const texts = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...WORDS)), { maxLength: 40 })
  .map((words) => words.join(''));

describe('any text', () => {
  it('gives a document, which prints and can be told of', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const record of [...parse(text).records, ...parseCrash(text).records]) {
          expect(typeof print(record)).toBe('string');
          expect(typeof JSON.stringify(record)).toBe('string');
          if (record.type === 'CrashSession') expect(typeof explain(record)).toBe('string');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same in chunks', async () => {
    const session = fixture('crash/6.1-locks.txt');
    const whole = json(parse(session).records);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(session.length), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), session.length];
        const chunks = places.slice(1).map((end, index) => session.slice(places[index], end));
        const records = [];
        for await (const record of parseStream(chunks)) records.push(record);
        expect(json(records)).toBe(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('that only looks like the beginning of a session is given back to the log', () => {
    const kill =
      'Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:1kB, file-rss:2kB, shmem-rss:0kB, UID:0 pgtables:56kB oom_score_adj:0\n';
    expect(parse(`KERNEL: none of ours\n${kill}`).records.map(({ type }) => type)).toEqual(['OomKill']);
    expect(parse(`KERNEL: none of ours\n${'other text\n'.repeat(200)}${kill}`).records.map(({ type }) => type)).toEqual(
      ['OomKill'],
    );
  });
});

/** Milliseconds of the fastest of five runs. */
function cost(run: () => void): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Eight times the text may take so many times as long: linear is 8, quadratic 64. */
const LINEAR = 40;

describe('a made-up session', () => {
  it('parses to the same commands and output from what it prints', () => {
    fc.assert(
      fc.property(crashSession(), (session) => {
        const text = `${print(session)}\n`;
        const [read] = parse(text).records;
        expect(read?.diagnostics).toEqual([]);
        expect(print(read as never)).toBe(print(session));
        const types = (items: readonly CrashItem[]) =>
          items.map((item) =>
            item.type === 'CrashCommand' ? [item.command, ...item.output.map(({ type }) => type)] : item.type,
          );
        expect(types(read?.type === 'CrashSession' ? read.items : [])).toEqual(types(session.items));
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading is linear in the text', () => {
  const member = (index: number) => `  member_${index} = {\n    next = 0xffff888005d3f868,\n    prev = 0x0\n  },\n`;
  it.each([
    [
      'a long structure',
      (n: number) => `struct x {\n${Array.from({ length: n * 60 }, (_, i) => member(i)).join('')}  z = 1\n}\n`,
    ],
    ['many structures', (n: number) => 'struct x {\n  a = 1\n}\n'.repeat(n * 100)],
    ['braces that never close', (n: number) => 'a = {\n'.repeat(n * 150)],
    ['one long line', (n: number) => `${'a = 1, '.repeat(n * 300)}\n`],
    [
      'prose',
      (n: number) => `crash> bt\n${'The quick brown fox jumps over the lazy dog, it is said.\n'.repeat(n * 100)}`,
    ],
    ['headers of tasks', (n: number) => 'PID: 1 TASK: ffff880003aecb00 CPU: 1 COMMAND: "a"\n'.repeat(n * 200)],
    ['a line of hostile words', (n: number) => ` #0 [ffff8803e2ee5bd0] ${'a at '.repeat(n * 100)}\n`],
    ['quotes', (n: number) => `PID: 1 TASK: ffff880003aecb00 CPU: 1 COMMAND: "${'"'.repeat(n * 100)}\n`],
  ])('%s', (_name, text) => {
    const [small, large] = [text(10), text(80)];
    parseCrash(small);
    expect(cost(() => parseCrash(large))).toBeLessThan(
      LINEAR *
        Math.max(
          cost(() => parseCrash(small)),
          1,
        ),
    );
  });
});

describe('a session', () => {
  it('of many commands is no call with too many arguments', () => {
    const [session] = parseCrash('crash>\n'.repeat(150_000)).records;
    expect(session?.items).toHaveLength(150_000);
    expect(print(session as never).length).toBeGreaterThan(0);
  });
});

describe('nesting', () => {
  const deep = (levels: number) => `struct x {\n${'a = {\n'.repeat(levels)}b = 1\n${'}\n'.repeat(levels)}}\n`;

  it('of a thousand levels is read and printed', () => {
    const { records, diagnostics } = parseStructValue(deep(1000));
    expect(diagnostics).toEqual([]);
    expect(print(records[0] as never).match(/\{/g)).toHaveLength(1001);
    expect(JSON.parse(JSON.stringify(records[0]))).toMatchObject({ typeName: 'struct x' });
  });

  it.each([10_000, 50_000])('of %i levels is told of, and nothing overflows', (levels) => {
    const { records, diagnostics } = parseStructValue(deep(levels));
    expect(diagnostics.map(({ code }) => code)).toContain('truncated-line');
    for (const record of records) expect(typeof JSON.stringify(record) + typeof print(record)).toBe('stringstring');
  });
});
