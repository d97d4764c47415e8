import { describe, expect, it } from 'vitest';
import { fieldSpans, parse } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

function valueAt(node: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], node);
}

/** Nothing but text, or numbers that are all there is in their file. */
const WITHOUT = /last-reboot\/wtmp|swaps\/6\.18-none|sysctl\/files|numa-stat|iomem/;

describe.each(fixtures('listings').filter((path) => !/index|article/.test(path)))('fieldSpans in %s', (path) => {
  const text = fixture(path);

  it('finds each number where it stands', () => {
    let found = 0;
    for (const record of parse(text).records) {
      for (const [name, span] of Object.entries(fieldSpans(record, text))) {
        const value = valueAt(record, name);
        // Those of functions are in hex.
        if (typeof value !== 'number' || /(?:offset|size)$/.test(name)) continue;
        found += 1;
        expect([name, Number(text.slice(...span))]).toEqual([name, value]);
      }
    }
    expect(found > 0).toBe(!WITHOUT.test(path));
  });
});

it('finds the values of keys, and those of zones and their per-cpu lists', () => {
  const text = fixture('listings/zoneinfo/6.18.txt');
  const [record] = parse(text).records as [object];
  const spans = fieldSpans(record, text);
  const at = (name: string) => text.slice(...(spans[name] ?? [0, 0]));
  expect([at('zones.0.nodeValues.nr_file_pages'), at('zones.0.promoPages')]).toEqual(['5111578', '19']);
  expect([at('zones.0.values.nr_free_pages'), at('zones.0.pagesets.1.highMax')]).toEqual(['3840', '240']);
  const meminfo = fixture('listings/meminfo/2.4.txt');
  const [file] = parse(meminfo).records as [object];
  expect(meminfo.slice(...(fieldSpans(file, meminfo)['values.SwapFree'] ?? [0, 0]))).toBe('519512');
});
