import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/crash/family.ts';
import { Line } from '../../src/crash/line/line.ts';
import type { LineFamily } from '../../src/crash/line/line-family.ts';
import { type AnyFamily, allFamilies } from '../../src/crash/registry.ts';
import type { FastCheck } from '../../src/printk/fast-check.ts';
import { Text } from '../../src/source/text.ts';
import { strip } from '../laws/strip.ts';
import { afterJson, withoutBlanks } from './words.ts';

const ALL = allFamilies as readonly (AnyFamily & Partial<LineFamily>)[];

function linesOf(text: string): Line[] {
  return text.split('\n').map((line) => new Line(new Text(line, 0)));
}

/** A node without its places; whether a map has a prototype is no matter. */
function bare(block: Block | undefined): unknown {
  return block && JSON.parse(JSON.stringify(strip(afterJson(block.node))));
}

describe.each(ALL.map((family) => [family.type, family] as const))('%s', (_type, family) => {
  const nodes = family.arbitrary(fc as unknown as FastCheck) as unknown as fc.Arbitrary<{ type: string }>;
  const print = (node: unknown) => family.print(node as never).join('\n');

  it('parses to the same from what it prints, and leaves nothing', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        const lines = linesOf(print(node));
        const block = family.read(lines, 0, true);
        expect(bare(block)).toEqual(JSON.parse(JSON.stringify(strip(afterJson(node)))));
        expect(block?.next).toBe(lines.length);
        expect(block?.diagnostics).toEqual([]);
      }),
    );
  });

  it('prints the same after JSON', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        expect(print(afterJson(node))).toBe(print(node));
      }),
    );
  });

  it('reads the same with blanks collapsed, indentation gone and empty lines between', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        const page = print(node)
          .split('\n')
          .map((line) => line.trim().replace(/[ \t]+/g, ' '))
          .join('\n\n');
        const block = family.read(linesOf(page), 0, true);
        expect(withoutBlanks(print(block?.node))).toBe(withoutBlanks(print(node)));
      }),
    );
  });

  it('has a grammar that passes Chevrotain’s own validation', () => {
    expect(() => family.grammar?.({ skipValidations: false })).not.toThrow();
  });
});
