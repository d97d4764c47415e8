import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amounts } from '../../src/printk/fields/amounts.ts';
import { pairs } from '../../src/printk/fields/pairs.ts';
import { NodeShape } from '../../src/printk/node-shape.ts';
import { opt } from '../../src/printk/part.ts';
import { yesNo } from '../../src/records/mem-info/fields.ts';
import { readSilently, sample } from './sample.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p'] as const;

const wide = sample('Z ', pairs([amounts('kB', 'Kb', ...KEYS)]), opt(' closed? ', yesNo('closed')));

/** A line of these keys, each with its number in this order as value. */
function lineOf(keys: readonly string[], end: string): string {
  return `Z ${keys.map((key, index) => `${key}:${index + 1}kB`).join(' ')}${end}`;
}

describe('the shape of the line before', () => {
  it('leaves nothing of that line in the next', () => {
    const some = fc.shuffledSubarray([...KEYS], { minLength: 1 });
    const all = fc.shuffledSubarray([...KEYS], { minLength: KEYS.length });
    const keys = fc.oneof(some, all, fc.constant(KEYS));
    const line = fc.tuple(keys, fc.constantFrom('', ' closed? yes'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
        for (const [chosen, end] of lines) {
          const text = lineOf(chosen, end);
          const values = Object.fromEntries(chosen.map((key, index) => [`${key}Kb`, index + 1]));
          const fields = readSilently(wide, text);
          expect(fields).toEqual({ ...values, ...(end === '' ? {} : { closed: true }) });
          expect(wide.print(fields ?? {})).toBe(text);
        }
      }),
    );
  });

  it('does not keep a second value of a key, nor one that is no number', () => {
    const usual = lineOf(KEYS, '');
    expect(readSilently(wide, usual)).toBeDefined();
    expect(wide.read(usual.replace('c:3kB', 'b:9kB'), 'strict', [])).toMatchObject({ bKb: 2, dKb: 4 });
    expect(wide.read(usual.replace('c:3kB', 'b:9kB'), 'strict', [])).not.toHaveProperty('cKb');
    expect(wide.read(usual.replace('c:3kB', 'c:99999999999999999999kB'), 'strict', [])).not.toHaveProperty('cKb');
  });

  it('is kept for many fields in their usual order only', () => {
    const names = KEYS.map((key) => `${key}Kb`);
    const node = Object.fromEntries(['type', 'start', 'end', ...names].map((name) => [name, 1]));
    expect(NodeShape.of(node, names)).toBeDefined();
    expect(NodeShape.of({ type: 'Z', start: 0, end: 0, aKb: 1 }, names)).toBeUndefined();
    expect(NodeShape.of({ ...node, other: {} }, names)).toBeUndefined();
    expect(NodeShape.of(node, names.toReversed())).toBeUndefined();
  });
});
