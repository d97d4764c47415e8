import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/arbitraries/line.ts';
import { Dispatcher } from '../../src/printk/dispatcher.ts';
import type { Note } from '../../src/printk/note.ts';
import type { Fields, Part } from '../../src/printk/part.ts';
import { declarations } from '../../src/records/declarations.ts';
import { listings } from '../../src/records/listings.ts';
import { strip } from './strip.ts';

/** Lines are told apart among those of a log, or of their own listing. */
const SETS = [declarations, ...listings.map(({ lines }) => lines)];

const CASES = SETS.flatMap((lines) => {
  const dispatcher = new Dispatcher(lines);
  return lines.map((printk) => [printk.type, printk, dispatcher] as const);
});

function captures(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.part === 'optional' ? captures(part.parts) : [...part.names];
  });
}

function optionals(parts: readonly Part[]): (readonly Part[])[] {
  return parts.flatMap((part) =>
    typeof part === 'string' || part.part === 'capture' ? [] : [part.parts, ...optionals(part.parts)],
  );
}

describe.each(CASES)('%s', (type, printk, dispatcher) => {
  const lines = lineOf(printk);

  it('reads back the text it prints', () => {
    fc.assert(
      fc.property(lines, (node) => {
        const text = printk.print(node as unknown as Fields);
        const notes: Note[] = [];
        const read = printk.read(text.trimStart(), 'strict', notes);
        expect(strip(read)).toEqual(strip(node));
        expect(notes.filter(({ code }) => code !== 'unknown-field')).toEqual([]);
      }),
    );
  });

  it('is the only declaration that reads its text', () => {
    fc.assert(
      fc.property(lines, (node) => {
        const text = printk.print(node as unknown as Fields);
        const read = dispatcher.read(text, { last: printk.after?.[0] }, []);
        expect(read?.declaration.type).toBe(type);
        expect(read?.node['repaired']).toBeUndefined();
        expect(read?.node['truncated']).toBeUndefined();
      }),
    );
  });

  it('prints again what went through JSON', () => {
    fc.assert(
      fc.property(lines, (node) => {
        const text = printk.print(node as unknown as Fields);
        expect(printk.print(JSON.parse(JSON.stringify(node)) as Fields)).toBe(text);
      }),
    );
  });

  it('tells where each number stands', () => {
    fc.assert(
      fc.property(lines, (node) => {
        const text = printk.print(node as unknown as Fields).trimStart();
        const spans = printk.spans(text) ?? {};
        for (const [name, value] of Object.entries(node as unknown as Fields)) {
          const span = spans[name];
          if (typeof value !== 'number' || span === undefined || /^(?:start|end)$|offset$|size$/i.test(name)) continue;
          expect(Number(text.slice(...span))).toBe(value);
        }
      }),
    );
  });

  it('never reads a wrong value from a line cut anywhere', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (node, where) => {
        const text = printk.print(node as unknown as Fields).trimStart();
        const cut = printk.readPartial(text.slice(0, Math.floor(where * text.length)), []).node;
        for (const [name, value] of Object.entries(cut)) {
          if (typeof value !== 'number' || name === 'start' || name === 'end') continue;
          expect((node as unknown as Fields)[name]).toBe(value);
        }
      }),
    );
  });

  it('has a field in every optional part, and each name once', () => {
    for (const parts of optionals(printk.parts)) expect(captures(parts)).not.toEqual([]);
    const names = captures(printk.parts).filter((name) => name !== 'other');
    expect(new Set(names).size).toBe(names.length);
    // The place and the type of the node would take such a field's place.
    expect(names.filter((name) => ['type', 'start', 'end'].includes(name))).toEqual([]);
  });
});
