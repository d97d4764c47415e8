import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crashDeclarations } from '../../src/crash/declarations.ts';
import { StructLineParser } from '../../src/crash/struct/grammar.ts';
import { collapse } from '../../src/printk/collapse.ts';
import type { FastCheck } from '../../src/printk/fast-check.ts';
import { isOptional, type Part } from '../../src/printk/part.ts';
import { declarations } from '../../src/records/declarations.ts';
import { strip } from '../laws/strip.ts';

function captures(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return isOptional(part) ? captures(part.parts) : [...part.names];
  });
}

/** Milliseconds that a hostile line of 8 kB may take. */
const HOSTILE_MS = 100;

describe('the declared lines', () => {
  it('have names of their own, beside those of the log too', () => {
    const types = crashDeclarations.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    const log = new Set(declarations.map(({ type }) => type));
    expect(types.filter((type) => log.has(type))).toEqual([]);
  });

  it.each(crashDeclarations.map((line) => [line.type, line] as const))('%s reads what it prints', (_type, line) => {
    const nodes = line.arbitrary(fc as unknown as FastCheck) as unknown as fc.Arbitrary<{ type: string }>;
    const names = captures(line.parts);
    expect(names.length).toBe(new Set(names).size);
    // The place and the type of the node would take such a field's place.
    expect(names.filter((name) => ['type', 'start', 'end'].includes(name))).toEqual([]);
    fc.assert(
      fc.property(nodes, (node) => {
        const words = collapse(line.print(node).trimStart()).text;
        const read = line.read(words, 'loose', []);
        // Names lose their blanks here, and get them back from the line.
        expect(collapse(JSON.stringify(big(strip(read)))).text).toBe(
          collapse(JSON.stringify(big(strip(ordered(node, read))))).text,
        );
        const spans = line.spans(words) ?? {};
        for (const [start, end] of Object.values(spans)) expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 40 },
    );
  });

  it.each(crashDeclarations.map((line) => [line.type, line] as const))(
    '%s is quick about hostile text',
    (_type, line) => {
      const sample =
        fc.sample(line.arbitrary(fc as unknown as FastCheck) as unknown as fc.Arbitrary<object>, 1)[0] ?? {};
      const words = collapse(line.print(sample).trimStart()).text;
      for (const noise of ['a ', '0 ', 'ffffffff81000000 ', '[x] ', '"', ': ', '0: ', '|A', ', 0']) {
        const text = noise.repeat(8192 / noise.length);
        const times = [0, 1, 2].map(() => {
          const start = performance.now();
          line.read(words.slice(0, words.length / 2) + text, 'loose', []);
          line.read(`${words} ${text}!`, 'loose', []);
          return performance.now() - start;
        });
        expect(Math.min(...times)).toBeLessThan(HOSTILE_MS);
      }
    },
  );

  it('of structures have a grammar that passes Chevrotain’s own validation', () => {
    expect(() => new StructLineParser({ skipValidations: false })).not.toThrow();
  });
});

/** The members of a node in the order that reading gives them. */
function ordered(node: object, read: object | undefined): object {
  const members = node as Record<string, unknown>;
  return Object.fromEntries(Object.keys(read ?? {}).map((key) => [key, members[key]]));
}

function big(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? String(member) : member)),
  );
}
