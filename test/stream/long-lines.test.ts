import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';

const KILL = '[    1.000000] Out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB\n';
const MB = 1 << 20;

describe('a line of megabytes', () => {
  it('of no interest does not hide what follows', () => {
    expect(parse(`${'x'.repeat(12 * MB)}\n${KILL}`).records).toHaveLength(1);
  });

  it.each([
    ['the name of a cpuset', () => `x cpuset=${'a'.repeat(12 * MB)} mems_allowed=0\n`],
    ['a path', () => `Task in /${'a'.repeat(12 * MB)} killed as a result of limit of /\n`],
    ['names of flags', () => `x invoked oom-killer: gfp_mask=0x0(${'A|'.repeat(6 * MB)}), order=0\n`],
    ['a run of pieces that cannot be read', () => `Node 0 DMA free:1kB min:1kB low:1kB ${'ab '.repeat(200_000)}\n`],
  ])('does not throw, and does not hide what follows: %s', (_, line) => {
    expect(parse(line() + KILL).records.map(({ type }) => type)).toEqual(['OomKill']);
  });

  it('of blanks at the beginning of the text is read in linear time', () => {
    // In quadratic time it would take hours.
    expect(parse(`${' '.repeat(12 * MB)}x\n${KILL}`).records).toHaveLength(1);
  });

  it('does not throw: a JSON message', () => {
    expect(() => parse(`{"MESSAGE":"${'a'.repeat(12 * MB)}"}\n${KILL}`)).not.toThrow();
  });
});

describe('an entry of many lines', () => {
  it('is read in linear time', () => {
    // In quadratic time it would take hours.
    const text = `Fri 2026-11-20 17:52:39.561915 UTC [s=22493aa5;i=408]\n    MESSAGE=one\n${'            two\n'.repeat(500_000)}`;
    expect(parse(text).records).toEqual([]);
  });
});
