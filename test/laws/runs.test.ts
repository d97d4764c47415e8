import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/arbitraries/line.ts';
import { Dispatcher } from '../../src/printk/dispatcher.ts';
import type { Fields } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';
import { declarations } from '../../src/records/declarations.ts';

const KERNEL = declarations.filter(({ userspace }) => !userspace);
const RUNS = KERNEL.filter(({ run }) => run);

function linesOf(printk: Printk, count: number): string[] {
  return fc.sample(lineOf(printk), { numRuns: count, seed: 1 }).map((node) => printk.print(node as unknown as Fields));
}

/** What a line is, behind one of a run: by a dispatcher that has read these lines first. */
function readBehind(last: string, text: string, before: readonly string[]): unknown {
  const dispatcher = new Dispatcher(KERNEL);
  for (const line of before) dispatcher.read(line, { last }, []);
  const read = dispatcher.read(text, { last }, []);
  return read && [read.declaration.type, read.node];
}

describe.each(RUNS.map((printk) => [printk.type, printk] as const))('a run of %s', (last, run) => {
  it('leaves every other line what it is', () => {
    const before = linesOf(run, 3);
    for (const printk of KERNEL)
      for (const text of linesOf(printk, 3)) expect(readBehind(last, text, before)).toEqual(readBehind(last, text, []));
  });
});
